import type { Article } from '../../shared/article.ts';
import { alertOf } from '../../shared/alerts/alert-of.ts';
import { backgroundLines } from '../../shared/alerts/background.ts';
import { joinDevelopment, openDevelopment } from '../../shared/developments/head.ts';
import { putMany } from '../../shared/store/database.ts';
import { applied, coverageRows, headRow, indexRowsFor } from '../../shared/store/developments.ts';
import { enterHeld } from '../../shared/store/held.ts';
import { atId } from '../../shared/store/keys.ts';
import { pairableKinds } from '../../shared/store/pairable.ts';
import { enqueue } from '../../shared/store/queue.ts';
import type { Decided } from './decide-once.ts';
import type { DetectRun, ReadArticle } from './detect-articles.ts';
import type { Deps } from './handler.ts';

/** Writes everything that follows from a decision. Every write may be repeated without effect. */
export async function carryOut(
  deps: Deps,
  run: DetectRun,
  { input, signature }: ReadArticle,
  { stored, fresh }: Decided,
): Promise<void> {
  const { db, settings } = deps;
  const { counts } = run;
  const { article, decision } = stored;
  const joined = { input, signature, at: article.seenAt };
  const extra = {
    watches: article.watches.map(({ id }) => id),
    severity: article.severity,
    now: new Date(stored.decidedAt),
  };
  // What was decided just now was decided from heads that are known; an opening has none yet.
  const head = fresh
    ? run.candidates.known(decision.developmentId)
    : await run.candidates.read(decision.developmentId);
  const next =
    head === undefined
      ? applied(openDevelopment(joined, decision, extra), [], article.id)
      : head.applied.includes(article.id)
        ? head
        : applied(joinDevelopment(head, joined, decision, extra), head.applied, article.id);
  const { decision: change } = decision;
  const rows = coverageRows(article, decision);
  if (next !== head) rows.push(headRow(next));
  if (change === 'new' || change === 'update') {
    const isPairable = (id: string) => pairableKinds.has(run.watchlist.entities.get(id)?.kind ?? '');
    const entry = {
      development: next,
      at: article.seenAt,
      entities: input.entities,
      watches: extra.watches,
      change,
      ...(change === 'update' && { articleId: article.id }),
    } as const;
    rows.push(...indexRowsFor(entry, isPairable));
  }
  await putMany(db, 'events', rows);
  run.candidates.remember(next);
  if (change !== 'background') run.candidates.sketch(next, change);
  // A run before this one got as far as the mail, or the alert was put aside or released since.
  if ([stored.mailId, stored.held, stored.releasedAt].some((trace) => trace !== undefined)) return;
  const hold = change === 'new' || change === 'update' ? holdOf(article, settings.sendBaseline) : change;
  if (hold !== undefined) {
    await enterHeld(db, article, decision, hold, settings.keepArticlesDays);
    counts.held += 1;
    return;
  }
  const lines = backgroundLines(run.candidates.all(), next, run.watchlist.entities);
  await enqueue(db, 'outbox', atId(article.seenAt, article.id), alertOf(stored, next, lines));
  counts.alerts += 1;
}

const holdOf = (article: Article, sendBaseline: boolean) =>
  article.hold === undefined || (article.hold === 'baseline' && sendBaseline) ? undefined : article.hold;
