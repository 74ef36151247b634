import { BUCKETS } from '../shared/feeds/cadence.ts';
import type { Database } from '../shared/store/database.ts';
import type { StoredFeed, UnreadableFeed } from '../shared/store/feed-rows.ts';
import { feedsOfBucket } from '../shared/store/feeds.ts';

/** Every feed of the table by id, without tombstones unless asked. `unreadable` is told of rows that cannot be read. */
export async function allFeeds(
  db: Database,
  options: { removed?: boolean; unreadable?: (row: UnreadableFeed) => void } = {},
): Promise<StoredFeed[]> {
  const buckets = Array.from({ length: BUCKETS }, (_, bucket) =>
    feedsOfBucket(db, String(bucket), options.unreadable),
  );
  const feeds = (await Promise.all(buckets)).flat();
  return feeds
    .filter(({ removed }) => options.removed === true || removed !== true)
    .sort((a, b) => (a.feedId < b.feedId ? -1 : 1));
}
