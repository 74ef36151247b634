import { alertSchema, type Alert, type Mail } from '../../shared/alert.ts';
import { getArticles, markHeld, type StoredArticle } from '../../shared/store/articles.ts';
import { enterHeld } from '../../shared/store/held.ts';
import { dequeue, type QueueRow } from '../../shared/store/queue.ts';
import { mutes } from '../../shared/store/settings.ts';
import { countFailure } from '../count-failure.ts';
import type { Deps, SendCounts } from './handler.ts';

/** An alert that waits in the outbox, with its article. */
export interface Waiting {
  row: QueueRow;
  alert: Alert;
  stored: StoredArticle;
}

/** The rows as alerts with their articles; a row that is no alert, or whose article is gone, counts as failed. */
export async function readAlerts(deps: Deps, rows: QueueRow[], counts: SendCounts): Promise<Waiting[]> {
  const parsed = rows.map((row) => ({ row, alert: alertSchema.safeParse(row.body) }));
  const ids = parsed.flatMap(({ alert }) => (alert.success ? [alert.data.id] : []));
  const articles = new Map((await getArticles(deps.db, ids)).map((stored) => [stored.article.id, stored]));
  const waiting: Waiting[] = [];
  for (const { row, alert } of parsed) {
    const stored = alert.success ? articles.get(alert.data.id) : undefined;
    if (alert.success && stored) waiting.push({ row, alert: alert.data, stored });
    else
      await countFailure(
        deps,
        'outbox',
        row,
        alert.error ?? new Error('the article of this alert is not stored'),
        counts,
      );
  }
  return waiting;
}

/**
 * Moves alerts that only muted watches or entities ask for into the ledger of what was kept back. The mark on the
 * article is the decision and is written first: a run that broke off after it is carried on with, unmuted or not.
 * @param begun members of these mails go with them: a mail that one member points to tells them all
 */
export async function setMutedAside(
  deps: Deps,
  waiting: Waiting[],
  begun: Mail[],
  counts: SendCounts,
): Promise<Waiting[]> {
  const muted = new Set((await mutes(deps.db, deps.now())).map(({ id }) => id));
  const inMail = new Set(begun.flatMap(({ members }) => members));
  const kept: Waiting[] = [];
  for (const each of waiting) {
    const { alert, row, stored } = each;
    const isMuted =
      stored.held !== undefined ||
      alert.entities.some((id) => muted.has(id)) ||
      alert.watches.every((id) => muted.has(id));
    if (!isMuted || row.released || inMail.has(alert.id)) {
      kept.push(each);
      continue;
    }
    await markHeld(deps.db, alert.id, 'muted');
    await enterHeld(deps.db, stored.article, stored.decision, 'muted', deps.settings.keepArticlesDays);
    await dequeue(deps.db, 'outbox', row.sk);
    counts.muted += 1;
  }
  return kept;
}
