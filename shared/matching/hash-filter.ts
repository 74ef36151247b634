/**
 * Which hashes there may be (a Bloom filter): two bits of one number for each, at `hash >>> shift`. Small enough to stay in near
 * memory, it turns away nearly all words of a text that no name has.
 */
export interface HashFilter {
  bits: Int32Array;
  shift: number;
}

/** The hash of some letters, or words, and one more; of nothing it is 0. The high bits of a product are the best mixed. */
export const hashOf = (before: number, next: number): number => Math.imul(before ^ next, 0x9e_37_79_b1);

/** Bits for each hash: of other hashes one in thirty passes (measured 2026-11). */
const BITS = 10;

/** An empty filter for about so many hashes. */
export function hashFilter(count: number): HashFilter {
  const shift = 32 - Math.max(1, Math.ceil(Math.log2((count * BITS) / 32)));
  return { bits: new Int32Array(2 ** (32 - shift)), shift };
}

export function addHash({ bits, shift }: HashFilter, hash: number): void {
  bits[hash >>> shift]! |= markOf(hash);
}

/** False when a hash was surely not added. */
export function mayHold({ bits, shift }: HashFilter, hash: number): boolean {
  const mark = markOf(hash);
  return (bits[hash >>> shift]! & mark) === mark;
}

// A shift takes the lowest five bits of the number behind it.
const markOf = (hash: number): number => (1 << (hash >>> 5)) | (1 << (hash >>> 10));
