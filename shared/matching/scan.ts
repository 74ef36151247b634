import { IDEOGRAPH, SPACE } from './characters.ts';
import type { CompiledWatchlist } from './compile.ts';
import { PHRASE } from './pattern-table.ts';
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
  const { phrases } = scanned.compiled;
  const { symbols, count, several } = scanned.tokens;
  for (let from = 0; from < count; from++) {
    const symbol = symbols[from]!;
    if (symbol === 0) continue;
    group.count = 0;
    if (symbol > 0) {
      const state = phrases.start(symbol);
      if (state !== 0) walk(scanned, from, from, state);
    } else
      for (const one of several[-symbol - 1]!) {
        const state = phrases.start(one);
        if (state !== 0) walk(scanned, from, from, state);
      }
    if (group.count > 0) scanned.selection.offer(from, group);
  }
}

/** Follows one path from `state`, reached with word `at`; branches where a word is a form of several. */
function walk(scanned: Scan, from: number, at: number, state: number): void {
  const { phrases } = scanned.compiled;
  const { symbols, count } = scanned.tokens;
  for (;;) {
    for (let pattern = phrases.head(state); pattern !== 0; pattern = phrases.following(pattern))
      report(scanned, from, at + 1, pattern - 1);
    // The long way through names that are nearly met is this loop alone.
    do {
      if (++at >= count) return;
      const symbol = symbols[at]!;
      if (symbol < 0) {
        fork(scanned, from, at, state);
        return;
      }
      state = phrases.after(state, symbol);
      if (state === 0) return;
    } while (phrases.head(state) === 0);
  }
}

function fork(scanned: Scan, from: number, at: number, state: number): void {
  for (const one of scanned.tokens.several[-scanned.tokens.symbols[at]! - 1]!) {
    const next = scanned.compiled.phrases.after(state, one);
    if (next !== 0) walk(scanned, from, at, next);
  }
}

function report(scanned: Scan, from: number, to: number, pattern: number): void {
  const { compiled, tokens, words, offset } = scanned;
  const { patterns } = compiled;
  if (to - from > 1) {
    const strange = (scanned.strangeGaps ??= strangeGaps(tokens));
    if (strange[to - 1] !== strange[from] && !gapsFit(patterns, pattern, tokens, from)) return;
  }
  if (patterns.sorts[pattern] === PHRASE) {
    if (abbreviationsFit(patterns, pattern, tokens, from))
      words.add(patterns.owners[pattern]!, from + offset, to + offset);
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
