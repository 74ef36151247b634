import type { Watchlist } from '../watchlist.ts';

/** One thing to look at in a watchlist. */
export interface Finding {
  level: 'error' | 'warning';
  entityId?: string;
  watchId?: string;
  alias?: string;
  message: string;
}

/** What is wrong or dangerous in a watchlist that its schema accepts. */
export function checkWatchlist(watchlist: Watchlist): Finding[] {
  const ids = new Set(watchlist.entities.map((entity) => entity.id));
  return watchlist.entities.flatMap((entity) =>
    (entity.partOf ?? [])
      .filter((id) => !ids.has(id))
      .map((id) => ({
        level: 'error' as const,
        entityId: entity.id,
        message: `partOf names ${id}, which is no entity of this watchlist`,
      })),
  );
}
