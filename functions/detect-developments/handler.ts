import { events, type Log } from '../../shared/log.ts';
import type { StoredArticle } from '../../shared/store/articles.ts';
import type { Database } from '../../shared/store/database.ts';
import { withLease } from '../../shared/store/lease.ts';
import { dequeue, queued } from '../../shared/store/queue.ts';
import { putRun } from '../../shared/store/runs.ts';
import type { WatchlistCache } from '../../shared/store/watchlist-cache.ts';
import { countFailure } from '../count-failure.ts';
import { addCounts, noCounts, type DetectCounts } from './counts.ts';
import type { Memory } from './detect-articles.ts';

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
  const memory: Memory = { owner: deps.owner() };
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
  let detect: ((body: unknown) => Promise<StoredArticle>) | undefined;
  for await (const row of queued(db, 'inbox')) {
    if (now().getTime() > deadline) break;
    if (detect === undefined) {
      // Grouping is most of the program, and a run that finds the inbox empty needs none of it.
      const { beginDetecting } = await import('./detect-articles.ts');
      detect = await beginDetecting(deps, memory, startedAt, counts);
    }
    try {
      const stored = await detect(row.body);
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
