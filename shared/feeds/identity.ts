import { hashId } from '../hash.ts';
import { canonicalLink } from './links.ts';
import type { Item } from '../item.ts';

/** The id of an item within its feed: by guid, else canonical link, else title and date. */
export function identityOf(item: Omit<Item, 'id'>): string {
  if (item.guid !== undefined) return hashId('guid', item.guid);
  if (item.link !== undefined) return hashId('link', canonicalLink(item.link));
  return hashId('title', item.title, item.publishedAt ?? '');
}
