import type { Mention } from '../article.ts';
import type { CompiledWatchlist } from './compile.ts';
import { decideWeak } from './context.ts';
import { type Candidates, type Occurrences, scan } from './scan.ts';
import { select } from './select.ts';
import { readTokens, Tokens } from './tokens.ts';
import type { Rejection, Text } from './types.ts';

export const fields = ['title', 'summary'] as const;

/** A mention that stands in the text, with the places of its words counted through title and summary. */
export interface Found {
  mention: Mention;
  entity: number;
  from: number;
  to: number;
}

/** What stands in an item: names, and where the phrases of the word lists are. */
export interface Evidence {
  found: Found[];
  occurrences: Occurrences;
  /** By list, the phrases of it that occur. */
  phrasesOfList: Map<number, number[]>;
  tokens: readonly [Tokens, Tokens];
}

/** Words of the summary are numbered from here on; no title is as long. */
export const SUMMARY = 1 << 29;

// One text is read at a time, so the columns are kept and reused.
const tokens = [new Tokens(), new Tokens()] as const;
const candidates: Candidates = { count: 0, from: [], to: [], pattern: [] };

/** Finds the names of a watchlist in a text and decides which count. `onReject` is told of the others. */
export function judge(
  compiled: CompiledWatchlist,
  text: Text,
  onReject?: (rejection: Rejection) => void,
): Evidence {
  const occurrences: Occurrences = new Map();
  const found: Found[] = [];
  for (const [index, field] of fields.entries()) {
    const words = tokens[index]!;
    const offset = index * SUMMARY;
    readTokens(compiled.lexicon, text[field] ?? '', words);
    candidates.count = 0;
    scan(compiled, words, offset, candidates, occurrences);
    if (candidates.count === 0) continue;
    const place = (name: number, from: number, to: number) => ({
      entityId: compiled.entities[compiled.names[name]!.entity]!.id,
      alias: compiled.names[name]!.text,
      field,
      start: words.originalStart(from),
      end: words.originalEnd(to - 1),
    });
    const standing = select(
      compiled,
      words,
      candidates,
      text.lang,
      onReject &&
        ((name, from, to, reason) => {
          onReject({ ...place(name, from, to), reason });
        }),
    );
    for (const { name, from, to, doubtful } of standing) {
      const { entity, weak } = compiled.names[name]!;
      const unsure = doubtful && compiled.entities[entity]!.context >= 0;
      const strength = !compiled.namesOnly && (weak || unsure) ? 'weak' : 'strong';
      found.push({
        mention: { ...place(name, from, to), strength },
        entity,
        from: from + offset,
        to: to + offset,
      });
    }
  }
  const phrasesOfList = listPhrases(compiled, occurrences);
  const evidence = { found, occurrences, phrasesOfList, tokens };
  return { ...evidence, found: compiled.namesOnly ? found : decideWeak(compiled, evidence, onReject) };
}

function listPhrases(compiled: CompiledWatchlist, occurrences: Occurrences): Map<number, number[]> {
  const phrases = new Map<number, number[]>();
  for (const phrase of occurrences.keys())
    for (const list of compiled.listsOfPhrase[phrase]!) {
      const known = phrases.get(list);
      if (known === undefined) phrases.set(list, [phrase]);
      else known.push(phrase);
    }
  return phrases;
}
