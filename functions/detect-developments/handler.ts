import { articleSchema, type Article } from '../../shared/article.ts';
import { alertOf } from '../../shared/alerts/alert-of.ts';
import { backgroundLines } from '../../shared/alerts/background.ts';
import { decide } from '../../shared/developments/decide.ts';
import { joinDevelopment, openDevelopment } from '../../shared/developments/head.ts';
import { signatureOf, type DetectInput } from '../../shared/developments/signature.ts';
import type { WordWeights } from '../../shared/developments/weights.ts';
import type { Decision } from '../../shared/development.ts';
import { hashId } from '../../shared/hash.ts';
import { events, type Log } from '../../shared/log.ts';
import { getArticle, storeDecision, type StoredArticle } from '../../shared/store/articles.ts';
import type { Database } from '../../shared/store/database.ts';
import { applied, putCoverage, putHead, putIndexRows } from '../../shared/store/developments.ts';
import { enterHeld } from '../../shared/store/held.ts';
import { atId } from '../../shared/store/keys.ts';
import { withLease } from '../../shared/store/lease.ts';
import { dequeue, enqueue, queued, recordFailure, type QueueRow } from '../../shared/store/queue.ts';
import { putRun } from '../../shared/store/runs.ts';
import type { CurrentWatchlist, WatchlistCache } from '../../shared/store/watchlist-cache.ts';
import { createCandidateReader, type CandidateReader } from './candidates.ts';
import { currentWeights } from './weights.ts';
import { pairableKinds } from '../../shared/store/pairable.ts';

export interface DetectCounts extends Record<string, number> {
  decided: number;
  repeated: number;
  new: number;
  update: number;
  coverage: number;
  background: number;
  alerts: number;
  held: number;
  failed: number;
  parked: number;
}

export type DetectResult = { kind: 'detected'; counts: DetectCounts } | { kind: 'busy' };

export interface Deps {
  db: Database;
  watchlist: WatchlistCache;
  now: () => Date;
  owner: () => string;
  log: Log;
  settings: { timeoutMs: number; keepArticlesDays: number; keepItemsDays: number; sendBaseline: boolean };
  onArticle?: (decided: StoredArticle) => void;
}

/** Stop this long before the deadline; what is left waits in the inbox for the next run. */
const RESERVE_MS = 15_000;

/** Builds the detect-developments stage: empties the inbox, decides each article once, and fills the outbox. */
export function createHandler(deps: Deps) {
  return async (): Promise<DetectResult> => {
    const leased = await withLease(
      deps.db,
      'detect-developments',
      { owner: deps.owner(), now: deps.now, expiresInMs: deps.settings.timeoutMs + 60_000 },
      () => drainInbox(deps),
    );
    if (leased.kind === 'busy') return leased;
    return { kind: 'detected', counts: leased.passes.reduce(add) };
  };
}

async function drainInbox(deps: Deps): Promise<DetectCounts> {
  const { db, log, now, settings } = deps;
  const startedAt = now();
  const deadline = startedAt.getTime() + settings.timeoutMs - RESERVE_MS;
  const before = { ...db.used };
  const counts = noCounts();
  const run = {
    watchlist: await deps.watchlist.current(),
    weights: await currentWeights(db, startedAt, settings.keepItemsDays),
    candidates: createCandidateReader(db, startedAt),
  };
  for await (const row of queued(db, 'inbox')) {
    if (now().getTime() > deadline) break;
    try {
      const article = articleSchema.parse(row.body);
      const stored = await decideOnce(deps, run, article, counts);
      await carryOut(deps, run, stored, counts);
      await dequeue(db, 'inbox', row.sk);
      deps.onArticle?.(stored);
    } catch (error) {
      await countFailure(deps, row, error, counts);
    }
  }
  await putRun(db, {
    stage: 'detect-developments',
    shard: 'one',
    startedAt: startedAt.toISOString(),
    finishedAt: now().toISOString(),
    counts,
    failing: [],
    capacity: { read: db.used.read - before.read, write: db.used.write - before.write },
  });
  log.info({ event: events.stageCompleted, stage: 'detect-developments', ...counts });
  return counts;
}

interface DetectRun {
  watchlist: CurrentWatchlist;
  weights: WordWeights;
  candidates: CandidateReader;
}

/** What grouping knows of an article. */
export function inputOf(article: Article): DetectInput {
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
    entities: [...new Set(article.mentions.map(({ entityId }) => entityId))],
    topics: article.topics,
  };
}

/** The stored decision of an article, or a new one, stored before anything follows from it. */
async function decideOnce(
  deps: Deps,
  run: DetectRun,
  article: Article,
  counts: DetectCounts,
): Promise<StoredArticle> {
  const existing = await getArticle(deps.db, article.id);
  if (existing !== undefined) {
    counts.repeated += 1;
    return existing;
  }
  const input = inputOf(article);
  const signature = signatureOf(input, run.weights);
  const original = article.edited === true ? await getArticle(deps.db, originalId(article)) : undefined;
  const candidates = await run.candidates.read(
    input,
    signature,
    run.weights,
    original?.decision.developmentId,
  );
  const decided = decide({ input, signature, at: article.seenAt }, candidates, deps.now());
  const decision = original ? decisionOfEdited(decided, original) : decided;
  const stored: StoredArticle = { article, decision, decidedAt: deps.now().toISOString() };
  if ((await storeDecision(deps.db, stored, deps.settings.keepArticlesDays)) === 'already-stored')
    return (await getArticle(deps.db, article.id)) ?? stored;
  counts.decided += 1;
  counts[decision.decision] += 1;
  return stored;
}

const originalId = (article: Article) => hashId(article.feedId, article.itemId);

/** An entry that was rewritten stays with its development: at most an update, never a second opening. */
function decisionOfEdited(decision: Decision, original: StoredArticle): Decision {
  if (decision.decision !== 'new') return decision;
  return {
    ...decision,
    decision: 'coverage',
    developmentId: original.decision.developmentId,
    of: original.article.id,
    reasons: ['the outlet rewrote an entry that was decided before', ...decision.reasons],
  };
}

/** Writes everything that follows from a decision. Every write may be repeated without effect. */
async function carryOut(
  deps: Deps,
  run: DetectRun,
  stored: StoredArticle,
  counts: DetectCounts,
): Promise<void> {
  const { db, settings } = deps;
  const { article, decision } = stored;
  const input = inputOf(article);
  const signature = signatureOf(input, run.weights);
  const joined = { input, signature, at: article.seenAt };
  const extra = {
    watches: article.watches.map(({ id }) => id),
    severity: article.severity,
    now: new Date(stored.decidedAt),
  };
  const head = await run.candidates.head(decision.developmentId);
  const next =
    head === undefined
      ? applied(openDevelopment(joined, decision, extra), [], article.id)
      : head.applied.includes(article.id)
        ? head
        : applied(joinDevelopment(head, joined, decision, extra), head.applied, article.id);
  await putCoverage(db, article, decision);
  if (next !== head) await putHead(db, next);
  run.candidates.remember(next);

  const { decision: change } = decision;
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
    run.candidates.rememberIndex(await putIndexRows(db, entry, isPairable));
  }
  const hold = change === 'new' || change === 'update' ? holdOf(article, settings.sendBaseline) : change;
  if (hold !== undefined) {
    await enterHeld(db, article, decision, hold, settings.keepArticlesDays);
    counts.held += 1;
    return;
  }
  if (stored.mailId !== undefined) return; // a run before this one got as far as the mail
  const lines = backgroundLines(run.candidates.known(), next, run.watchlist.entities);
  await enqueue(db, 'outbox', atId(article.seenAt, article.id), alertOf(stored, next, lines));
  counts.alerts += 1;
}

const holdOf = (article: Article, sendBaseline: boolean) =>
  article.hold === undefined || (article.hold === 'baseline' && sendBaseline) ? undefined : article.hold;

async function countFailure(deps: Deps, row: QueueRow, error: unknown, counts: DetectCounts): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  const outcome = await recordFailure(deps.db, 'inbox', row, message, deps.now());
  counts.failed += 1;
  if (outcome === 'parked') counts.parked += 1;
  const event = outcome === 'parked' ? events.rowParked : events.rowFailed;
  deps.log.error({ event, queue: 'inbox', row: row.sk, err: error });
}

const noCounts = (): DetectCounts => ({
  decided: 0,
  repeated: 0,
  new: 0,
  update: 0,
  coverage: 0,
  background: 0,
  alerts: 0,
  held: 0,
  failed: 0,
  parked: 0,
});

function add(one: DetectCounts, other: DetectCounts): DetectCounts {
  const sum = { ...one };
  for (const [name, count] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}
