import type { Alert } from '../alert.ts';
import type { Development } from '../development.ts';
import type { StoredArticle } from '../store/articles.ts';

/**
 * The alert that an article causes.
 * @param background up to three lines of what was known before
 */
export function alertOf(
  { article, decision }: StoredArticle,
  development: Pick<Development, 'kind'>,
  background: string[],
): Alert {
  return {
    id: article.id,
    at: article.seenAt,
    decision: decision.decision,
    developmentId: decision.developmentId,
    kind: development.kind,
    severity: article.severity,
    entities: [...new Set(article.mentions.map(({ entityId }) => entityId))],
    watches: article.watches.map(({ id }) => id),
    article,
    ...(decision.news !== undefined && { news: decision.news }),
    reasons: decision.reasons,
    background,
  };
}
