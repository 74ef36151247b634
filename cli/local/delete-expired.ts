import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { get, put, remove, type Database, type Key } from '../../shared/store/database.ts';
import { dayOf, partitions } from '../../shared/store/keys.ts';
import { parkedRows, queued } from '../../shared/store/queue.ts';
import { tableDefinitions } from '../../shared/store/tables.ts';

/** Megabytes looked through at most in one go, a page of a Scan each. */
const PAGES = 20;
const SWEEP = { pk: partitions.sweep, sk: 'expired' };

/**
 * Deletes rows of the Events table that have expired, as DynamoDB does by itself on AWS. It goes through the table once a
 * day, in as many calls as that takes, and leaves alone the articles of alerts that still wait.
 * @returns how many rows it deleted
 */
export async function deleteExpired(db: Database, now: Date, pages = PAGES): Promise<number> {
  const today = dayOf(now.toISOString());
  const sweep = await get(db, 'events', SWEEP);
  if (sweep?.finishedOn === today) return 0;
  let from = sweep?.from as Key | undefined;
  let deleted = 0;
  let waiting: Set<string> | undefined;
  for (let page = 0; page < pages; page++) {
    const { expired, next } = await expiredFrom(db, now, from);
    if (expired.length > 0) waiting ??= await waitingArticles(db);
    for (const key of expired)
      if (!waiting?.has(key.pk!) && (await deleteIfExpired(db, key, now))) deleted += 1;
    from = next;
    if (next === undefined) break;
  }
  await put(db, 'events', { ...SWEEP, ...(from === undefined ? { finishedOn: today } : { from }) });
  return deleted;
}

const { timeToLive } = tableDefinitions.events;
const hasExpired = (now: Date) => ({
  ExpressionAttributeNames: { '#expires': timeToLive },
  ExpressionAttributeValues: { ':now': Math.floor(now.getTime() / 1000) },
});

/** The keys of the expired rows in one page of the table. */
async function expiredFrom(db: Database, now: Date, from: Key | undefined) {
  const { Items = [], LastEvaluatedKey } = await db.doc.send(
    new ScanCommand({
      TableName: db.names.events,
      FilterExpression: '#expires <= :now',
      ProjectionExpression: 'pk, sk',
      ExclusiveStartKey: from,
      ...hasExpired(now),
    }),
  );
  return { expired: Items as Key[], next: LastEvaluatedKey as Key | undefined };
}

async function deleteIfExpired(db: Database, key: Key, now: Date): Promise<boolean> {
  const condition = { ConditionExpression: '#expires <= :now', ...hasExpired(now) };
  return (await remove(db, 'events', key, condition)) === 'removed';
}

/** The partitions of articles whose alerts are not told yet, however long they have waited. */
async function waitingArticles(db: Database): Promise<Set<string>> {
  const rows = [...(await Array.fromAsync(queued(db, 'outbox'))), ...(await parkedRows(db))];
  return new Set(rows.map(({ body }) => partitions.article(String((body as { id?: unknown } | null)?.id))));
}
