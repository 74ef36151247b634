import type { Random } from './random.ts';

const syllables = [
  'bra',
  'ken',
  'lo',
  'mus',
  'tir',
  'vel',
  'dor',
  'pia',
  'shu',
  'gan',
  'zeb',
  'fro',
  'nik',
  'wal',
];

/** Words of four syllables each that hardly any two texts share. */
export const madeUpWords = (random: Random, count: number): string =>
  Array.from({ length: count }, () => Array.from({ length: 4 }, () => random.pick(syllables)).join('')).join(
    ' ',
  );
