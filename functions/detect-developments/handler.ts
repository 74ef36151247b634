import { articleSchema, type Article } from '../../shared/article.ts';
import { signatureOf, type DetectInput } from '../../shared/developments/signature.ts';
import type { WordWeights } from '../../shared/developments/weights.ts';
import type { Signature } from '../../shared/development.ts';
import { events, type Log } from '../../shared/log.ts';
import type { StoredArticle } from '../../shared/store/articles.ts';
import type { Database } from '../../shared/store/database.ts';
import { dayOf } from '../../shared/store/keys.ts';
import { withLease } from '../../shared/store/lease.ts';
import { dequeue, queued } from '../../shared/store/queue.ts';
import { putRun } from '../../shared/store/runs.ts';
import { continuesTurn } from '../../shared/store/turns.ts';
import type { CurrentWatchlist, WatchlistCache } from '../../shared/store/watchlist-cache.ts';
import { countFailure } from '../count-failure.ts';
import { createCandidates, type Candidates } from './candidates.ts';
import { carryOut } from './carry-out.ts';
import { addCounts, noCounts, type DetectCounts } from './counts.ts';
import { decideOnce } from './decide-once.ts';
import { inputOf } from './input-of.ts';
import { createWeightsCache, type WeightsCache } from './weights.ts';

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
  const memory: Memory = { owner: deps.owner(), weights: createWeightsCache() };
  return async (): Promise<DetectResult> => {
    const leased = await withLease(
      deps.db,
      'detect-developments',
      { owner: deps.owner(), now: deps.now, timeoutMs: deps.settings.timeoutMs },
      (endsAtMs) => drainInbox(deps, memory, endsAtMs - RESERVE_MS),
    );
    if (leased.kind === 'busy') return leased;
    return { kind: 'detected', counts: leased.passes.reduce(addCounts) };
  };
}

async function drainInbox(deps: Deps, memory: Memory, deadline: number): Promise<DetectCounts> {
  const { db, log, now } = deps;
  const startedAt = now();
  const before = { ...db.used };
  const counts = noCounts();
  let run: DetectRun | undefined;
  for await (const row of queued(db, 'inbox')) {
    if (now().getTime() > deadline) break;
    run ??= await begin(deps, memory, startedAt, counts);
    try {
      const seen = read(articleSchema.parse(row.body), run);
      const stored = await decideOnce(deps, run, seen);
      await carryOut(deps, run, seen, stored);
      await dequeue(db, 'inbox', row.sk);
      deps.onArticle?.(stored);
    } catch (error) {
      delete memory.known; // a write may have taken effect or not
      await countFailure(deps, 'inbox', row, error, counts);
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

/** What one run works with. */
export interface DetectRun {
  counts: DetectCounts;
  watchlist: CurrentWatchlist;
  weights: WordWeights;
  candidates: Candidates;
}

/** What a process keeps from run to run. */
interface Memory {
  owner: string;
  weights: WeightsCache;
  /** Developments read on a day, under a version of the watchlist, which loading seeds changes. */
  known?: { day: string; watchlist: CurrentWatchlist; candidates: Candidates };
}

async function begin(deps: Deps, memory: Memory, startedAt: Date, counts: DetectCounts): Promise<DetectRun> {
  const { db, settings } = deps;
  const day = dayOf(startedAt.toISOString());
  const watchlist = await deps.watchlist.current();
  const weights = await memory.weights.current(db, watchlist.compiled, startedAt, settings.keepItemsDays);
  const before = (await continuesTurn(db, 'detect-developments', memory.owner)) ? memory.known : undefined;
  const stands = before?.day === day && before.watchlist === watchlist;
  memory.known = stands ? before : { day, watchlist, candidates: createCandidates(db, startedAt) };
  return { counts, watchlist, weights, candidates: memory.known.candidates };
}

/** An article of the inbox as grouping sees it. */
export interface ReadArticle {
  article: Article;
  input: DetectInput;
  signature: Signature;
}

function read(article: Article, { watchlist, weights }: DetectRun): ReadArticle {
  const input = inputOf(article, watchlist.entities);
  return { article, input, signature: signatureOf(input, weights) };
}
