import * as z from 'zod';
import {
  put,
  putMany,
  putOnce,
  query,
  queryAll,
  remove,
  removeMany,
  update,
  type Database,
  type Row,
} from './database.ts';
import { partitions } from './keys.ts';

/** The two queues inside the Events table. */
export type QueueName = 'inbox' | 'outbox';

/** A row is parked when it has failed this often. */
export const FAILURES_BEFORE_PARKED = 5;

/** A row of a queue, as stored. `sk` orders by arrival. */
export interface QueueRow {
  sk: string;
  body: unknown;
  failures: number;
  released: boolean;
}

const asQueueRow = (row: Row): QueueRow => ({
  sk: String(row.sk),
  body: row.body,
  failures: Number(row.failures ?? 0),
  released: row.released === true,
});

/** Puts a row in a queue; the same row again changes nothing. */
export async function enqueue(
  db: Database,
  queue: QueueName,
  sk: string,
  body: unknown,
  options: { released?: boolean } = {},
): Promise<'stored' | 'already-stored'> {
  return putOnce(db, 'events', { pk: partitions[queue], sk, body, ...options });
}

/** Puts many rows in a queue, over any of the same `sk`: only for rows that are new. */
export async function enqueueAll(
  db: Database,
  queue: QueueName,
  rows: readonly { sk: string; body: unknown }[],
): Promise<void> {
  const all = rows.map(({ sk, body }) => ({ pk: partitions[queue], sk, body }));
  await putMany(db, 'events', all);
}

/** The rows of a queue, oldest first, strongly consistent. */
export async function* queued(db: Database, queue: QueueName): AsyncGenerator<QueueRow> {
  for await (const row of query(db, 'events', partitions[queue])) yield asQueueRow(row);
}

/** Takes a row out of a queue. Call it last: after everything that follows from the row is written. */
export async function dequeue(db: Database, queue: QueueName, sk: string): Promise<void> {
  await remove(db, 'events', { pk: partitions[queue], sk });
}

/** Takes many rows out of a queue, last like one. */
export async function dequeueAll(db: Database, queue: QueueName, sks: string[]): Promise<void> {
  await removeMany(
    db,
    'events',
    sks.map((sk) => ({ pk: partitions[queue], sk })),
  );
}

/** Counts a failure of a row, and parks the row when it has failed too often. */
export async function recordFailure(
  db: Database,
  queue: QueueName,
  row: QueueRow,
  error: string,
  now: Date,
): Promise<'will-retry' | 'parked'> {
  const failures = row.failures + 1;
  if (failures < FAILURES_BEFORE_PARKED) {
    await update(
      db,
      'events',
      { pk: partitions[queue], sk: row.sk },
      {
        UpdateExpression: 'SET failures = :n, lastError = :e',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':n': failures, ':e': error.slice(0, 2000) },
      },
    );
    return 'will-retry';
  }
  await put(db, 'events', {
    pk: partitions.parked,
    sk: `${queue}#${row.sk}`,
    queue,
    body: row.body,
    failures,
    lastError: error.slice(0, 2000),
    parkedAt: now.toISOString(),
  });
  await dequeue(db, queue, row.sk);
  return 'parked';
}

const parkedSchema = z.object({
  sk: z.string(),
  queue: z.enum(['inbox', 'outbox']),
  body: z.unknown(),
  failures: z.number(),
  lastError: z.string(),
  parkedAt: z.string(),
});
export type ParkedRow = z.infer<typeof parkedSchema>;

/** Every parked row. */
export async function parkedRows(db: Database): Promise<ParkedRow[]> {
  return (await queryAll(db, 'events', partitions.parked)).map((row) => parkedSchema.parse(row));
}

/** Puts a parked row back into its queue with its failures forgotten. */
export async function releaseParked(db: Database, row: ParkedRow): Promise<void> {
  await put(db, 'events', {
    pk: partitions[row.queue],
    sk: row.sk.slice(row.queue.length + 1),
    body: row.body,
  });
  await remove(db, 'events', { pk: partitions.parked, sk: row.sk });
}
