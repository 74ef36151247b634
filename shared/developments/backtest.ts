import type { Claim, Decision } from '../development.ts';
import type { CompiledWatchlist } from '../matching/compile.ts';
import { matchText } from '../matching/match.ts';
import { createGrouper } from './grouper.ts';
import { entitiesOf } from './input.ts';
import type { DetectInput } from './signature.ts';

/** An item as a poll saw it; `seenAt` is its place in time. */
export type SeenItem = Omit<DetectInput, 'entities' | 'topics' | 'partners'> & { seenAt: string };

/** What a watchlist would have made of an item that it matched. */
export interface Outcome {
  item: SeenItem;
  decision: Decision;
  watches: string[];
  entities: string[];
}

export interface Backtest {
  items: number;
  /** Alerts that the edited watchlist would have sent. */
  sent: Outcome[];
  /** What it would have matched and held back: coverage and background. */
  held: Outcome[];
  /** Alerts of the present watchlist that the edited one would not have sent. */
  lost: Outcome[];
  /** Alerts of the edited watchlist that the present one would not have sent. */
  gained: Outcome[];
}

/**
 * Runs the same items through two watchlists side by side, each with its own developments. Pure; `items` in time order.
 */
export function backtest(
  items: readonly SeenItem[],
  watchlists: { present: CompiledWatchlist; edited: CompiledWatchlist },
  history: readonly Claim[],
): Backtest {
  const present = outcomes(items, watchlists.present, history);
  const edited = outcomes(items, watchlists.edited, history);
  const [before, after] = [present.filter(isAlert), edited.filter(isAlert)];
  return {
    items: items.length,
    sent: after,
    held: edited.filter((outcome) => !isAlert(outcome)),
    lost: without(before, after),
    gained: without(after, before),
  };
}

/** What becomes of every item that meets a watch. The words of all items are learned first, as polls do. */
function outcomes(
  items: readonly SeenItem[],
  watchlist: CompiledWatchlist,
  history: readonly Claim[],
): Outcome[] {
  const kinds = new Map(watchlist.entities.map(({ id, kind }) => [id, kind]));
  const grouper = createGrouper({ history });
  grouper.learn(items.map((item) => ({ ...item, entities: [], topics: [] })));
  return items.flatMap((item) => {
    const { mentions, topics, watches } = matchText(watchlist, item);
    if (watches.length === 0) return [];
    const matched = entitiesOf(mentions, (id) => kinds.get(id));
    const decision = grouper.add({ ...item, topics, ...matched });
    return { item, decision, watches: watches.map(({ id }) => id), entities: matched.entities };
  });
}

function isAlert({ decision }: Outcome): boolean {
  return decision.decision === 'new' || decision.decision === 'update';
}

function without(some: readonly Outcome[], others: readonly Outcome[]): Outcome[] {
  const ids = new Set(others.map(({ item }) => item.id));
  return some.filter(({ item }) => !ids.has(item.id));
}
