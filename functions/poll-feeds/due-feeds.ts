import { BUCKETS, isDue } from '../../shared/feeds/cadence.ts';
import type { Database } from '../../shared/store/database.ts';
import type { StoredFeed, UnreadableFeed } from '../../shared/store/feed-rows.ts';
import { feedsToPoll } from '../../shared/store/learned.ts';
import type { Run } from '../../shared/store/runs.ts';
import type { PollEvent } from './handler.ts';

const NEVER = new Date(0).toISOString();

/** Where a feed stands in the order in which a run begins them. */
const positionOf = (stored: StoredFeed) => `${stored.bucket}/${stored.feedId}`;

/** The feeds of a shard that have a slot since the last run, in the order of their position. */
export async function dueFeeds(
  db: Database,
  event: PollEvent,
  last: Run | undefined,
  now: Date,
  unreadable: (row: UnreadableFeed) => void,
): Promise<StoredFeed[]> {
  const { shard = 0, of = 1, all = false } = event;
  const buckets = Array.from({ length: BUCKETS }, (_, n) => n).filter((bucket) => bucket % of === shard);
  const stored = await Promise.all(buckets.map((bucket) => feedsToPoll(db, String(bucket), unreadable)));
  const isDueNow = (each: StoredFeed) => {
    const left = last?.unfinished !== undefined && positionOf(each) >= last.unfinished.from;
    const after = new Date((left ? last.unfinished?.after : last?.lastSlot) ?? NEVER);
    return all || isDue(each.feed, each.state, { after, until: now });
  };
  return stored
    .flat()
    .filter(({ feed, removed }) => feed.enabled && removed !== true)
    .filter(isDueNow)
    .sort((one, other) => (positionOf(one) < positionOf(other) ? -1 : 1));
}

/** What the next run must know of feeds that this one did not come to: since when they are due. */
export function unfinishedOf(left: StoredFeed[], last: Run | undefined): Run['unfinished'] {
  const [from] = left.map(positionOf).sort();
  if (from === undefined) return undefined;
  return { from, after: last?.unfinished?.after ?? last?.lastSlot ?? NEVER };
}
