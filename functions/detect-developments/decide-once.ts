import type { Article } from '../../shared/article.ts';
import { decide } from '../../shared/developments/decide.ts';
import type { Decision } from '../../shared/development.ts';
import { hashId } from '../../shared/hash.ts';
import { getArticle, storeDecision, type StoredArticle } from '../../shared/store/articles.ts';
import type { DetectRun, ReadArticle } from './detect-articles.ts';
import type { Deps } from './handler.ts';

/** The decision that stands, and whether it was made just now: then nothing of it was carried out yet. */
export interface Decided {
  stored: StoredArticle;
  fresh: boolean;
}

/**
 * The stored decision of an article, or a new one, stored before anything follows from it. Whether one stands is found
 * out by the conditional write: asking first would cost every article a read, and only a re-run finds one.
 */
export async function decideOnce(deps: Deps, run: DetectRun, seen: ReadArticle): Promise<Decided> {
  const { counts } = run;
  const { article, input, signature } = seen;
  const original = article.edited === true ? await getArticle(deps.db, originalId(article)) : undefined;
  const candidates = await run.candidates.near(signature, article.seenAt, original?.decision.developmentId);
  const crowd = run.candidates.toldAround(article.seenAt);
  const decided = decide({ input, signature, at: article.seenAt }, candidates, deps.now(), crowd);
  const decision = original ? decisionOfEdited(decided, original) : decided;
  const stored: StoredArticle = { article, decision, decidedAt: deps.now().toISOString() };
  if ((await storeDecision(deps.db, stored, deps.settings.keepArticlesDays)) === 'already-stored') {
    counts.repeated += 1;
    return { stored: (await getArticle(deps.db, article.id)) ?? stored, fresh: false };
  }
  counts.decided += 1;
  counts[decision.decision] += 1;
  return { stored, fresh: true };
}

const originalId = (article: Article) => hashId(article.feedId, article.itemId);

/**
 * An entry that was rewritten stays with its development: at most an update, never a second opening. If it was held back as
 * background nothing was told of it, and what it says now may be news.
 */
function decisionOfEdited(decision: Decision, original: StoredArticle): Decision {
  if (decision.decision !== 'new' || original.decision.decision === 'background') return decision;
  return {
    ...decision,
    decision: 'coverage',
    developmentId: original.decision.developmentId,
    of: original.article.id,
    reasons: ['the outlet rewrote an entry that was decided before', ...decision.reasons],
  };
}
