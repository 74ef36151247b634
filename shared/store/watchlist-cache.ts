import type { CompiledWatchlist } from '../matching/compile.ts';
import type { Database } from './database.ts';
import { named, whileVersionStands, type NamedWatchlist } from './watchlist-names.ts';

/** The watchlist as a stage that matches uses it. */
export interface CurrentWatchlist extends NamedWatchlist {
  compiled: CompiledWatchlist;
  /** When each entity was added. */
  addedAt: ReadonlyMap<string, string>;
}

export interface WatchlistCache {
  current: () => Promise<CurrentWatchlist>;
}

/**
 * Keeps the compiled watchlist while its version stands, so that a warm function compiles it once. The compiler is loaded
 * when a watchlist is first asked for: a run in which nothing is new asks for none.
 */
export const createWatchlistCache = (db: Database): WatchlistCache =>
  whileVersionStands(db, async (watchlist) => {
    const { compileWatchlist } = await import('../matching/compile.ts');
    return {
      ...named(watchlist),
      compiled: compileWatchlist(watchlist),
      addedAt: new Map(watchlist.entities.flatMap(({ id, addedAt }) => (addedAt ? [[id, addedAt]] : []))),
    };
  });
