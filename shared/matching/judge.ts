import type { Mention } from '../article.ts';
import type { CompiledWatchlist } from './compile.ts';
import { decideWeak } from './context.ts';
import { scan } from './scan.ts';
import { Selection } from './select.ts';
import { readTokens } from './read-tokens.ts';
import { Tokens } from './tokens.ts';
import type { Rejection, Text } from './types.ts';
import { WordHits } from './word-hits.ts';

export const fields = ['title', 'summary'] as const;

/** A mention that stands in the text, with the places of its words counted through title and summary. */
export interface Found {
  mention: Mention;
  entity: number;
  from: number;
  to: number;
}

/** What stands in an item: names that count, and the words of the lists. */
export interface Evidence {
  found: Found[];
  /** The first mention of each entity. */
  distinct: Found[];
  words: WordHits;
  tokens: readonly [Tokens, Tokens];
}

/** Words of the summary are numbered from here on; no title is as long. */
export const SUMMARY = 1 << 29;

// One text is read at a time, so the columns are kept and reused.
const tokens = [new Tokens(), new Tokens()] as const;

/** Finds the names of a watchlist in a text and decides which count. `onReject` is told of the others. */
export function judge(
  compiled: CompiledWatchlist,
  text: Text,
  onReject?: (rejection: Rejection) => void,
): Evidence {
  const words = new WordHits(compiled.listsOfPhrase);
  const found: Found[] = [];
  for (const [index, field] of fields.entries())
    judgeField(compiled, text, field, index, words, found, onReject);
  const counted = compiled.namesOnly ? found : decideWeak(compiled, found, words, onReject);
  return { found: counted, distinct: distinctOf(counted), words, tokens };
}

function distinctOf(found: readonly Found[]): Found[] {
  const first = new Map<number, Found>();
  for (const one of found) if (!first.has(one.entity)) first.set(one.entity, one);
  return [...first.values()];
}

function judgeField(
  compiled: CompiledWatchlist,
  text: Text,
  field: 'title' | 'summary',
  index: number,
  words: WordHits,
  found: Found[],
  onReject?: (rejection: Rejection) => void,
): void {
  const read = tokens[index]!;
  const offset = index * SUMMARY;
  readTokens(compiled.lexicon, text[field] ?? '', read);
  const selection = new Selection(
    compiled,
    read,
    text.lang,
    (name, from, to, doubtful) => {
      const { entity, text: alias, weak } = compiled.names[name]!;
      const { id, context } = compiled.entities[entity]!;
      const unsure = weak || (doubtful && context >= 0);
      const mention: Mention = {
        entityId: id,
        alias,
        field,
        start: read.originalStart(from),
        end: read.originalEnd(to - 1),
        strength: unsure && !compiled.namesOnly ? 'weak' : 'strong',
      };
      found.push({ mention, entity, from: from + offset, to: to + offset });
    },
    onReject &&
      ((name, from, to, reason) => {
        const { entity, text: alias } = compiled.names[name]!;
        const [start, end] = [read.originalStart(from), read.originalEnd(to - 1)];
        onReject({ entityId: compiled.entities[entity]!.id, alias, field, start, end, reason });
      }),
  );
  scan({ compiled, tokens: read, offset, words, selection });
}
