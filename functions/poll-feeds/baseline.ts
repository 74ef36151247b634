import type { Item } from '../../shared/item.ts';
import type { Match } from '../../shared/matching/types.ts';

const DAY_MS = 86_400_000;

/**
 * Whether an item is old news to a newly added entity: published over 24 hours before every entity that stands in it
 * was watched. The same rule for newly added feeds is applied by the poll itself.
 */
export function baselineHold(
  item: Item,
  match: Match,
  addedAt: ReadonlyMap<string, string>,
): 'baseline' | undefined {
  const published = Date.parse(item.publishedAt ?? item.updatedAt ?? '');
  if (Number.isNaN(published)) return undefined;
  const added = match.mentions.map(({ entityId }) => Date.parse(addedAt.get(entityId) ?? ''));
  const newest = Math.max(...added.filter((time) => !Number.isNaN(time)));
  return published < newest - DAY_MS ? 'baseline' : undefined;
}
