import * as z from 'zod';
import { originSchema, timestamp } from '../scalars.ts';
import {
  entitySchema,
  topicSchema,
  watchSchema,
  type Entity,
  type Topic,
  type Watch,
  type Watchlist,
} from '../watchlist.ts';
import { get, put, queryAll, type Database, type Row } from './database.ts';
import { readRow } from './rows.ts';

const schemas = { entity: entitySchema, watch: watchSchema, topic: topicSchema };
export type WatchlistKind = keyof typeof schemas;
export type WatchlistBody = { entity: Entity; watch: Watch; topic: Topic };

/** A row of the watchlist. `removed` marks a tombstone: the user removed it, and loading seeds must not bring it back. */
export interface WatchlistRow<K extends WatchlistKind = WatchlistKind> {
  kind: K;
  id: string;
  origin: 'seed' | 'user';
  addedAt: string;
  removed?: boolean;
  body?: WatchlistBody[K];
}

function read<K extends WatchlistKind>(kind: K, row: Row): WatchlistRow<K> {
  const schema = z.object({
    kind: z.literal(kind),
    id: z.string(),
    origin: originSchema,
    addedAt: timestamp,
    removed: z.boolean().optional(),
    body: schemas[kind].optional(),
  });
  return readRow(schema, row, `${kind}/${String(row.id)}`) as WatchlistRow<K>;
}

/** Every row of one kind, tombstones too. */
export async function watchlistRows<K extends WatchlistKind>(
  db: Database,
  kind: K,
): Promise<WatchlistRow<K>[]> {
  return (await queryAll(db, 'watchlist', kind)).map((row) => read(kind, row));
}

/** Reads one row. */
export async function watchlistRow<K extends WatchlistKind>(
  db: Database,
  kind: K,
  id: string,
): Promise<WatchlistRow<K> | undefined> {
  const row = await get(db, 'watchlist', { kind, id });
  return row && read(kind, row);
}

/** Writes one row whole. Call `touchWatchlist` after the last one. */
export async function putWatchlistRow(db: Database, row: WatchlistRow): Promise<void> {
  await put(db, 'watchlist', { ...row });
}

/** The watchlist as it stands, with the time each row was added. */
export async function loadWatchlist(db: Database): Promise<Watchlist> {
  const [entities, watches, topics] = await Promise.all([
    watchlistRows(db, 'entity'),
    watchlistRows(db, 'watch'),
    watchlistRows(db, 'topic'),
  ]);
  return {
    entities: entities.flatMap((row) => (row.body ? [{ ...row.body, addedAt: row.addedAt }] : [])),
    watches: watches.flatMap((row) => (row.body ? [{ ...row.body, addedAt: row.addedAt }] : [])),
    topics: topics.flatMap((row) => row.body ?? []),
  };
}

const VERSION = { kind: 'version', id: 'watchlist' };

/** Tells warm functions that the watchlist changed and must be compiled anew. */
export async function touchWatchlist(db: Database, version: string): Promise<void> {
  await put(db, 'watchlist', { ...VERSION, version });
}

/** The version of the watchlist, to compare with the one that was compiled. */
export async function watchlistVersion(db: Database): Promise<string | undefined> {
  const row = await get(db, 'watchlist', VERSION);
  return row && String(row.version);
}
