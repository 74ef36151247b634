import { pollPolitely } from '../../shared/feeds/politely.ts';
import type { PollOutcome } from '../../shared/feeds/types.ts';
import type { Feed, FeedState } from '../../shared/feed.ts';
import { events, type Log } from '../../shared/log.ts';
import type { Database } from '../../shared/store/database.ts';
import { withLease } from '../../shared/store/lease.ts';
import { getRun, putRun } from '../../shared/store/runs.ts';
import type { WatchlistCache } from '../../shared/store/watchlist-cache.ts';
import { dueFeeds, unfinishedOf } from './due-feeds.ts';
import { flush, flushSeen, keep, newRun } from './keep.ts';

/** One schedule of N polls the buckets that are `shard` modulo `of`. `all` polls feeds that are not due too. */
export interface PollEvent {
  shard?: number;
  of?: number;
  all?: boolean;
}

export interface PollCounts extends Record<string, number> {
  feedsPolled: number;
  feedsChanged: number;
  feedsFailed: number;
  feedsLeft: number;
  itemsSeen: number;
  itemsNew: number;
  itemsMatched: number;
}

export interface FailingFeed {
  feedId: string;
  title: string;
  message: string;
}

export type PollResult = { kind: 'polled'; counts: PollCounts; failing: FailingFeed[] } | { kind: 'busy' };

export interface Deps {
  db: Database;
  watchlist: WatchlistCache;
  pollFeed: (feed: Feed, state: FeedState) => Promise<PollOutcome>;
  now: () => Date;
  /** Names this invocation in the lease. */
  owner: () => string;
  log: Log;
  settings: { timeoutMs: number; concurrency: number; spacingMs: number; keepItemsDays: number };
  /** Told after each feed, for a progress bar. */
  onFeed?: (progress: { done: number; of: number; feedId: string; outcome: PollOutcome }) => void;
}

/** Kept in a run's row: enough to see what is wrong, bounded whatever breaks. */
const FAILING_KEPT = 50;
/** Stop this long before the deadline: a fetch under way may take its full timeout, then everything is written. */
const RESERVE_MS = 25_000;

/** Builds the poll-feeds stage: fetches the feeds that are due and puts what matched in the inbox. */
export function createHandler(deps: Deps) {
  return async (event: PollEvent): Promise<PollResult> => {
    const shard = `${event.shard ?? 0}of${event.of ?? 1}`;
    const leased = await withLease(
      deps.db,
      `poll-feeds#${shard}`,
      { owner: deps.owner(), now: deps.now, timeoutMs: deps.settings.timeoutMs },
      (endsAtMs) => pollShard(deps, event, shard, new Date(endsAtMs - RESERVE_MS)),
    );
    if (leased.kind === 'busy') {
      deps.log.info({ event: events.stageBusy, stage: 'poll-feeds', shard });
      return { kind: 'busy' };
    }
    return leased.passes[0]!;
  };
}

async function pollShard(deps: Deps, event: PollEvent, shard: string, deadline: Date): Promise<PollResult> {
  const { db, log } = deps;
  const startedAt = deps.now();
  const before = { ...db.used };
  const last = await getRun(db, 'poll-feeds', shard);
  const run = newRun(startedAt);
  const feeds = await dueFeeds(db, event, last, startedAt, ({ feedId, message }) => {
    run.counts.feedsFailed += 1;
    run.failing.push({ feedId, title: feedId, message });
    log.error({ event: events.feedFailed, feedId, reason: 'unreadable-row', message });
  });
  log.info({ event: events.stageStarted, stage: 'poll-feeds', shard, feeds: feeds.length });

  const { left } = await pollPolitely(
    feeds.map((stored) => ({ stored, url: stored.feed.url })),
    async ({ stored }) => {
      const outcome = await deps.pollFeed(stored.feed, stored.state);
      run.counts.feedsPolled += 1;
      await keep(deps, stored, outcome, run);
      deps.onFeed?.({ done: run.counts.feedsPolled, of: feeds.length, feedId: stored.feedId, outcome });
    },
    {
      concurrency: deps.settings.concurrency,
      spacingMs: deps.settings.spacingMs,
      deadline,
      now: deps.now,
    },
  ).finally(() => flush(deps, run)); // a poll that throws ends nothing but itself
  await flushSeen(deps, run);
  run.counts.feedsLeft = left.length;
  await putRun(db, {
    stage: 'poll-feeds',
    shard,
    startedAt: startedAt.toISOString(),
    finishedAt: deps.now().toISOString(),
    lastSlot: startedAt.toISOString(),
    unfinished: unfinishedOf(
      left.map(({ stored }) => stored),
      last,
    ),
    counts: run.counts,
    failing: run.failing.slice(0, FAILING_KEPT).map(({ feedId, message }) => ({ feedId, message })),
    capacity: { read: db.used.read - before.read, write: db.used.write - before.write },
  });
  log.info({ event: events.stageCompleted, stage: 'poll-feeds', shard, ...run.counts });
  return { kind: 'polled', counts: run.counts, failing: run.failing };
}
