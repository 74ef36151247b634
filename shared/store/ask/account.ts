import { backgroundOf } from '../../alerts/background.ts';
import type { Mail } from '../../alert.ts';
import type { Entity } from '../../watchlist.ts';
import { getArticle, getArticles, type StoredArticle } from '../articles.ts';
import type { Database } from '../database.ts';
import { coverageOf, getHead, getHeads, indexRows, type Coverage } from '../developments.ts';
import { indexes } from '../keys.ts';
import { getMail } from '../mails.ts';
import { shownHeadSchema, type ShownHead } from './event.ts';

/** One article of a development. `stored` is absent when it has expired. */
export interface CoveredBy {
  coverage: Coverage;
  stored?: StoredArticle;
}

/** All that is known of one development. */
export interface Account {
  development: ShownHead;
  /** Oldest first. */
  articles: CoveredBy[];
  mails: Mail[];
  /** What was known before of those it is about. */
  background: ShownHead[];
}

/** Background is looked for among the newest of each actor's developments before it. */
const ACTORS_ASKED = 4;
const ROWS_AN_ACTOR = 50;

/** Everything about a development, by its id or by the id of one of its articles. */
export async function accountOf(
  db: Database,
  id: string,
  entities: ReadonlyMap<string, Entity>,
): Promise<Account | undefined> {
  const head = (await getHead(db, id)) ?? (await headOfArticle(db, id));
  if (head === undefined) return undefined;
  const coverage = await coverageOf(db, head.id);
  const stored = await getArticles(
    db,
    coverage.map(({ articleId }) => articleId),
  );
  const articles = new Map(stored.map((each) => [each.article.id, each]));
  const mailIds = [...new Set(stored.flatMap(({ mailId }) => mailId ?? []))];
  const mails = await Promise.all(mailIds.map((mailId) => getMail(db, mailId)));
  return {
    development: shownHeadSchema.parse(head),
    articles: coverage.map((each) => {
      const article = articles.get(each.articleId);
      return { coverage: each, ...(article && { stored: article }) };
    }),
    mails: mails.filter((mail) => mail !== undefined),
    background: (await backgroundFor(db, head, entities)).map((each) => shownHeadSchema.parse(each)),
  };
}

async function headOfArticle(db: Database, articleId: string) {
  const stored = await getArticle(db, articleId);
  return stored && getHead(db, stored.decision.developmentId);
}

async function backgroundFor(db: Database, head: ShownHead, entities: ReadonlyMap<string, Entity>) {
  const actors = head.entities.slice(0, ACTORS_ASKED);
  const rows = await Promise.all(
    actors.map((id) =>
      Array.fromAsync(indexRows(db, indexes.entity(id), { to: head.at, limit: ROWS_AN_ACTOR })),
    ),
  );
  const ids = new Set(rows.flat().map(({ developmentId }) => developmentId));
  return backgroundOf(await getHeads(db, [...ids]), head, entities);
}
