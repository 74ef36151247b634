import { openDevelopment, joinDevelopment } from '../../shared/developments/head.ts';
import { signatureOf } from '../../shared/developments/signature.ts';
import { emptyWeights } from '../../shared/developments/weights.ts';
import { inputOf } from '../../functions/detect-developments/input-of.ts';
import type { Article } from '../../shared/article.ts';
import type { Decision } from '../../shared/development.ts';
import { storeDecision } from '../../shared/store/articles.ts';
import type { Database } from '../../shared/store/database.ts';
import { putMany } from '../../shared/store/database.ts';
import { applied, coverageRows, getHead, putHead, putIndexRows } from '../../shared/store/developments.ts';
import { enterHeld } from '../../shared/store/held.ts';

const pairable = (id: string) => id !== 'russia' && id !== '5g';

/** Writes what detect-developments writes of one decided article. */
export async function tell(db: Database, article: Article, decision: Decision): Promise<void> {
  const input = inputOf(article, new Map());
  const joined = { input, signature: signatureOf(input, emptyWeights()), at: article.seenAt };
  const extra = {
    watches: article.watches.map(({ id }) => id),
    severity: article.severity,
    now: new Date(article.seenAt),
  };
  const before = await getHead(db, decision.developmentId);
  const head = before
    ? applied(joinDevelopment(before, joined, decision, extra), before.applied, article.id)
    : applied(openDevelopment(joined, decision, extra), [], article.id);
  await storeDecision(db, { article, decision, decidedAt: article.seenAt }, 400);
  await putMany(db, 'events', coverageRows(article, decision));
  await putHead(db, head);
  const { decision: change } = decision;
  if (change === 'new' || change === 'update') {
    const entry = {
      development: head,
      at: article.seenAt,
      entities: input.entities,
      watches: extra.watches,
      change,
      ...(change === 'update' && { articleId: article.id }),
    };
    await putIndexRows(db, entry, pairable);
  } else await enterHeld(db, article, decision, change, 400);
}
