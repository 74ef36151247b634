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

/** A row that no schema reads: it costs only itself, and whoever asked says so. */
export interface UnreadableFeed {
  feedId: string;
  message: string;
}

/** Every feed of one bucket, tombstones too. `unreadable` is told of each row that cannot be read. */
export async function feedsOfBucket(
  db: Database,
  bucket: string,
  unreadable: (row: UnreadableFeed) => void = () => undefined,
): Promise<StoredFeed[]> {
  const rows = await queryAll(db, 'feeds', bucket, { eventual: true });
  return rows.flatMap((row) => {
    const feedId = String(row.feedId);
    try {
      return [readRow(storedFeedSchema, row, `${bucket}/${feedId}`)];
    } catch (error) {
      unreadable({ feedId, message: error instanceof Error ? error.message : String(error) });
      return [];
    }
  });
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
