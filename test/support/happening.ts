import type { Entry } from './loopback-feeds.ts';
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

/** An entry about a happening of its own between two watched companies: its words stand in no other entry. */
export function happening(id: string, random: Random, published: Date): Entry {
  const word = () => Array.from({ length: 4 }, () => random.pick(syllables)).join('');
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  return {
    id,
    title: `Huawei and Sberbank ${words(8)}`,
    summary: `${words(20)}. ${words(20)}.`,
    published: published.toISOString(),
  };
}
