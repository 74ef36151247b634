import { events, type Log } from '../../shared/log.ts';
import type { StoredArticle } from '../../shared/store/articles.ts';
import type { Database } from '../../shared/store/database.ts';
import { withLease } from '../../shared/store/lease.ts';
import { dequeueAll, queued } from '../../shared/store/queue.ts';
import { putRun } from '../../shared/store/runs.ts';
import type { WatchlistCache } from '../../shared/store/watchlist-cache.ts';
import { countFailure } from '../count-failure.ts';
import { addCounts, noCounts, type DetectCounts } from './counts.ts';
import type { Detecting, Memory } from './detect-articles.ts';

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

/** Articles that leave the inbox together: as many as one request removes. */
const BATCH = 25;

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
  let detecting: Detecting | undefined;
  let done: Done[] = [];
  for await (const row of queued(db, 'inbox')) {
    if (now().getTime() > deadline) break;
    if (detecting === undefined) {
      // Grouping is most of the program, and a run that finds the inbox empty needs none of it.
      const { beginDetecting } = await import('./detect-articles.ts');
      detecting = await beginDetecting(deps, memory, startedAt, counts);
    }
    try {
      done.push({ sk: row.sk, stored: await detecting.detect(row.body) });
    } catch (error) {
      await countFailure(deps, 'inbox', row, error, counts);
    }
    if (done.length === BATCH) done = await finish(deps, detecting, done);
  }
  if (detecting) {
    await finish(deps, detecting, done);
    if (counts.failed === 0) detecting.keep(); // after a failure nobody knows which writes took effect
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

/** An article that was decided and carried out, and its row in the inbox. */
interface Done {
  sk: string;
  stored: StoredArticle;
}

/** Saves what grouping needs to find these articles' developments, and only then takes them out of the inbox. */
async function finish({ db, onArticle }: Deps, detecting: Detecting, done: Done[]): Promise<Done[]> {
  await detecting.save();
  await dequeueAll(
    db,
    'inbox',
    done.map(({ sk }) => sk),
  );
  for (const { stored } of done) onArticle?.(stored);
  return [];
}
