import { Readable, type Transform } from 'node:stream';
import zlib from 'node:zlib';
import type { Cut } from './types.ts';

/** What could be had of a body, and why it is not all. */
export interface Body {
  bytes: Uint8Array;
  cut?: Cut;
}

/**
 * Undoes a Content-Encoding (gzip, deflate or br, several in a row), up to `maxBytes` of output; a stream that ends too
 * early gives what there is. A body that is not what its header says is taken as it is.
 */
export async function decompress(
  body: Body,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Body> {
  const named = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  let result = body;
  for (const name of named.reverse()) {
    const decoder = decoderOf(name, result.bytes);
    if (decoder) result = await decoded(decoder, result, maxBytes);
  }
  // A file kept compressed and served as it lies (feed.xml.gz).
  return isGzip(result.bytes) ? decoded(gunzip, result, maxBytes) : result;
}

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isZlib = (bytes: Uint8Array) => bytes[0] === 0x78;
const looksLikeText = (bytes: Uint8Array) =>
  /^[\s\uFEFF]*[<{]/.test(Buffer.from(bytes.subarray(0, 64)).toString());

/** Makes a decoder; a `lenient` one gives what there is where the stream ends too early, another fails. */
type Decoder = (lenient: boolean) => Transform;

const zlibFlush = (lenient: boolean) => (lenient ? { finishFlush: zlib.constants.Z_SYNC_FLUSH } : {});
const gunzip: Decoder = (lenient) => zlib.createGunzip(zlibFlush(lenient));

function decoderOf(name: string, bytes: Uint8Array): Decoder | undefined {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return isGzip(bytes) ? gunzip : undefined;
    case 'deflate': // with the zlib header of RFC 9110, or raw as some servers send it
      if (looksLikeText(bytes)) return undefined;
      return (lenient) => zlib[isZlib(bytes) ? 'createInflate' : 'createInflateRaw'](zlibFlush(lenient));
    case 'br':
      if (looksLikeText(bytes)) return undefined;
      return (lenient) =>
        zlib.createBrotliDecompress(lenient ? { finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH } : {});
    default:
      return undefined;
  }
}

async function decoded(decoder: Decoder, body: Body, maxBytes: number): Promise<Body> {
  if (body.cut !== undefined) return { cut: body.cut, ...(await run(decoder(true), body, maxBytes)) };
  try {
    return await run(decoder(false), body, maxBytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'Z_BUF_ERROR') throw error;
    return { cut: 'ended-early', ...(await run(decoder(true), body, maxBytes)) };
  }
}

async function run(decoder: Transform, { bytes }: Body, maxBytes: number): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of Readable.from([bytes]).pipe(decoder) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) break;
  }
  return {
    bytes: Buffer.concat(chunks, Math.min(size, maxBytes)),
    ...(size > maxBytes && { cut: 'too-large' }),
  };
}
