import * as z from 'zod';
import { feedSchema, feedStateSchema, type Feed, type FeedState } from '../feed.ts';
import { originSchema } from '../scalars.ts';
import { put, queryAll, update, type Database } from './database.ts';
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

/** Writes a feed's row whole: one that is new. */
export async function putFeed(db: Database, stored: StoredFeed): Promise<void> {
  await put(db, 'feeds', { ...stored });
}

/** What a poll learned of a feed: its state, that the address has brought items, that it is gone for good. */
export interface Learned {
  state: FeedState;
  verified?: true;
  enabled?: false;
}

/**
 * Writes what a poll learned of a feed and leaves alone what a person says of it, who may have changed it meanwhile.
 * `refused` when the row is gone or by now stands for another feed: one with another address, or added anew.
 */
export async function putLearned(
  db: Database,
  stored: StoredFeed,
  { state, verified, enabled }: Learned,
): Promise<'updated' | 'refused'> {
  const flags = {
    ...(verified !== undefined && { 'feed.verified': verified }),
    ...(enabled !== undefined && { 'feed.enabled': enabled }),
  };
  const polled = { 'feed.url': stored.feed.url, 'state.addedAt': stored.state.addedAt };
  return change(db, stored, { state, ...flags }, polled);
}

/** Writes what a person says of a feed that stands, and leaves alone what polling learned of it. */
export async function describeFeed(db: Database, stored: StoredFeed, feed: Feed): Promise<void> {
  await change(db, stored, { origin: 'user', feed });
}

/** What `enable` forgets: a feed that failed begins anew and is polled at once. */
const forgiven = {
  'state.failures': 0,
  'state.failingSince': undefined,
  'state.lastError': undefined,
  'state.notBefore': undefined,
  'state.brokenReportedAt': undefined,
};

/** Lets a feed be polled or not, by a person's word. */
export async function setEnabled(db: Database, stored: StoredFeed, enabled: boolean): Promise<void> {
  await change(db, stored, { origin: 'user', 'feed.enabled': enabled, ...(enabled && forgiven) });
}

/** Removes a feed by a person's word: a tombstone stays, so that loading seeds does not bring it back. */
export async function removeFeed(db: Database, stored: StoredFeed): Promise<void> {
  await change(db, stored, { origin: 'user', removed: true });
}

/** Sets attributes of a row by their paths, or removes those that are undefined, where the expected ones are as they were. */
async function change(
  db: Database,
  { bucket, feedId }: StoredFeed,
  changes: Record<string, unknown>,
  expected: Record<string, unknown> = {},
): Promise<'updated' | 'refused'> {
  const all = { ...changes, ...expected };
  const paths = Object.keys(all);
  const name = (path: string) => path.replaceAll(/\w+/g, '#$&'); // several of ours are reserved words
  const value = (path: string) => `:v${paths.indexOf(path)}`;
  const equal = (path: string) => `${name(path)} = ${value(path)}`;
  const [removed = [], set = []] = [true, false].map((gone) =>
    Object.keys(changes).filter((path) => (changes[path] === undefined) === gone),
  );
  return update(
    db,
    'feeds',
    { bucket, feedId },
    {
      UpdateExpression: [
        `SET ${set.map(equal).join(', ')}`,
        ...(removed.length > 0 ? [`REMOVE ${removed.map(name).join(', ')}`] : []),
      ].join(' '),
      ConditionExpression: ['attribute_exists(#feed)', ...Object.keys(expected).map(equal)].join(' AND '),
      ExpressionAttributeNames: Object.fromEntries(
        ['feed', ...paths.flatMap((path) => path.split('.'))].map((part) => [`#${part}`, part]),
      ),
      ExpressionAttributeValues: Object.fromEntries(
        Object.entries(all)
          .filter(([, each]) => each !== undefined)
          .map(([path, each]) => [value(path), each]),
      ),
    },
  );
}
