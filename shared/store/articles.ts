import * as z from 'zod';
import { articleSchema, holdReasonSchema } from '../article.ts';
import { decisionSchema } from '../development.ts';
import { timestamp } from '../scalars.ts';
import { get, getMany, putOnce, update, type Database } from './database.ts';
import { partitions } from './keys.ts';
import { readRow } from './rows.ts';

/** An article with what was decided of it. The article and its decision never change. */
export const storedArticleSchema = z.object({
  article: articleSchema,
  decision: decisionSchema,
  decidedAt: timestamp,
  /** The mail that tells it, once one was composed. */
  mailId: z.string().optional(),
  /** Why its alert is kept back, while it is. */
  held: holdReasonSchema.optional(),
  /** Set when someone released it. */
  releasedAt: timestamp.optional(),
});
export type StoredArticle = z.infer<typeof storedArticleSchema>;

const key = (articleId: string) => ({ pk: partitions.article(articleId), sk: 'article' });

/** Reads an article with its decision, strongly consistent. */
export async function getArticle(db: Database, articleId: string): Promise<StoredArticle | undefined> {
  const row = await get(db, 'events', key(articleId));
  return row && readRow(storedArticleSchema, row, String(row.pk));
}

/** Reads many articles; absent ones are left out. */
export async function getArticles(db: Database, articleIds: string[]): Promise<StoredArticle[]> {
  const rows = await getMany(db, 'events', articleIds.map(key));
  return rows.map((row) => readRow(storedArticleSchema, row, String(row.pk)));
}

/**
 * Stores an article with its decision, once; what stands there already is final.
 * @param keepDays after so many days the row expires
 */
export async function storeDecision(
  db: Database,
  stored: StoredArticle,
  keepDays: number,
): Promise<'stored' | 'already-stored'> {
  return putOnce(db, 'events', {
    ...key(stored.article.id),
    ...stored,
    expiresAt: Math.floor(Date.parse(stored.article.seenAt) / 1000) + keepDays * 86_400,
  });
}

/** Points an article to the mail that will tell it; `refused` when another mail already does. */
export async function pointToMail(
  db: Database,
  articleId: string,
  mailId: string,
): Promise<'updated' | 'refused'> {
  return update(db, 'events', key(articleId), {
    UpdateExpression: 'SET mailId = :m',
    ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(mailId) OR mailId = :m)',
    ExpressionAttributeValues: { ':m': mailId },
  });
}

/** Marks an article's alert as kept back. */
export async function markHeld(db: Database, articleId: string, reason: string): Promise<void> {
  await update(db, 'events', key(articleId), {
    UpdateExpression: 'SET held = :r',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':r': reason },
  });
}

/** Marks an article's alert as released by hand. */
export async function markReleased(db: Database, articleId: string, now: Date): Promise<void> {
  await update(db, 'events', key(articleId), {
    UpdateExpression: 'SET releasedAt = :t REMOVE held',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':t': now.toISOString() },
  });
}
