import type { Article } from '../../shared/article.ts';
import { entitiesOf } from '../../shared/developments/input.ts';
import type { DetectInput } from '../../shared/developments/signature.ts';
import type { Entity } from '../../shared/watchlist.ts';

/** What grouping knows of an article. */
export function inputOf(article: Article, entities: ReadonlyMap<string, Entity>): DetectInput {
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
    topics: article.topics,
    ...entitiesOf(article.mentions, (id) => entities.get(id)?.kind),
  };
}
