import type { Mention } from '../article.ts';
import type { EntityKind } from '../watchlist.ts';

/** Kinds of entity that can take part in a development; a country or a technology is only where or what. */
const PARTNERS: ReadonlySet<EntityKind | undefined> = new Set<EntityKind>([
  'company',
  'university',
  'institute',
  'person',
  'programme',
]);

/**
 * What grouping takes of a match: all entities, and the `partners` among those that the title names.
 * @param kindOf the kind of an entity by its id, undefined where it has none
 */
export function entitiesOf(
  mentions: readonly Mention[],
  kindOf: (entityId: string) => EntityKind | undefined,
): { entities: string[]; partners: string[] } {
  const inTitle = mentions.filter(({ field }) => field === 'title').map(({ entityId }) => entityId);
  return {
    entities: [...new Set(mentions.map(({ entityId }) => entityId))],
    partners: [...new Set(inTitle)].filter((id) => PARTNERS.has(kindOf(id))),
  };
}
