import type { DevelopmentKind } from '../../development.ts';
import { getArticles } from '../articles.ts';
import type { Database } from '../database.ts';
import { getHeads } from '../developments.ts';
import { heldOn, type Held } from '../held.ts';
import { daysBack } from '../keys.ts';
import { holds } from './meets.ts';
import type { Question } from './question.ts';

/** One line of the ledger, as every output tells it. */
export interface LedgerLine {
  /** The article's id; `wirewatch release` takes it. */
  id: string;
  at: string;
  reason: Held['reason'];
  decision: Held['decision'];
  title: string;
  outlet: string;
  language?: string;
  /** The development it was joined to. */
  development: string;
  because: string[];
  score: number;
  position: string;
}

/** Articles expire after 400 days by default; no ledger goes further back. */
const DAYS_AT_MOST = 400;
const DAYS_BY_DEFAULT = 30;

/** What was kept back and why, newest first: of the last 30 days unless the question says since when. */
export async function* askLedger(
  db: Database,
  question: Question,
  options: { now: Date; after?: string },
): AsyncGenerator<LedgerLine> {
  const until = question.until ?? options.now;
  const back = (days: number) => new Date(options.now.getTime() - days * 86_400_000);
  const since = new Date(
    Math.max(Number(question.since ?? back(DAYS_BY_DEFAULT)), Number(back(DAYS_AT_MOST))),
  );
  for (const day of daysBack(until, since)) {
    if (options.after !== undefined && day > options.after.slice(0, 10)) continue;
    const rows = (await Array.fromAsync(heldOn(db, day))).filter(
      ({ sk, at }) =>
        at >= since.toISOString() &&
        (question.until === undefined || at < question.until.toISOString()) &&
        (options.after === undefined || sk < options.after),
    );
    for (let n = 0; n < rows.length; n += 100) yield* narrowed(db, rows.slice(n, n + 100), question);
  }
}

async function* narrowed(db: Database, rows: Held[], question: Question): AsyncGenerator<LedgerLine> {
  const { entities = [], watch, kind, severity } = question;
  const asksOfArticle = entities.length > 0 || watch !== undefined || severity !== undefined;
  const stored = asksOfArticle
    ? await getArticles(
        db,
        rows.map(({ articleId }) => articleId),
      )
    : [];
  const articles = new Map(stored.map(({ article }) => [article.id, article]));
  const kinds = kind === undefined ? undefined : await kindsOf(db, rows);
  for (const row of rows) {
    const article = articles.get(row.articleId);
    if (asksOfArticle && article === undefined) continue;
    if (!entities.every((id) => article?.mentions.some(({ entityId }) => entityId === id))) continue;
    if (watch !== undefined && !article?.watches.some(({ id }) => id === watch)) continue;
    if (severity !== undefined && (article?.severity ?? 0) < severity) continue;
    if (kinds !== undefined && kinds.get(row.developmentId) !== kind) continue;
    if (question.language !== undefined && row.lang !== question.language) continue;
    if (question.outlet !== undefined && !holds(row.outlet, question.outlet)) continue;
    if (question.text !== undefined && !holds(row.title, question.text)) continue;
    yield lineOf(row);
  }
}

async function kindsOf(db: Database, rows: Held[]): Promise<Map<string, DevelopmentKind>> {
  const heads = await getHeads(db, [...new Set(rows.map(({ developmentId }) => developmentId))]);
  return new Map(heads.map(({ id, kind }) => [id, kind]));
}

const lineOf = (row: Held): LedgerLine => ({
  id: row.articleId,
  at: row.at,
  reason: row.reason,
  decision: row.decision,
  title: row.title,
  outlet: row.outlet,
  ...(row.lang !== undefined && { language: row.lang }),
  development: row.developmentId,
  because: row.because,
  score: row.score,
  position: row.sk,
});
