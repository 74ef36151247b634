import type { FeedState } from '../feed.ts';
import { ROW_VERSION } from '../scalars.ts';
import { putMany, queryAll, remove, update, type Database } from './database.ts';
import { learnedKey, learnedOf, readFeeds, type StoredFeed, type UnreadableFeed } from './feed-rows.ts';

/** What a poll learned of a feed. */
export interface Learned {
  stored: StoredFeed;
  state: FeedState;
  /** The address has brought items. */
  verified?: boolean;
  /** The feed says it is gone for good. */
  gone?: boolean;
}

/**
 * Writes what polls learned over what was known before, in batches: what people say of the feeds stands in other rows.
 * Only for who holds the lease of their shard; each feed once.
 */
export async function putLearned(db: Database, learned: readonly Learned[]): Promise<void> {
  const rows = learned.map(({ stored, state, verified = stored.feed.verified, gone = false }) => ({
    bucket: stored.bucket,
    feedId: learnedKey(stored.feedId),
    url: stored.feed.url,
    enabledAt: stored.enabledAt,
    state: { ...state, ring: Buffer.from(state.ring, 'base64') },
    verified,
    gone,
  }));
  await putMany(db, 'feeds', rows);
}

/**
 * Every feed of one bucket, as `feedsOfBucket`, and what only polling may do is done on the way: rows that hold both are
 * divided, and what was learned of a feed that is no more is deleted.
 */
export async function feedsToPoll(
  db: Database,
  bucket: string,
  unreadable: (row: UnreadableFeed) => void,
): Promise<StoredFeed[]> {
  const rows = await queryAll(db, 'feeds', bucket, { eventual: true });
  const feeds = readFeeds(rows, unreadable);
  const undivided = feeds.filter((stored) => stored.undivided === true);
  const learned = undivided.map((stored) => ({ stored, state: stored.state }));
  await putLearned(db, learned);
  for (const stored of undivided) await divide(db, stored);
  const standing = new Set(rows.filter(({ removed }) => removed !== true).map(({ feedId }) => feedId));
  for (const row of rows)
    if (learnedOf(row) !== undefined && !standing.has(learnedOf(row)))
      await remove(db, 'feeds', { bucket, feedId: String(row.feedId) });
  return feeds;
}

/** Takes out of a row of version 2 what now stands in one of its own; not if a person has replaced it meanwhile. */
async function divide(db: Database, { bucket, feedId, addedAt }: StoredFeed): Promise<void> {
  await update(
    db,
    'feeds',
    { bucket, feedId },
    {
      UpdateExpression: 'SET addedAt = :at, rowVersion = :v REMOVE #state',
      ConditionExpression: '#state.addedAt = :at',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':at': addedAt, ':v': ROW_VERSION },
    },
  );
}
