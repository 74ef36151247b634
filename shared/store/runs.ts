import * as z from 'zod';
import { timestamp } from '../scalars.ts';
import { get, put, queryAll, type Database } from './database.ts';
import { partitions } from './keys.ts';
import { readRow } from './rows.ts';

/** Capacity units of DynamoDB. */
const capacitySchema = z.object({ read: z.number(), write: z.number() });

const runSchema = z.object({
  stage: z.string(),
  shard: z.string(),
  startedAt: timestamp,
  finishedAt: timestamp,
  /** Polling: slots up to here were polled. */
  lastSlot: timestamp.optional(),
  /** Polling: a run that ran out of time left the feeds from `from` on unpolled since `after`. */
  unfinished: z.object({ from: z.string(), after: timestamp }).optional(),
  counts: z.record(z.string(), z.number()),
  /** Polling: feeds that fail now, with the reason; the first of them only, to bound the row. */
  failing: z.array(z.object({ feedId: z.string(), message: z.string() })).default([]),
  capacity: capacitySchema,
  /** Capacity used by every run of this shard so far. */
  capacityEver: capacitySchema.optional(),
});
/** The last run of a stage, one row a shard. */
export type Run = z.infer<typeof runSchema>;

/** Writes what a run did, over the run before it, and adds up its capacity. The caller holds the lease of the shard. */
export async function putRun(db: Database, run: Run): Promise<void> {
  const before = (await getRun(db, run.stage, run.shard))?.capacityEver ?? { read: 0, write: 0 };
  const capacityEver = {
    read: before.read + run.capacity.read,
    write: before.write + run.capacity.write,
  };
  await put(db, 'events', { pk: partitions.run(run.stage), sk: run.shard, ...run, capacityEver });
}

/** The last run of a shard of a stage. */
export async function getRun(db: Database, stage: string, shard: string): Promise<Run | undefined> {
  const row = await get(db, 'events', { pk: partitions.run(stage), sk: shard });
  return row && readRow(runSchema, row, String(row.pk));
}

/** The last run of every shard of a stage. */
export async function runsOf(db: Database, stage: string): Promise<Run[]> {
  const rows = await queryAll(db, 'events', partitions.run(stage));
  return rows.map((row) => readRow(runSchema, row, String(row.pk)));
}
