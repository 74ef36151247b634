import * as z from 'zod';
import { timestamp } from '../scalars.ts';
import { get, put, queryAll, remove, type Database } from './database.ts';
import { readRow } from './rows.ts';

const muteSchema = z.object({ id: z.string(), until: timestamp.optional() });
/** A watch or an entity whose alerts are kept back, until a time or until unmuted. */
export type Mute = z.infer<typeof muteSchema>;

/** The mutes in force at a time. */
export async function mutes(db: Database, now: Date): Promise<Mute[]> {
  const rows = await queryAll(db, 'watchlist', 'mute');
  return rows
    .map((row) => readRow(muteSchema, row, `mute/${String(row.id)}`))
    .filter((mute) => mute.until === undefined || mute.until > now.toISOString());
}

/** Keeps back the alerts of a watch or an entity. */
export async function mute(db: Database, id: string, until?: Date): Promise<void> {
  await put(db, 'watchlist', { kind: 'mute', id, until: until?.toISOString() });
}

/** Ends a mute. */
export async function unmute(db: Database, id: string): Promise<void> {
  await remove(db, 'watchlist', { kind: 'mute', id });
}

const PAUSE = { kind: 'setting', id: 'pause' };

/** Lets all mail wait in the outbox. */
export async function pause(db: Database, now: Date): Promise<void> {
  await put(db, 'watchlist', { ...PAUSE, since: now.toISOString() });
}

/** Lets mail go again. */
export async function resume(db: Database): Promise<void> {
  await remove(db, 'watchlist', PAUSE);
}

/** Since when all mail waits, if it does. */
export async function pausedSince(db: Database): Promise<string | undefined> {
  const row = await get(db, 'watchlist', PAUSE);
  return row && String(row.since);
}
