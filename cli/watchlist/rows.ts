import { hashId } from '../../shared/hash.ts';
import type { Database } from '../../shared/store/database.ts';
import {
  loadWatchlist,
  putWatchlistRow,
  touchWatchlist,
  watchlistRow,
  type WatchlistKind,
} from '../../shared/store/watchlist.ts';
import type { Entity, Watch } from '../../shared/watchlist.ts';
import { unknownId } from '../nearest.ts';

/** The entity or watch of an id; the error names the nearest one. */
export async function findRow(
  db: Database,
  id: string,
): Promise<{ kind: 'entity' | 'watch'; body: Entity | Watch }> {
  for (const kind of ['entity', 'watch'] as const) {
    const row = await watchlistRow(db, kind, id);
    if (row?.body) return { kind, body: row.body };
  }
  const { entities, watches } = await loadWatchlist(db);
  throw unknownId(
    'entity or watch',
    id,
    [...entities, ...watches].map((each) => each.id),
    'watchlist list',
  );
}

/** Stores an entity or watch as the user's; without a body, the tombstone of one that was removed. */
export async function saveRow(
  db: Database,
  kind: WatchlistKind,
  body: Entity | Watch | undefined,
  id = body?.id ?? '',
) {
  const at = new Date().toISOString();
  const before = await watchlistRow(db, kind, id);
  const addedAt = before?.body && body ? before.addedAt : at;
  await putWatchlistRow(db, { kind, id, origin: 'user', addedAt, ...(body ? { body } : { removed: true }) });
  await touchWatchlist(db, hashId(kind, id, at));
}
