import { get, put, type Database } from './database.ts';

const KEY = { kind: 'version', id: 'seeds' };

/** Which seeds were loaded last. */
export async function seedsVersion(db: Database): Promise<string | undefined> {
  const row = await get(db, 'watchlist', KEY);
  return row && String(row.version);
}

/** Notes that these seeds are loaded: the last write of loading them. */
export async function putSeedsVersion(db: Database, version: string, now: Date): Promise<void> {
  await put(db, 'watchlist', { ...KEY, version, at: now.toISOString() });
}
