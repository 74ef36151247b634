import { articleSchema } from '../../shared/article.ts';
import type { WordWeights } from '../../shared/developments/weights.ts';
import { events, type Log } from '../../shared/log.ts';
import type { StoredArticle } from '../../shared/store/articles.ts';
import type { Database } from '../../shared/store/database.ts';
import { withLease } from '../../shared/store/lease.ts';
import { dequeue, queued } from '../../shared/store/queue.ts';
import { putRun } from '../../shared/store/runs.ts';
import type { CurrentWatchlist, WatchlistCache } from '../../shared/store/watchlist-cache.ts';
import { countFailure } from '../count-failure.ts';
import { createCandidateReader, type CandidateReader } from './candidates.ts';
import { carryOut } from './carry-out.ts';
import { addCounts, noCounts, type DetectCounts } from './counts.ts';
import { decideOnce } from './decide-once.ts';
import { currentWeights } from './weights.ts';

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
      { owner: deps.owner(), now: deps.now, timeoutMs: deps.settings.timeoutMs },
      (endsAtMs) => drainInbox(deps, endsAtMs - RESERVE_MS),
    );
    if (leased.kind === 'busy') return leased;
    return { kind: 'detected', counts: leased.passes.reduce(addCounts) };
  };
}

async function drainInbox(deps: Deps, deadline: number): Promise<DetectCounts> {
  const { db, log, now, settings } = deps;
  const startedAt = now();
  const before = { ...db.used };
  const counts = noCounts();
  const watchlist = await deps.watchlist.current();
  const run: DetectRun = {
    counts,
    watchlist,
    weights: await currentWeights(db, watchlist.compiled, startedAt, settings.keepItemsDays),
    candidates: createCandidateReader(db, startedAt),
  };
  for await (const row of queued(db, 'inbox')) {
    if (now().getTime() > deadline) break;
    try {
      const article = articleSchema.parse(row.body);
      const stored = await decideOnce(deps, run, article);
      await carryOut(deps, run, stored);
      await dequeue(db, 'inbox', row.sk);
      deps.onArticle?.(stored);
    } catch (error) {
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
  candidates: CandidateReader;
}
