import { compileWatchlist, type CompiledWatchlist } from '../matching/compile.ts';
import type { Entity, Watchlist } from '../watchlist.ts';
import type { Database } from './database.ts';
import { loadWatchlist, watchlistVersion } from './watchlist.ts';

/** The watchlist as a stage uses it. */
export interface CurrentWatchlist {
  watchlist: Watchlist;
  compiled: CompiledWatchlist;
  entities: ReadonlyMap<string, Entity>;
  /** When each entity was added. */
  addedAt: ReadonlyMap<string, string>;
}

export interface WatchlistCache {
  current: () => Promise<CurrentWatchlist>;
}

/** Keeps the compiled watchlist while its version stands, so that a warm function compiles it once. */
export function createWatchlistCache(db: Database): WatchlistCache {
  let kept: { version: string | undefined; value: CurrentWatchlist } | undefined;
  return {
    current: async () => {
      const version = await watchlistVersion(db);
      if (kept?.version === version && kept !== undefined) return kept.value;
      const watchlist = await loadWatchlist(db);
      const value = {
        watchlist,
        compiled: compileWatchlist(watchlist),
        entities: new Map(watchlist.entities.map((entity) => [entity.id, entity])),
        addedAt: new Map(watchlist.entities.flatMap(({ id, addedAt }) => (addedAt ? [[id, addedAt]] : []))),
      };
      kept = { version, value };
      return value;
    },
  };
}
