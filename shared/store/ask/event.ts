import * as z from 'zod';
import { developmentSchema } from '../../development.ts';
import type { IndexRow } from '../developments.ts';

/** What is read of a head to answer: all but what only grouping needs. */
export const shownHeadSchema = developmentSchema.omit({ signature: true });
export type ShownHead = z.infer<typeof shownHeadSchema>;

/** What is read of the row that says what changed. */
export const changeSchema = z.object({
  articleId: z.string(),
  title: z.string(),
  link: z.string().optional(),
  outlet: z.string(),
  lang: z.string().optional(),
  news: z.string().optional(),
});
export type Change = z.infer<typeof changeSchema>;

/** One opening or update of a development, as every output tells it. */
export interface Event {
  /** The development's id; `wirewatch show` takes it. */
  id: string;
  /** When it happened (history), else when it was first seen; of an update, when that was seen. */
  at: string;
  precision: ShownHead['precision'];
  change: IndexRow['change'];
  kind: ShownHead['kind'];
  severity: ShownHead['severity'];
  title: string;
  /** Of an update: what is new. */
  news?: string;
  /** Of an update: the article that told it. */
  article?: Omit<Change, 'news'>;
  entities: string[];
  watches: string[];
  languages: string[];
  outlets: string[];
  /** Articles so far. */
  articles: number;
  source: ShownHead['source'];
  summary?: string;
  amounts?: string[];
  /** Why a printed figure is to be doubted. */
  caution?: string;
  sourceUrl?: string;
  firstSeenAt: string;
  lastSeenAt: string;
  /** Where it stands in the answer: pages go on after it. */
  position: string;
}

/** The event that an index row, its development and, for an update, its change row make. */
export function eventOf(row: IndexRow, head: ShownHead, change: Change | undefined): Event {
  const { news, ...article } = change ?? {};
  return {
    id: head.id,
    at: row.at,
    precision: row.change === 'update' ? 'seen' : head.precision,
    change: row.change,
    kind: head.kind,
    severity: head.severity,
    title: head.title,
    ...(row.change === 'update' && { news: news ?? change?.title }),
    ...(change && { article: article as Event['article'] }),
    entities: head.entities,
    watches: head.watches,
    languages: head.languages,
    outlets: head.outlets,
    articles: head.articleCount,
    source: head.source,
    ...(head.summary !== undefined && { summary: head.summary }),
    ...(head.amounts && { amounts: head.amounts }),
    ...(head.caution !== undefined && { caution: head.caution }),
    ...(head.sourceUrl !== undefined && { sourceUrl: head.sourceUrl }),
    firstSeenAt: head.firstSeenAt,
    lastSeenAt: head.lastSeenAt,
    position: row.sk,
  };
}
