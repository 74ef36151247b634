import type { Claim, Decision } from '../shared/development.ts';
import { createGrouper } from '../shared/developments/grouper.ts';
import { entitiesOf } from '../shared/developments/input.ts';
import type { DetectInput } from '../shared/developments/signature.ts';
import { compileWatchlist } from '../shared/matching/compile.ts';
import { matchText } from '../shared/matching/match.ts';
import type { Watchlist } from '../shared/watchlist.ts';

/** An item of any news, as `wirewatch detect` reads it. */
export type DetectItem = Pick<
  DetectInput,
  'id' | 'title' | 'summary' | 'lang' | 'publishedAt' | 'outlet' | 'link'
>;

export type DetectedItem = Decision & { id: string };

/** Items decided at a time: a busy poll brings as many. Their words are learned before the first is decided. */
const BATCH = 1000;

/** Decides items in the order given, in memory; `history` is known from the start. Yields one decision for each, in order. */
export async function* detectItems(
  items: AsyncIterable<DetectItem> | Iterable<DetectItem>,
  watchlist: Watchlist,
  history: readonly Claim[],
): AsyncGenerator<DetectedItem> {
  const compiled = compileWatchlist(watchlist);
  const kinds = new Map(watchlist.entities.map(({ id, kind }) => [id, kind]));
  const grouper = createGrouper({ history });
  const inputOf = (item: DetectItem): DetectInput => {
    const { mentions, topics } = matchText(compiled, item);
    return { ...item, topics, ...entitiesOf(mentions, (id) => kinds.get(id)) };
  };
  for await (const batch of batches(items)) {
    const inputs = batch.map(inputOf);
    grouper.learn(inputs);
    for (const input of inputs) yield { id: input.id, ...grouper.add(input) };
  }
}

async function* batches<T>(values: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const value of values) {
    batch.push(value);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
