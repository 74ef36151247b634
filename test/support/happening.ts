import type { Entry } from './loopback-feeds.ts';
import { madeUpWords } from './made-up-words.ts';
import type { Random } from './random.ts';

/** An entry about a happening of its own between two watched companies: its words stand in no other entry. */
export function happening(id: string, random: Random, published: Date): Entry {
  const words = (count: number) => madeUpWords(random, count);
  return {
    id,
    title: `Huawei and Sberbank ${words(8)}`,
    summary: `${words(20)}. ${words(20)}.`,
    published: published.toISOString(),
  };
}
