import * as z from 'zod';
import { holdReasonSchema, type Article } from '../article.ts';
import { decisionKinds, type Decision } from '../development.ts';
import { timestamp } from '../scalars.ts';
import { putOnce, query, remove, type Database } from './database.ts';
import { atId, dayOf, partitions } from './keys.ts';
import { readRow } from './rows.ts';

const heldSchema = z.object({
  sk: z.string(),
  at: timestamp,
  articleId: z.string(),
  developmentId: z.string(),
  title: z.string(),
  outlet: z.string(),
  lang: z.string().optional(),
  decision: z.enum(decisionKinds),
  /** `coverage` and `background` were no alerts; the others would have been. */
  reason: z.union([holdReasonSchema, z.enum(['coverage', 'background'])]),
  because: z.array(z.string()),
  score: z.number(),
});
/** One line of the ledger of what was not sent, and why. */
export type Held = z.infer<typeof heldSchema>;

/** Enters an article into the ledger of what was kept back. */
export async function enterHeld(
  db: Database,
  article: Article,
  decision: Decision,
  reason: Held['reason'],
  keepDays: number,
): Promise<void> {
  await putOnce(db, 'events', {
    pk: partitions.held(dayOf(article.seenAt)),
    sk: atId(article.seenAt, article.id),
    at: article.seenAt,
    articleId: article.id,
    developmentId: decision.developmentId,
    title: article.title,
    outlet: article.outlet ?? article.feedTitle,
    lang: article.lang,
    decision: decision.decision,
    reason,
    because: decision.reasons,
    score: decision.score,
    expiresAt: Math.floor(Date.parse(article.seenAt) / 1000) + keepDays * 86_400,
  });
}

/** Strikes an article from the ledger, after its alert was released. */
export async function strikeHeld(db: Database, article: Article): Promise<void> {
  await remove(db, 'events', {
    pk: partitions.held(dayOf(article.seenAt)),
    sk: atId(article.seenAt, article.id),
  });
}

/** What was kept back on one UTC day, newest first. */
export async function* heldOn(db: Database, day: string): AsyncGenerator<Held> {
  for await (const row of query(db, 'events', partitions.held(day), { descending: true }))
    yield readRow(heldSchema, row, partitions.held(day));
}
