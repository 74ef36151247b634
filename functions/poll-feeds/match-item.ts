import type { Article } from '../../shared/article.ts';
import type { PolledItem } from '../../shared/feeds/types.ts';
import type { Feed } from '../../shared/feed.ts';
import { hashId } from '../../shared/hash.ts';
import { matchText } from '../../shared/matching/match.ts';
import type { CurrentWatchlist } from '../../shared/store/watchlist-cache.ts';
import { baselineHold } from './baseline.ts';
import { evidenceOf } from './evidence.ts';

/** The article that an item becomes if a watch wants it. */
export function matchItem(
  { compiled, addedAt }: CurrentWatchlist,
  feed: Feed,
  { item, edited, hold }: PolledItem,
  seenAt: string,
): Article | undefined {
  const lang = item.lang ?? feed.language;
  const match = matchText(compiled, { title: item.title, summary: item.summary, lang });
  if (match.severity === 0) return undefined;
  return {
    ...item,
    id: edited ? hashId(feed.id, item.id, item.title, item.summary ?? '') : hashId(feed.id, item.id),
    itemId: item.id,
    feedId: feed.id,
    feedTitle: feed.title,
    seenAt,
    lang,
    ...(edited && { edited: true }),
    mentions: evidenceOf(match.mentions),
    watches: match.watches,
    topics: match.topics,
    severity: match.severity,
    hold: hold ?? baselineHold(item, match, addedAt),
  };
}
