import { readFileSync } from 'node:fs';
import { thirdPartyData } from '../data.ts';
import type { DetectInput } from '../../shared/developments/signature.ts';

/** A labelled document: what grouping sees, and the happening it is of. */
export interface Labelled {
  input: DetectInput;
  gold: string;
  /** Documents of one topic are of the same kind of happening; a fair split never divides a topic. */
  topic: string;
}

/** The development half of ECB+ (Cybulska and Vossen 2014), titles alone or with text; undefined where it is absent. */
export function ecbPlus(part: 'titles' | 'text'): Labelled[] | undefined {
  const path = thirdPartyData('developments/ecbplus-dev.jsonl');
  if (path === undefined) return undefined;
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const row = JSON.parse(line) as Record<'id' | 'title' | 'text' | 'gold_cluster' | 'topic', string>;
      const input = { id: row.id, title: row.title, entities: [], topics: [], lang: 'en' };
      return {
        input: part === 'text' ? { ...input, summary: row.text } : input,
        gold: row.gold_cluster,
        topic: row.topic,
      };
    });
}

/** The same documents in another order (Fisher-Yates), from a seed; seed 0 keeps the order. */
export function shuffled<T>(values: readonly T[], seed: number): T[] {
  const copy = [...values];
  if (seed === 0) return copy;
  const next = random(seed);
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
