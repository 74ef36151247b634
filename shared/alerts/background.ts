import type { Development } from '../development.ts';
import type { Entity, EntityKind } from '../watchlist.ts';

const LINES_AT_MOST = 3;
/** Sharing a country or a technology makes no background; sharing an actor does. */
const broadKinds: ReadonlySet<EntityKind | undefined> = new Set(['country', 'city', 'technology']);

/** What background is made of. */
type Known = Pick<Development, 'id' | 'at' | 'precision' | 'title' | 'entities'>;

/**
 * What was known before of those a development is about: the known developments that share most actors with it, the
 * newest first among equals, three at most.
 * @param known developments to choose from
 * @param entities the watchlist's entities by id
 */
export function backgroundOf<T extends Known>(
  known: T[],
  development: Pick<Development, 'id' | 'at' | 'entities'>,
  entities: ReadonlyMap<string, Entity>,
): T[] {
  const actors = new Set(development.entities.filter((id) => !broadKinds.has(entities.get(id)?.kind)));
  const shared = (other: T) => other.entities.filter((id) => actors.has(id)).length;
  return known
    .filter((other) => other.id !== development.id && other.at < development.at)
    .map((other) => ({ other, count: shared(other) }))
    .filter(({ count }) => count >= Math.min(2, actors.size) && count > 0)
    .sort((a, b) => b.count - a.count || (a.other.at < b.other.at ? 1 : -1))
    .slice(0, LINES_AT_MOST)
    .map(({ other }) => other);
}

/** The background of a development as lines of a mail. */
export function backgroundLines(
  known: Development[],
  development: Development,
  entities: ReadonlyMap<string, Entity>,
): string[] {
  return backgroundOf(known, development, entities).map((other) => `${dateOf(other)}: ${other.title}`);
}

/** The date of a development as precisely as it is known. */
export function dateOf({ at, precision }: Pick<Development, 'at' | 'precision'>): string {
  switch (precision) {
    case 'year':
      return at.slice(0, 4);
    case 'month':
    case 'season':
      return at.slice(0, 7);
    case 'day':
    case 'seen':
      return at.slice(0, 10);
  }
}
