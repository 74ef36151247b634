import type { Entity, Watchlist } from '../watchlist.ts';
import type { Database } from './database.ts';

/** The watchlist to name things by: what composes mails needs no matcher, and its bundle carries none. */
export interface NamedWatchlist {
  watchlist: Watchlist;
  entities: ReadonlyMap<string, Entity>;
}

/** Keeps the watchlist while its version stands, so that a warm function loads it once. */
export const createNamesCache = (db: Database): { current: () => Promise<NamedWatchlist> } =>
  whileVersionStands(db, named);

/** Keeps what `derive` makes of the watchlist while its version stands. */
export function whileVersionStands<T>(
  db: Database,
  derive: (watchlist: Watchlist) => T | Promise<T>,
): { current: () => Promise<T> } {
  let kept: { version: string | undefined; value: T } | undefined;
  return {
    current: async () => {
      const { loadWatchlist, watchlistVersion } = await import('./watchlist.ts');
      const version = await watchlistVersion(db);
      if (kept === undefined || kept.version !== version)
        kept = { version, value: await derive(await loadWatchlist(db)) };
      return kept.value;
    },
  };
}

/** The watchlist with its entities by id. */
export const named = (watchlist: Watchlist): NamedWatchlist => ({
  watchlist,
  entities: new Map(watchlist.entities.map((entity) => [entity.id, entity])),
});
