import { PHRASE } from './pattern-table.ts';
import type { CompiledWatchlist } from './compile.ts';
import { abbreviationsFit, gapsFit } from './spelling.ts';
import type { Tokens } from './tokens.ts';

/** Where patterns of names and blockers stand in one text, by first word, shorter ones first. Words are `[from, to)`. */
export interface Candidates {
  count: number;
  from: number[];
  to: number[];
  pattern: number[];
}

/** Where each phrase of the word lists stands: pairs of first word and word after, with `offset` added. */
export type Occurrences = Map<number, number[]>;

/** Finds all patterns in a text. The time is that of the words read, times at most the words of the longest pattern. */
export function scan(
  compiled: CompiledWatchlist,
  tokens: Tokens,
  offset: number,
  candidates: Candidates,
  occurrences: Occurrences,
): void {
  const { phrases } = compiled;
  const { symbols, count } = tokens;
  for (let from = 0; from < count; from++) {
    const symbol = symbols[from]!;
    if (symbol > 0) {
      const state = phrases.start(symbol);
      if (state !== 0) walk(compiled, tokens, from, from, state, offset, candidates, occurrences);
    } else if (symbol < 0)
      for (const one of tokens.several[-symbol - 1]!) {
        const state = phrases.start(one);
        if (state !== 0) walk(compiled, tokens, from, from, state, offset, candidates, occurrences);
      }
  }
}

/** Follows one path from `state`, reached with word `at`; branches where a word is a form of several. */
function walk(
  compiled: CompiledWatchlist,
  tokens: Tokens,
  from: number,
  at: number,
  state: number,
  offset: number,
  candidates: Candidates,
  occurrences: Occurrences,
): void {
  const { phrases } = compiled;
  for (;;) {
    for (let pattern = phrases.head(state); pattern !== 0; pattern = phrases.following(pattern))
      report(compiled, tokens, from, at + 1, pattern - 1, offset, candidates, occurrences);
    if (++at >= tokens.count) return;
    const symbol = tokens.symbols[at]!;
    if (symbol === 0) return;
    if (symbol < 0) {
      for (const one of tokens.several[-symbol - 1]!) {
        const next = phrases.after(state, one);
        if (next !== 0) walk(compiled, tokens, from, at, next, offset, candidates, occurrences);
      }
      return;
    }
    state = phrases.after(state, symbol);
    if (state === 0) return;
  }
}

function report(
  compiled: CompiledWatchlist,
  tokens: Tokens,
  from: number,
  to: number,
  pattern: number,
  offset: number,
  candidates: Candidates,
  occurrences: Occurrences,
): void {
  const { patterns } = compiled;
  if (!gapsFit(patterns, pattern, tokens, from)) return;
  if (patterns.sorts[pattern] !== PHRASE) {
    const index = candidates.count++;
    candidates.from[index] = from;
    candidates.to[index] = to;
    candidates.pattern[index] = pattern;
    return;
  }
  if (!abbreviationsFit(patterns, pattern, tokens, from)) return;
  const phrase = patterns.owners[pattern]!;
  const places = occurrences.get(phrase);
  if (places === undefined) occurrences.set(phrase, [from + offset, to + offset]);
  else places.push(from + offset, to + offset);
}
