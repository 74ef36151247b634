import type { CompiledWatchlist } from './compile.ts';
import { decideWeak } from './context.ts';
import { firstOfEach, type Found, mentionOf, SUMMARY } from './found.ts';
import { readTokens } from './read-tokens.ts';
import { scan } from './scan.ts';
import { type OnReject, Selection } from './select.ts';
import { Spans } from './spans.ts';
import { Tokens } from './tokens.ts';
import type { Rejection, Text } from './types.ts';
import { WordHits } from './word-hits.ts';

/** What stands in an item: names that count, and the words of the lists. */
export interface Evidence {
  /** See found.ts. */
  found: Spans;
  /** What made a weak name of `found` count, by its place there; empty when all are strong. */
  because: readonly (string | undefined)[];
  /** The first mention of each entity. */
  distinct: Found[];
  words: WordHits;
  tokens: readonly [Tokens, Tokens];
}

// One text is read at a time, so the columns are kept and reused.
const tokens = [new Tokens(), new Tokens()] as const;

/** Finds the names of a watchlist in a text and decides which count. `onReject` is told of the others. */
export function judge(
  compiled: CompiledWatchlist,
  text: Text,
  onReject?: (rejection: Rejection) => void,
): Evidence {
  const words = new WordHits(compiled.listsOfPhrase);
  const all = new Spans();
  const reject: OnReject | undefined =
    onReject &&
    ((name, from, to, reason) => {
      const { strength: _, ...place } = mentionOf(compiled, tokens, name, from, to);
      onReject({ ...place, reason });
    });
  for (const [index, field] of (['title', 'summary'] as const).entries()) {
    const read = tokens[index]!;
    const offset = index * SUMMARY;
    readTokens(compiled.lexicon, text[field] ?? '', read);
    const selection = new Selection(compiled, read, offset, text.lang, all, reject);
    scan({ compiled, tokens: read, offset, words, selection });
  }
  const { found, because } = compiled.namesOnly
    ? { found: all, because: [] }
    : decideWeak(compiled, all, words, reject);
  return { found, because, distinct: firstOfEach(compiled.names, found), words, tokens };
}
