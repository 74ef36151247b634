import * as z from 'zod';
import { feedSchema, feedStateSchema, type Feed, type FeedState } from '../feed.ts';
import { originSchema } from '../watchlist.ts';
import { put, putMany, queryAll, type Database } from './database.ts';
import { readRow } from './rows.ts';

/** A feed as stored: what the user says of it, what polling learned, and who put it there. */
export const storedFeedSchema = z.object({
  bucket: z.string(),
  feedId: z.string(),
  feed: feedSchema,
  state: feedStateSchema,
  origin: originSchema,
  /** A tombstone: the user removed it, and loading seeds must not bring it back. */
  removed: z.boolean().optional(),
});
export type StoredFeed = z.infer<typeof storedFeedSchema>;

/** Every feed of one bucket, tombstones too. */
export async function feedsOfBucket(db: Database, bucket: string): Promise<StoredFeed[]> {
  const rows = await queryAll(db, 'feeds', bucket, { eventual: true });
  return rows.map((row) => readRow(storedFeedSchema, row, `${bucket}/${String(row.feedId)}`));
}

/** Writes a feed's row whole. */
export async function putFeed(db: Database, stored: StoredFeed): Promise<void> {
  await put(db, 'feeds', { ...stored });
}

/** Writes the rows of many feeds whole. */
export async function putFeeds(db: Database, stored: StoredFeed[]): Promise<void> {
  await putMany(
    db,
    'feeds',
    stored.map((each) => ({ ...each })),
  );
}

/** A feed with another state, as polling leaves it. */
export function withState(stored: StoredFeed, state: FeedState, change: Partial<Feed> = {}): StoredFeed {
  return { ...stored, state, feed: { ...stored.feed, ...change } };
}
