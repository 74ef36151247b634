import { type HashFilter, hashOf, mayHold } from './hash-filter.ts';

/**
 * All patterns of a watchlist as a trie of word numbers. The nodes stand in one array, each as
 *
 *     1 + the first pattern that ends here, or 0; what follows: n; and for
 *     n = 0  nothing,
 *     n > 0  the n words of the only way on, and then the node it leads to,
 *     n < 0  a hash table of -n slots (a power of two), each a word and its node; 0 and 0 for a free slot.
 *
 * Most of a large watchlist are the single ways at its ends: they are read in memory order and cost a comparison a word.
 */
export interface Phrases {
  /** By word: bits of what begins with it: BEGINS, ALONE, LISTED. */
  openings: Uint8Array;
  /** The hashes of the first two words of patterns. */
  pairs: HashFilter;
  /** By word: the node after it as a first word. */
  first: Int32Array;
  nodes: Int32Array;
  /** By 1 + a pattern: 1 + the next one that ends at the same node, or 0. */
  next: Int32Array;
}

/** Some pattern begins with a word. */
export const BEGINS = 1;
/** One is of this word alone. */
export const ALONE = 2;
/** One is no name. */
export const LISTED = 4;

/**
 * Whether a pattern may begin with a word, and `after` behind it; where names are passed over, a pattern that is none. Most words
 * of a text begin none, and near memory knows.
 */
export function mayBegin(
  { openings, pairs }: Phrases,
  symbol: number,
  after: number,
  passOver: boolean,
): boolean {
  const opening = openings[symbol];
  if (opening === undefined || opening === 0 || (passOver && (opening & LISTED) === 0)) return false;
  // What may be one of several words is not asked.
  return (opening & ALONE) !== 0 || after < 0 || mayHold(pairs, hashOf(symbol, after));
}

/** The node behind word `symbol` of a node of several ways, or 0. */
export function childOf(nodes: Int32Array, node: number, symbol: number): number {
  const mask = -nodes[node + 1]! - 1;
  for (let slot = slotOf(symbol, mask); ; slot = (slot + 1) & mask) {
    const place = node + 2 + 2 * slot;
    if (nodes[place] === symbol) return nodes[place + 1]!;
    if (nodes[place] === 0) return 0;
  }
}

/** Where a word is first looked for in a table. */
export const slotOf = (symbol: number, mask: number): number =>
  (Math.imul(symbol, 0x9e_37_79_b1) >>> 15) & mask;
