import type { Feed } from '../feed.ts';
import { ROW_VERSION } from '../scalars.ts';
import { queryAll, update, type Database, type Row } from './database.ts';
import { readFeeds, type SaidRow, type StoredFeed, type UnreadableFeed } from './feed-rows.ts';

/** Every feed of one bucket, tombstones too. `unreadable` is told of each feed with a row that cannot be read. */
export async function feedsOfBucket(
  db: Database,
  bucket: string,
  unreadable: (row: UnreadableFeed) => void = () => undefined,
): Promise<StoredFeed[]> {
  return readFeeds(await queryAll(db, 'feeds', bucket, { eventual: true }), unreadable);
}

/** A person's word holds whatever stands there; that of the seeds only where there is nothing or another word of theirs. */
type Origin = SaidRow['origin'];
const ANYTHING = undefined;
const STANDS = 'attribute_exists(#feed)';
const OF_SEEDS = 'attribute_not_exists(#origin) OR #origin = :origin';

/** Writes a feed that is new, was removed, or has another address now: whatever was known under its id is forgotten. */
export async function putFeed(
  db: Database,
  { bucket, feedId, feed, addedAt, origin }: Omit<SaidRow, 'enabledAt' | 'removed'>,
): Promise<void> {
  const set = { feed, addedAt, origin, rowVersion: ROW_VERSION };
  const forgotten = ['enabledAt', 'removed', 'state'];
  await change(db, { bucket, feedId }, set, origin === 'seed' ? OF_SEEDS : ANYTHING, forgotten);
}

/** Writes what is said of a feed that stands, at the same address: what polling learned of it stays. */
export async function describeFeed(
  db: Database,
  stored: StoredFeed,
  { feed, origin, now }: { feed: Feed; origin: Origin; now: Date },
): Promise<void> {
  if (origin === 'seed') return change(db, stored, { feed, origin }, OF_SEEDS);
  const enabling = feed.enabled && !stored.feed.enabled ? { enabledAt: now.toISOString() } : {};
  await change(db, stored, { feed, origin, ...enabling }, STANDS);
}

/** Lets a feed be polled or not, by a person's word; enabling forgets its failures. */
export async function setEnabled(
  db: Database,
  stored: StoredFeed,
  enabled: boolean,
  now: Date,
): Promise<void> {
  const enabling = enabled ? { enabledAt: now.toISOString() } : {};
  await change(db, stored, { origin: 'user', 'feed.enabled': enabled, ...enabling }, STANDS);
}

/** Removes a feed by a person's word: a tombstone stays, so that loading seeds does not bring it back. */
export async function removeFeed(db: Database, stored: StoredFeed): Promise<void> {
  await change(db, stored, { origin: 'user', removed: true }, STANDS);
}

/** Sets and removes attributes of a row, named by their paths, where the condition holds. */
async function change(
  db: Database,
  { bucket, feedId }: { bucket: string; feedId: string },
  set: Row,
  condition: string | undefined,
  removed: string[] = [],
): Promise<void> {
  const name = (path: string) => path.replaceAll(/\w+/g, '#$&'); // several of ours are reserved words
  const value = (path: string) => `:${path.replace('.', '_')}`;
  const sets = Object.keys(set).map((path) => `${name(path)} = ${value(path)}`);
  const removes = removed.length === 0 ? '' : ` REMOVE ${removed.map(name).join(', ')}`;
  const parts = ['feed', ...Object.keys(set), ...removed].flatMap((path) => path.split('.'));
  await update(
    db,
    'feeds',
    { bucket, feedId },
    {
      UpdateExpression: `SET ${sets.join(', ')}${removes}`,
      ...(condition !== undefined && { ConditionExpression: condition }),
      ExpressionAttributeNames: Object.fromEntries(parts.map((part) => [`#${part}`, part])),
      ExpressionAttributeValues: Object.fromEntries(Object.keys(set).map((path) => [value(path), set[path]])),
    },
  );
}
