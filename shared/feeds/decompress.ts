import { Readable, type Transform } from 'node:stream';
import zlib from 'node:zlib';
import { collect, type Body, type Room } from './collect.ts';

/**
 * Undoes a Content-Encoding (gzip, deflate or br, several in a row), up to `maxBytes` of output; a stream that ends too
 * early gives what there is. A body that is not what its header says is taken as it is.
 */
export async function decompress(body: Body, contentEncoding: string | undefined, room: Room): Promise<Body> {
  const named = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  let result = body;
  for (const name of named.reverse()) {
    const decoder = decoderOf(name, result.bytes);
    if (decoder) result = await decoded(decoder, result, room);
  }
  // A file kept compressed and served as it lies (feed.xml.gz).
  return isGzip(result.bytes) ? decoded(gunzip, result, room) : result;
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

async function decoded(decoder: Decoder, body: Body, room: Room): Promise<Body> {
  const run = (lenient: boolean) => collect(Readable.from([body.bytes]).pipe(decoder(lenient)), room);
  if (body.cut !== undefined) return { cut: body.cut, ...(await run(true)) };
  try {
    return await run(false);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'Z_BUF_ERROR') throw error;
    return { cut: 'ended-early', ...(await run(true)) };
  }
}
