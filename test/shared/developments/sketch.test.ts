import { expect, it } from 'vitest';
import { createSketches, sketchOf } from '../../../shared/developments/sketch.ts';

type Terms = [string, number][];
const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-03-15T12:00:00Z');

const told = (terms: Terms, copies: string[] = []) => ({ terms, copies });
const sketched = (terms: Terms, copies: string[] = []) => sketchOf(told(terms, copies));

it('a sketch holds the heaviest words, what needs no language, and no pieces of words', () => {
  const words = Array.from({ length: 20 }, (_, n): [string, number] => [`word${n}`, 30 - n]);
  const sketch = sketched([['*piec', 40], ...words, ['@huawei', 3], ['#5 usd', 2]]);
  expect(sketch).toEqual(sketched([...words.slice(0, 14), ['@huawei', 9], ['#5 usd', 9]]));
  expect(sketch).toHaveLength(16);
});

it('words of one meaning have one place in a sketch, and find it in any language', () => {
  const two = sketched([
    ['quak', 5],
    ['tremor', 4],
  ]);
  expect(two).toEqual(sketched([['землетрясен', 5]]));
  const sketches = createSketches();
  sketches.put('quake', NOW, two);
  expect(sketches.nearest(told([['地震', 4]]), NOW, 1)).toEqual(['quake']);
});

it('the likeliest development is the one that holds most of the article by weight', () => {
  const sketches = createSketches();
  sketches.put(
    'cloud',
    NOW,
    sketched([
      ['cloud', 5],
      ['launch', 5],
    ]),
  );
  sketches.put(
    'laboratory',
    NOW,
    sketched([
      ['laboratori', 5],
      ['launch', 5],
    ]),
  );
  sketches.put('wheat', NOW, sketched([['wheat', 5]]));
  const article = told([
    ['cloud', 4],
    ['launch', 2],
    ['kazan', 3],
  ]);
  expect(sketches.nearest(article, NOW, 2)).toEqual(['cloud', 'laboratory']);
  expect(sketches.nearest(article, NOW, 9)).toEqual(['cloud', 'laboratory']);
});

it('of two that hold as much, the one told of lately is likelier', () => {
  const sketches = createSketches();
  sketches.put('old', NOW - 9 * DAY_MS, sketched([['cloud', 5]]));
  sketches.put('recent', NOW - DAY_MS, sketched([['cloud', 5]]));
  expect(sketches.nearest(told([['cloud', 4]]), NOW, 1)).toEqual(['recent']);
});

it('nothing is likelier than the development of a copy', () => {
  const sketches = createSketches();
  sketches.put('copied', NOW - 9 * DAY_MS, sketched([['other', 5]], ['a1b2c3']));
  sketches.put(
    'alike',
    NOW,
    sketched([
      ['cloud', 5],
      ['launch', 5],
    ]),
  );
  const article = told(
    [
      ['cloud', 4],
      ['launch', 4],
    ],
    ['a1b2c3'],
  );
  expect(sketches.nearest(article, NOW, 1)).toEqual(['copied']);
});

it('what was told later of a development takes the place of what was told before, in whatever order they come', () => {
  const sketches = createSketches();
  const [first, later] = [
    sketched([['plan', 5]]),
    sketched([
      ['sign', 5],
      ['deal', 4],
    ]),
  ];
  sketches.put('deal', NOW, later);
  sketches.put('deal', NOW - DAY_MS, first);
  expect(sketches.size).toBe(1);
  expect(sketches.has('deal', NOW, later)).toBe(true);
  expect(sketches.has('deal', NOW + 1, later)).toBe(false);
  expect(sketches.has('deal', NOW - DAY_MS, first)).toBe(false);
  expect(sketches.nearest(told([['plan', 4]]), NOW, 1)).toEqual([]);
  expect(sketches.nearest(told([['sign', 4]]), NOW, 1)).toEqual(['deal']);
});

it('thousands are kept side by side', () => {
  const sketches = createSketches();
  const of = (n: number): Terms => Array.from({ length: 20 }, (_, i) => [`word${n}-${i}`, 5]);
  for (let n = 0; n < 5000; n++) sketches.put(`development${n}`, NOW, sketched(of(n)));
  expect(sketches.nearest(told(of(4321)), NOW, 1)).toEqual(['development4321']);
});

it('tells how many developments were told of within a day, each once, when it was last told of', () => {
  const sketches = createSketches();
  const sketch = sketched([['plan', 5]]);
  sketches.put('moved', NOW - 3 * DAY_MS, sketch);
  sketches.put('moved', NOW - DAY_MS, sketch);
  sketches.put('later', NOW + DAY_MS, sketch);
  sketches.put('long after', NOW + DAY_MS + 1, sketch);
  expect(sketches.toldAround(NOW)).toBe(2);
  expect(sketches.toldAround(NOW - 3 * DAY_MS)).toBe(0);
});
