import type { Mention } from '../article.ts';
import type { EntityKind } from '../watchlist.ts';
import type { DetectInput } from './signature.ts';

/** Kinds of entity that can take part in a development; a country or a technology is only where or what. */
const PARTNERS: ReadonlySet<EntityKind | undefined> = new Set<EntityKind>([
  'company',
  'university',
  'institute',
  'person',
  'programme',
]);

const PLACES: ReadonlySet<EntityKind | undefined> = new Set<EntityKind>(['country', 'city']);

/**
 * What grouping takes of a match: all entities, the `partners` that the title names, and where parties and places are
 * mentioned.
 * @param kindOf the kind of an entity by its id, undefined where it has none
 */
export function entitiesOf(
  mentions: readonly Mention[],
  kindOf: (entityId: string) => EntityKind | undefined,
): Pick<DetectInput, 'entities' | 'partners' | 'mentions' | 'places'> {
  const ofKind = (kinds: ReadonlySet<EntityKind | undefined>) =>
    mentions.filter(({ entityId }) => kinds.has(kindOf(entityId)));
  const parties = ofKind(PARTNERS);
  const inTitle = parties.filter(({ field }) => field === 'title').map(({ entityId }) => entityId);
  return {
    entities: [...new Set(mentions.map(({ entityId }) => entityId))],
    partners: [...new Set(inTitle)],
    mentions: parties,
    places: ofKind(PLACES),
  };
}
