import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFree } from '../../../shared/developments/across-languages.ts';
import { prepare } from '../../../shared/developments/prepared.ts';
import { signatureOf } from '../../../shared/developments/signature.ts';
import { compare } from '../../../shared/developments/similarity.ts';
import { emptyWeights, learn } from '../../../shared/developments/weights.ts';

/** Synonyms, translations and foreign names among ordinary words: what one text may say twice and another once. */
const WORDS = [
  ...[
    'quake',
    'tremor',
    'Earthquake',
    'Google',
    'Alphabet',
    'sanctions',
    'harbour',
    'kills',
    'dead',
    '2017',
    '40',
  ],
  ...['землетрясение', 'толчки', 'Гугл', 'санкции', 'погибли', 'гавань', '地震', '制裁', '港口'],
];

const weights = emptyWeights();
learn(weights, [
  ...WORDS,
  'She lives near Google, which Alphabet owns',
  'Рядом с Гугл ее дом',
  'We saw Serbia',
  'Мы видели Сербию',
]);

const prepared = (title: string) =>
  prepare(signatureOf({ id: title, title, entities: [], topics: [] }, weights));
const likeness = (one: string, other: string) => compare(prepared(one), prepared(other));

describe('likeness', () => {
  test('is a share, whatever two titles are made of: what one says twice is not held twice', () => {
    const title = fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(title, title, (one, other) => {
        const { terms, covered, known } = likeness(one, other);
        for (const share of [terms, covered, known, compareFree(prepared(one), prepared(other)).cosine]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  test('a synonym counts as the word itself, once', () => {
    expect(likeness('quake', 'tremor').shared).toBeGreaterThan(0);
    expect(likeness('quake', 'quake tremor').shared).toBe(likeness('quake', 'quake').shared);
  });

  test('a foreign name counts though the development is told in its language too', () => {
    const told = 'Google землетрясение quake harbour sanctions гавань';
    const about = 'Гавань толчки погибли';
    expect(likeness(`${about} Google`, told).shared).toBeGreaterThan(likeness(about, told).shared);
  });

  test('across languages a word both spell alike counts once, though it has a meaning too', () => {
    const others = (name: string) =>
      compareFree(prepared(`Гавань у ${name}`), prepared(`${name} harbour quake`)).others;
    expect(others('Google')).toBe(others('Gaagle')); // as many letters, no meaning
  });

  test('across languages the name of a country in common is no word in common, by meaning or by sound', () => {
    const others = (one: string, other: string) => compareFree(prepared(one), prepared(other)).others;
    expect(others('Они закрыли магазин в Сербии', 'They hire in Serbia')).toBe(0);
    expect(others('Они закрыли магазин в Сербии', 'They close a shop in Serbia')).toBe(2);
  });
});
