import { hashId } from '../hash.ts';
import type { Item } from '../item.ts';
import { canonicalLink } from './links.ts';

/**
 * Gives each item of a document the id by which it is known in its feed: its guid, else its canonical link, else title
 * and date. A guid or link that several different entries share tells them apart only together with their titles. A date
 * that is the document's own (`stamped`) is the time of the fetch and says nothing.
 */
export function withIds(items: readonly Omit<Item, 'id'>[], stamped: readonly string[] = []): Item[] {
  const shared = sharedKeys(items);
  return items.map((item) => {
    const key = keyOf(item);
    if (key !== undefined) return { id: shared.has(key) ? hashId(key, item.title) : hashId(key), ...item };
    const date = stamped.includes(item.publishedAt ?? '') ? '' : (item.publishedAt ?? '');
    return { id: hashId('title', item.title, date), ...item };
  });
}

function keyOf({ guid, link }: Omit<Item, 'id'>): string | undefined {
  if (guid !== undefined) return `guid ${guid}`;
  return link === undefined ? undefined : `link ${canonicalLink(link)}`;
}

/** Keys that stand on entries with different titles and, for guids, different links. */
function sharedKeys(items: readonly Omit<Item, 'id'>[]): Set<string> {
  const firsts = new Map<string, Omit<Item, 'id'>>();
  const shared = new Set<string>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, item);
    else if (first.title !== item.title && (item.guid === undefined || first.link !== item.link))
      shared.add(key);
  }
  return shared;
}
