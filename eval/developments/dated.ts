import { shuffled, type Labelled, random } from './ecb-plus.ts';

const DAY_MS = 86_400_000;
/** An article follows after so many days on average (exponential). */
const MEAN_GAP = 0.7;

/**
 * The same documents as a stream with made-up times, from a seed: each happening begins on a day of its own and its
 * articles follow soon. Only the time is invented; it shows what time terms do, not how well they fit real gaps.
 * @param days on which happenings begin
 */
export function dated(documents: readonly Labelled[], seed: number, days = 60): Labelled[] {
  const next = random(seed);
  const start = new Map<string, number>();
  for (const { gold } of documents)
    if (!start.has(gold)) start.set(gold, Date.UTC(2026, 0, 1) + next() * days * DAY_MS);
  const stream = shuffled(documents, seed).map((document): [number, Labelled] => {
    const time = start.get(document.gold)! - Math.log(1 - next()) * MEAN_GAP * DAY_MS;
    const publishedAt = new Date(time).toISOString();
    return [time, { ...document, input: { ...document.input, publishedAt } }];
  });
  return stream.sort(([a], [b]) => a - b).map(([, document]) => document);
}
