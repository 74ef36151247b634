import type { Article } from '../../shared/article.ts';
import type { DetectInput } from '../../shared/developments/signature.ts';

/** What grouping knows of an article. */
export function inputOf(article: Article): DetectInput {
  return {
    id: article.id,
    title: article.title,
    summary: article.summary,
    lang: article.lang,
    publishedAt: article.publishedAt,
    seenAt: article.seenAt,
    outlet: article.outlet ?? article.feedTitle,
    feedId: article.feedId,
    link: article.link,
    entities: [...new Set(article.mentions.map(({ entityId }) => entityId))],
    topics: article.topics,
  };
}
