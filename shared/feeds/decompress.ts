import { Readable, type Transform } from 'node:stream';
import zlib from 'node:zlib';

/**
 * Undoes a Content-Encoding (gzip, deflate or br, several in a row), up to `maxBytes` of output; a stream that ends too
 * early gives what there is. A body that is not what its header says is taken as it is.
 */
export async function decompress(
  bytes: Uint8Array,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<{ bytes: Uint8Array; cut: boolean }> {
  const named = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  let result = { bytes, cut: false };
  for (const name of named.reverse()) {
    const decoder = decoderOf(name, result.bytes);
    if (decoder) result = await run(decoder, result, maxBytes);
  }
  // A file kept compressed and served as it lies (feed.xml.gz).
  if (isGzip(result.bytes)) result = await run(zlib.createGunzip(tolerant), result, maxBytes);
  return result;
}

const tolerant = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isZlib = (bytes: Uint8Array) => bytes[0] === 0x78;
const looksLikeText = (bytes: Uint8Array) =>
  /^[\s\uFEFF]*[<{]/.test(Buffer.from(bytes.subarray(0, 64)).toString());

function decoderOf(name: string, bytes: Uint8Array): Transform | undefined {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return isGzip(bytes) ? zlib.createGunzip(tolerant) : undefined;
    case 'deflate': // with the zlib header of RFC 9110, or raw as some servers send it
      if (looksLikeText(bytes)) return undefined;
      return isZlib(bytes) ? zlib.createInflate(tolerant) : zlib.createInflateRaw(tolerant);
    case 'br':
      if (looksLikeText(bytes)) return undefined;
      return zlib.createBrotliDecompress({ finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH });
    default:
      return undefined;
  }
}

async function run(
  decoder: Transform,
  input: { bytes: Uint8Array; cut: boolean },
  maxBytes: number,
): Promise<{ bytes: Uint8Array; cut: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of Readable.from([input.bytes]).pipe(decoder) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) break;
  }
  return { bytes: Buffer.concat(chunks, Math.min(size, maxBytes)), cut: input.cut || size > maxBytes };
}
