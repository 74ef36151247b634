import { expect, it } from 'vitest';
import { overlap, sketchOf } from '../../../shared/developments/sketch.ts';

it('a sketch holds the heaviest words, what needs no language, and no pieces of words', () => {
  const words = Array.from({ length: 20 }, (_, n): [string, number] => [`word${n}`, 30 - n]);
  expect(sketchOf([['*piec', 40], ...words, ['@huawei', 3], ['#5 usd', 2]])).toEqual([
    ...Array.from({ length: 14 }, (_, n) => `word${n}`),
    '@huawei',
    '#5 usd',
  ]);
});

it('an article overlaps a sketch by the squared weights of what both hold', () => {
  const article = new Map([
    ['cloud', 3],
    ['@huawei', 2],
    ['launch', 1],
  ]);
  expect(overlap(article, ['cloud', '@huawei', 'other'])).toBe(13);
  expect(overlap(article, ['other'])).toBe(0);
});
