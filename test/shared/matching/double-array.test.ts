import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDoubleArray, ROOT, tailValue } from '../../../shared/matching/double-array.ts';

function lettersOf(words: readonly string[]): Uint16Array {
  const codes = new Uint16Array(0x1_00_00);
  [...new Set(words.join('').split(''))]
    .sort()
    .forEach((letter, index) => (codes[letter.charCodeAt(0)] = index + 1));
  return codes;
}

describe('buildDoubleArray', () => {
  it('holds just the words it was built of, with their numbers', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'я', '華'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 60 }),
        fc.array(word, { maxLength: 30 }),
        (given, others) => {
          const words = [...given].sort();
          const codes = lettersOf(words);
          const places = Int32Array.from(words, (_, place) => place + 70_000);
          const { cells, tails, values } = buildDoubleArray(words, places, codes);
          const find = (text: string): number => {
            let node = ROOT;
            for (let i = 0; i < text.length; i++) {
              const next = (cells[2 * node]! >> 1) + codes[text.charCodeAt(i)]!;
              if (cells[2 * next + 1] !== node) return -1;
              node = next;
              if (cells[2 * node]! >= 0) continue;
              const letters = [
                ...text
                  .slice(i + 1)
                  .split('')
                  .map((letter) => codes[letter.charCodeAt(0)]!),
                0,
              ];
              const tail = ~cells[2 * node]!;
              return letters.every((code, n) => tails[tail + n] === code)
                ? tailValue(tails, tail + letters.length - 1) - 70_000
                : -1;
            }
            return (cells[2 * node]! & 1) === 0 ? -1 : values[node]! - 70_000;
          };
          for (const text of [...words, ...others]) expect(find(text)).toBe(words.indexOf(text));
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});
