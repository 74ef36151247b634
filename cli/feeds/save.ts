import { bucketOf } from '../../shared/feeds/cadence.ts';
import type { Feed } from '../../shared/feed.ts';
import type { Database } from '../../shared/store/database.ts';
import { describeFeed, putFeed } from '../../shared/store/feeds.ts';
import { allFeeds } from '../all-feeds.ts';
import { CliError } from '../errors.ts';

/** Stores a feed as the user's. What is known of it is kept, unless it was removed or moves: then it begins anew. */
export async function saveFeed(db: Database, feed: Feed): Promise<void> {
  const bucket = String(bucketOf(feed.url));
  const all = await allFeeds(db, { removed: true });
  const before = all.find(({ feedId }) => feedId === feed.id);
  if (before && before.bucket !== bucket)
    throw new CliError(`the id ${feed.id} is taken by ${before.feed.url}`, 'give another --id');
  const now = new Date();
  if (before !== undefined && before.removed !== true && before.feed.url === feed.url)
    await describeFeed(db, before, { feed, origin: 'user', now });
  else await putFeed(db, { bucket, feedId: feed.id, feed, addedAt: now.toISOString(), origin: 'user' });
}
