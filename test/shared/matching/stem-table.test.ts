import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, mayHold } from '../../../shared/matching/hash-filter.ts';
import { type StemTable, StemTableBuilder, valueOfStem } from '../../../shared/matching/stem-table.ts';

const lettersOf = (word: string): Uint16Array => Uint16Array.from(word, (letter) => letter.charCodeAt(0));

function find(table: StemTable, word: string): number {
  const letters = lettersOf(word);
  return valueOfStem(table, letters.reduce(hashOf, 0), letters, 0, letters.length);
}

function tableOf(stems: readonly string[]): StemTable {
  const builder = new StemTableBuilder();
  for (const stem of stems) builder.add(stem);
  return builder.build(Int32Array.from(stems, (_, place) => -70_000 - place));
}

describe('StemTable', () => {
  it('holds just the stems it was built of, with their values', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'я', 'á'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 600 }),
        fc.array(word, { maxLength: 30 }),
        (stems, others) => {
          const table = tableOf(stems);
          for (const text of [...stems, ...others]) {
            const place = stems.indexOf(text);
            expect(find(table, text)).toBe(place < 0 ? 0 : -70_000 - place);
          }
        },
      ),
      { seed: 7, numRuns: 100 },
    );
  });

  it('lets all its stems through the filter, and few other words', () => {
    const stems = Array.from({ length: 5000 }, (_, n) => `stem${n}`);
    const { filter } = tableOf(stems);
    const passes = (word: string): boolean => mayHold(filter, lettersOf(word).reduce(hashOf, 0));
    expect(stems.every(passes)).toBe(true);
    expect(stems.filter((stem) => passes(`${stem}s`)).length).toBeLessThan(stems.length / 10);
  });

  it('numbers stems in the order in which they come', () => {
    const builder = new StemTableBuilder();
    expect(['b', 'a', 'b', 'ab', 'a'].map((stem) => builder.add(stem))).toEqual([0, 1, 0, 2, 1]);
  });
});
