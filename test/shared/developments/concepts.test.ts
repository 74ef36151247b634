import { describe, expect, test } from 'vitest';
import { conceptWords } from '../../../shared/developments/concept-words.ts';
import { conceptOf, isPlace, keyOf } from '../../../shared/developments/concepts.ts';
import { placeWords } from '../../../shared/developments/place-words.ts';
import { plain, stemOf, wordsOf } from '../../../shared/developments/text.ts';

const lines = [conceptWords, placeWords].flatMap((words) => words.trim().split('\n'));

describe('concepts', () => {
  test('words of one meaning have one concept in English, Russian and Chinese, in any form', () => {
    const meaning = (text: string) => wordsOf(plain(text)).map(({ stem }) => conceptOf(stem));
    expect(meaning('sanctions')).toEqual(meaning('санкциями'));
    expect(meaning('制裁')).toEqual(meaning('Sanctioned'));
    expect(meaning('землетрясения')).toEqual(meaning('地震'));
    expect(meaning('quake')).toEqual(meaning('earthquakes'));
  });

  test('a word without a concept is looked up by itself, one with a concept as it is in every language', () => {
    expect(keyOf('zyzzyva')).toBe('zyzzyva');
    expect(keyOf('#12 %')).toBe('#12 %');
    expect(keyOf(stemOf('землетрясение'))).toBe(keyOf(stemOf('earthquake')));
  });

  test('a word of the table is one word where it stands in a text, with the concept of its line', () => {
    for (const line of lines) {
      const words = line.match(/[^ |]+/g) ?? [];
      const read = words.map((word) => wordsOf(plain(word)).map(({ stem }) => conceptOf(stem)));
      expect(read, line).toEqual(words.map(() => [`%${words[0]!}`]));
    }
  });

  test('what every object has is no concept', () => {
    for (const word of ['constructor', '__proto__', 'toString', '']) expect(conceptOf(word)).toBeUndefined();
  });

  test('a place is known in each language, and what is not one is none', () => {
    const known = ['Turkey', 'Турции', 'турецкий', '四川'].map((word) => conceptOf(stemOf(word)));
    expect(known.map(isPlace)).toEqual([true, true, true, true]);
    expect([conceptOf(stemOf('sanctions')), undefined].map(isPlace)).toEqual([false, false]);
  });

  test('no word stands in two lines: it would have two meanings', () => {
    const stems = lines.flatMap((line) => [...new Set((line.match(/[^ |]+/g) ?? []).map(stemOf))]);
    expect(stems.filter((stem, i) => stems.indexOf(stem) < i)).toEqual([]);
  });

  test('a line has words of two scripts or more, Chinese ones as pairs of characters, as they are read', () => {
    for (const line of lines) {
      const words = line.match(/[^ |]+/g) ?? [];
      const chinese = words.filter((word) => /\p{Script=Han}/u.test(word));
      const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Han}/u];
      expect(scripts.filter((script) => script.test(line)).length, line).toBeGreaterThan(1);
      expect(chinese.filter((word) => word.length !== 2 || plain(word) !== word)).toEqual([]);
    }
  });
});
