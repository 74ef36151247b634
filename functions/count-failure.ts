import { events, type Log } from '../shared/log.ts';
import type { Database } from '../shared/store/database.ts';
import { recordFailure, type QueueName, type QueueRow } from '../shared/store/queue.ts';

/** Counts a row of a queue that could not be worked off, parks it when that was too often, and says so. */
export async function countFailure(
  { db, log, now }: { db: Database; log: Log; now: () => Date },
  queue: QueueName,
  row: QueueRow,
  error: unknown,
  counts: { failed: number; parked: number },
): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  const outcome = await recordFailure(db, queue, row, message, now());
  counts.failed += 1;
  if (outcome === 'parked') counts.parked += 1;
  const event = outcome === 'parked' ? events.rowParked : events.rowFailed;
  log.error({ event, queue, row: row.sk, err: error });
}
