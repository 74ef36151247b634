import * as z from 'zod';
import { timestamp } from '../../shared/scalars.ts';
import { get, put, type Database } from '../../shared/store/database.ts';
import { partitions } from '../../shared/store/keys.ts';
import { readRow } from '../../shared/store/rows.ts';

const KEY = { pk: partitions.health, sk: 'last-report' };

const capacitySchema = z.object({ read: z.number(), write: z.number() });
const lastReportSchema = z.object({
  mailedAt: timestamp,
  /** Capacity of all stages up to that mail, to tell what was used since. */
  capacityEver: capacitySchema,
});
/** The last health mail that was weekly, not only for a problem. */
export type LastReport = z.infer<typeof lastReportSchema>;

export async function lastReport(db: Database): Promise<LastReport | undefined> {
  const row = await get(db, 'events', KEY);
  return row && readRow(lastReportSchema, row, KEY.pk);
}

export async function putLastReport(db: Database, report: LastReport): Promise<void> {
  await put(db, 'events', { ...KEY, ...report });
}
