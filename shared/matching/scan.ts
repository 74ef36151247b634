import { IDEOGRAPH, SPACE } from './characters.ts';
import type { CompiledWatchlist } from './compile.ts';
import { NAME, PHRASE } from './pattern-table.ts';
import { childOf, mayBegin } from './phrases.ts';
import type { Selection } from './select.ts';
import { abbreviationsFit, gapsFit } from './spelling.ts';
import type { Tokens } from './tokens.ts';
import type { WordHits } from './word-hits.ts';

/** Names and blockers that begin at one word: their ends and patterns, `count` of them. */
export interface Group {
  count: number;
  to: number[];
  pattern: number[];
}

/** One text being scanned, and what receives its finds. */
export interface Scan {
  compiled: CompiledWatchlist;
  tokens: Tokens;
  /** Added to word numbers in `words`. */
  offset: number;
  words: WordHits;
  selection: Selection;
  /** Names that begin at the present word are of no interest. */
  passOver?: boolean;
  /** Made when the first name of several words is met. */
  strangeGaps?: Int32Array;
}

// Reused from word to word.
const group: Group = { count: 0, to: [], pattern: [] };

/**
 * Finds all patterns in a text: phrases go to `words`, names to `selection`, word by word. From each word a path is
 * followed for at most the words of the longest pattern, in memory order, so the time is linear in the text.
 */
export function scan(scanned: Scan): void {
  const { symbols, count, several } = scanned.tokens;
  const { phrases } = scanned.compiled;
  for (let from = 0; from < count; from++) {
    const symbol = symbols[from]!;
    if (symbol === 0) continue;
    group.count = 0;
    const passOver = scanned.selection.passesOver(from);
    scanned.passOver = passOver;
    const after = from + 1 < count ? symbols[from + 1]! : 0;
    if (symbol < 0) {
      for (const one of several[-symbol - 1]!)
        if (mayBegin(phrases, one, after, passOver)) walk(scanned, from, from + 1, phrases.first[one]!);
    } else if (mayBegin(phrases, symbol, after, passOver))
      walk(scanned, from, from + 1, phrases.first[symbol]!);
    if (group.count > 0) scanned.selection.offer(from, group);
  }
}

/** Follows the ways on from `node`, which is before word `at`; branches where a word is a form of several. */
function walk(scanned: Scan, from: number, at: number, node: number): void {
  const { nodes, next } = scanned.compiled.phrases;
  const { symbols, count, several } = scanned.tokens;
  for (;;) {
    for (let pattern = nodes[node]!; pattern !== 0; pattern = next[pattern]!)
      report(scanned, from, at, pattern - 1);
    const ways = nodes[node + 1]!;
    if (ways === 0 || at + ways > count || at >= count) return;
    const symbol = symbols[at]!;
    if (ways > 0) {
      const end = node + 2 + ways;
      // The last word first: a text of one word over and over nearly meets long names everywhere, and fails there.
      if (!stands(several, symbols[at + ways - 1]!, nodes[end - 1]!)) return;
      for (let place = node + 2; place < end - 1; place++, at++)
        if (!stands(several, symbols[at]!, nodes[place]!)) return;
      at++;
      node = end;
    } else if (symbol >= 0) {
      node = childOf(nodes, node, symbol);
      if (node === 0) return;
      at++;
    } else {
      for (const one of several[-symbol - 1]!) {
        const child = childOf(nodes, node, one);
        if (child !== 0) walk(scanned, from, at + 1, child);
      }
      return;
    }
  }
}

const stands = (several: readonly number[][], symbol: number, wanted: number): boolean =>
  symbol === wanted || (symbol < 0 && several[-symbol - 1]!.includes(wanted));

function report(scanned: Scan, from: number, to: number, pattern: number): void {
  const { compiled, tokens, words, offset } = scanned;
  const { patterns } = compiled;
  if (scanned.passOver === true && patterns.sorts[pattern] === NAME) return;
  if (to - from > 1) {
    const strange = (scanned.strangeGaps ??= strangeGaps(tokens));
    if (strange[to - 1] !== strange[from] && !gapsFit(patterns, pattern, tokens, from)) return;
  }
  if (patterns.sorts[pattern] === PHRASE) {
    if (abbreviationsFit(patterns, pattern, tokens, from))
      words.spans.add(patterns.owners[pattern]!, from + offset, to + offset);
    return;
  }
  group.to[group.count] = to;
  group.pattern[group.count++] = pattern;
}

/** By word: how many words up to it have something before them that not every name allows within. */
function strangeGaps({ count, gaps, kinds }: Tokens): Int32Array {
  const sums = new Int32Array(count);
  for (let i = 1; i < count; i++) {
    const usual = gaps[i] === 0 || (gaps[i] === SPACE && (kinds[i]! & kinds[i - 1]! & IDEOGRAPH) === 0);
    sums[i] = sums[i - 1]! + (usual ? 0 : 1);
  }
  return sums;
}
