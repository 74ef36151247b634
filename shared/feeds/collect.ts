import type { Cut } from './types.ts';

/** What could be had of a body, and why it is not all. */
export interface Body {
  bytes: Uint8Array;
  cut?: Cut;
}

/** How much of a body is taken. */
export interface Room {
  maxBytes: number;
  /** Waited for before more than `LARGE_BYTES` are taken. */
  beforeLarge: () => Promise<void>;
}

/** A body may have so many bytes before it waits for its turn; few feeds have more. */
export const LARGE_BYTES = 1024 * 1024;

/** The first `maxBytes` of a stream; leaving the loop early closes what it comes from. */
export async function collect(
  stream: AsyncIterable<Uint8Array>,
  { maxBytes, beforeLarge }: Room,
): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    if (size <= LARGE_BYTES && size + chunk.length > LARGE_BYTES) await beforeLarge();
    size += chunk.length;
    if (size > maxBytes) break;
  }
  return {
    bytes: Buffer.concat(chunks, Math.min(size, maxBytes)),
    ...(size > maxBytes && { cut: 'too-large' }),
  };
}
