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

/**
 * Follows one path from `state`, reached with word `at`; branches where a word is a form of several. `plain` says that what
 * stands between the words so far may stand between those of any name.
 */
function walk(scanned: Scan, from: number, at: number, state: number, plain = true): void {
  const { phrases } = scanned.compiled;
  const { symbols, count, several, gaps, kinds } = scanned.tokens;
  for (;;) {
    for (let pattern = phrases.head(state); pattern !== 0; pattern = phrases.following(pattern))
      report(scanned, from, at + 1, pattern - 1, plain);
    if (++at >= count) return;
    const symbol = symbols[at]!;
    const gap = gaps[at]!;
    if (gap !== 0 && plain) plain = gap === SPACE && (kinds[at]! & kinds[at - 1]! & IDEOGRAPH) === 0;
    if (symbol <= 0) {
      if (symbol < 0)
        for (const one of several[-symbol - 1]!) {
          const next = phrases.after(state, one);
          if (next !== 0) walk(scanned, from, at, next, plain);
        }
      return;
    }
    state = phrases.after(state, symbol);
    if (state === 0) return;
  }
}

function report(
  { compiled: { patterns }, tokens, words, offset }: Scan,
  from: number,
  to: number,
  pattern: number,
  plain: boolean,
): void {
  if (!plain && !gapsFit(patterns, pattern, tokens, from)) return;
  if (patterns.sorts[pattern] === PHRASE) {
    if (abbreviationsFit(patterns, pattern, tokens, from))
      words.add(patterns.owners[pattern]!, from + offset, to + offset);
    return;
  }
  group.to[group.count] = to;
  group.pattern[group.count++] = pattern;
}
