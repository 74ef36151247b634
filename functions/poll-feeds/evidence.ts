import type { Mention } from '../../shared/article.ts';

/**
 * Mentions kept with an article. A summary of 20,000 characters can hold ten thousand (a megabyte: no row of DynamoDB);
 * with an alias of 200 characters so many are below 200 KB.
 */
const MENTIONS_KEPT = 300;

/** The mentions worth keeping, in their order: the first of every entity before any repetition. */
export function evidenceOf(mentions: readonly Mention[]): Mention[] {
  const first = new Map(mentions.toReversed().map((mention) => [mention.entityId, mention]));
  const kept = new Set([...mentions.filter((each) => first.get(each.entityId) === each), ...mentions]);
  const chosen = new Set([...kept].slice(0, MENTIONS_KEPT));
  return mentions.filter((mention) => chosen.has(mention));
}
