import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileWatchlist } from '../../../shared/matching/compile.ts';
import { judge } from '../../../shared/matching/judge.ts';
import { matchText } from '../../../shared/matching/match.ts';
import { watchlistSchema } from '../../../shared/watchlist.ts';

/** Words that begin with, contain and end with each other, in four scripts. */
const word = fc.constantFrom(
  ...['a', 'ab', 'aba', 'b', 'ba', 'abab', 'а', 'аб', 'баб', 'бабаб', 'βα', 'β', '한', '한국', '国', '华'],
);
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const text = fc.array(fc.oneof(word, name), { maxLength: 40 }).map((parts) => parts.join(' '));

/** Leftmost, longest, whole words: the plain way, a word after another. */
function reference(names: ReadonlySet<string>, text: string): string[] {
  const words = text.split(' ');
  const found: string[] = [];
  for (let from = 0; from < words.length;) {
    let to = words.length;
    while (to > from && !names.has(words.slice(from, to).join(' '))) to--;
    if (to > from) found.push(words.slice(from, to).join(' '));
    from = Math.max(to, from + 1);
  }
  return found;
}

describe('matching', () => {
  it('finds just the names that going through the text word by word finds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 40 }),
        fc.array(text, { minLength: 10, maxLength: 10 }),
        (names, titles) => {
          const entities = names.map((text, n) => ({
            id: `e${n}`,
            name: text,
            names: { en: [{ text, caseSensitive: false, inflect: false }] },
          }));
          const compiled = compileWatchlist(watchlistSchema.parse({ entities }));
          for (const title of titles) {
            const found = matchText(compiled, { title }).mentions.map(({ start, end }) =>
              title.slice(start, end),
            );
            expect(found).toEqual(reference(new Set(names), title));
          }
        },
      ),
      { seed: 5, numRuns: 100 },
    );
  });

  it('finds the same whether or not somebody asks why other names do not count', () => {
    const words = fc.array(fc.oneof(word, name), { maxLength: 3 });
    const alias = fc.record({
      text: name,
      strength: fc.constantFrom('strong', 'weak'),
      inflect: fc.boolean(),
      notInside: words,
    });
    const entity = fc.record({ alias, context: words, notContext: words });
    fc.assert(
      fc.property(
        fc.array(entity, { minLength: 1, maxLength: 20 }),
        fc.array(text, { minLength: 10, maxLength: 10 }),
        (given, titles) => {
          const entities = given.map(({ alias, ...lists }, n) => ({
            id: `e${n}`,
            name: alias.text,
            names: { en: [{ ...alias, caseSensitive: false }] },
            ...lists,
          }));
          const compiled = compileWatchlist(watchlistSchema.parse({ entities }));
          for (const title of titles) {
            const { found } = judge(compiled, { title });
            expect(judge(compiled, { title }, () => undefined).found).toEqual(found);
          }
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });
});
