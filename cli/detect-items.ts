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

/**
 * Decides items in memory, a batch at a time as a poll brings them: the words of a batch are learned before its first
 * item is decided. `history` is known from the start.
 */
export function createItemDetector(
  watchlist: Watchlist,
  history: readonly Claim[],
): (batch: readonly DetectItem[]) => Decision[] {
  const inputOf = createInputOf(watchlist);
  const grouper = createGrouper({ history });
  return (batch) => {
    const inputs = batch.map(inputOf);
    grouper.learn(inputs);
    return inputs.map((input) => grouper.add(input));
  };
}

/** Makes of an item what grouping reads: with the entities and topics of this watchlist that it names. */
export function createInputOf(watchlist: Watchlist): (item: DetectItem) => DetectInput {
  const compiled = compileWatchlist(watchlist);
  const kinds = new Map(watchlist.entities.map(({ id, kind }) => [id, kind]));
  return (item) => {
    const { mentions, topics } = matchText(compiled, item);
    return { ...item, topics, ...entitiesOf(mentions, (id) => kinds.get(id)) };
  };
}
