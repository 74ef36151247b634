import { hashId } from '../../shared/hash.ts';
import type { Article } from '../../shared/article.ts';
import { BUCKETS, isDue } from '../../shared/feeds/cadence.ts';
import { pollPolitely } from '../../shared/feeds/politely.ts';
import type { PolledItem, PollOutcome } from '../../shared/feeds/types.ts';
import type { Feed, FeedState } from '../../shared/feed.ts';
import { events, type Log } from '../../shared/log.ts';
import { matchText } from '../../shared/matching/match.ts';
import type { Database } from '../../shared/store/database.ts';
import { feedsOfBucket, putFeed, withState, type StoredFeed } from '../../shared/store/feeds.ts';
import { atId } from '../../shared/store/keys.ts';
import { withLease } from '../../shared/store/lease.ts';
import { enqueue } from '../../shared/store/queue.ts';
import { getRun, putRun } from '../../shared/store/runs.ts';
import { storeSeenItems, type SeenItem } from '../../shared/store/seen-items.ts';
import { baselineHold } from './baseline.ts';
import type { CurrentWatchlist, WatchlistCache } from '../../shared/store/watchlist-cache.ts';

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
/** Items held in memory before they are packed. */
const SEEN_BATCH = 5000;
const NEVER = new Date(0).toISOString();
/** Stop this long before the deadline: a fetch under way may take its full timeout, then everything is written. */
const RESERVE_MS = 25_000;

/** Builds the poll-feeds stage: fetches the feeds that are due and puts what matched in the inbox. */
export function createHandler(deps: Deps) {
  return async (event: PollEvent): Promise<PollResult> => {
    const shard = `${event.shard ?? 0}of${event.of ?? 1}`;
    const leased = await withLease(
      deps.db,
      `poll-feeds#${shard}`,
      { owner: deps.owner(), now: deps.now, expiresInMs: deps.settings.timeoutMs + 60_000 },
      () => pollShard(deps, event, shard),
    );
    if (leased.kind === 'busy') {
      deps.log.info({ event: events.stageBusy, stage: 'poll-feeds', shard });
      return { kind: 'busy' };
    }
    return leased.passes[0]!;
  };
}

async function pollShard(deps: Deps, event: PollEvent, shard: string): Promise<PollResult> {
  const { db, log } = deps;
  const startedAt = deps.now();
  const before = { ...db.used };
  const watchlist = await deps.watchlist.current();
  const feeds = await dueFeeds(deps, event, shard, startedAt);
  const run = newRun(startedAt);
  log.info({ event: events.stageStarted, stage: 'poll-feeds', shard, feeds: feeds.length });

  const { left } = await pollPolitely(
    feeds.map((stored) => ({ stored, url: stored.feed.url })),
    async ({ stored }) => {
      const outcome = await deps.pollFeed(stored.feed, stored.state);
      run.counts.feedsPolled += 1;
      await keep(deps, watchlist, stored, outcome, run);
      deps.onFeed?.({ done: run.counts.feedsPolled, of: feeds.length, feedId: stored.feedId, outcome });
    },
    {
      concurrency: deps.settings.concurrency,
      spacingMs: deps.settings.spacingMs,
      deadline: new Date(startedAt.getTime() + deps.settings.timeoutMs - RESERVE_MS),
      now: deps.now,
    },
  );
  await flushSeen(deps, run);
  run.counts.feedsLeft = left.length;
  const unfinished = left.map(({ stored }) => positionOf(stored)).sort()[0];
  const previous = await getRun(db, 'poll-feeds', shard);
  await putRun(db, {
    stage: 'poll-feeds',
    shard,
    startedAt: startedAt.toISOString(),
    finishedAt: deps.now().toISOString(),
    lastSlot: startedAt.toISOString(),
    ...(unfinished !== undefined && {
      unfinished: { from: unfinished, after: previous?.unfinished?.after ?? previous?.lastSlot ?? NEVER },
    }),
    counts: run.counts,
    failing: run.failing.slice(0, FAILING_KEPT).map(({ feedId, message }) => ({ feedId, message })),
    capacity: { read: db.used.read - before.read, write: db.used.write - before.write },
  });
  log.info({ event: events.stageCompleted, stage: 'poll-feeds', shard, ...run.counts });
  return { kind: 'polled', counts: run.counts, failing: run.failing };
}

const positionOf = (stored: StoredFeed) => `${stored.bucket}/${stored.feedId}`;

/** The feeds of a shard that have a slot since the last run, in the order of their position. */
async function dueFeeds(deps: Deps, event: PollEvent, shard: string, now: Date): Promise<StoredFeed[]> {
  const { shard: index = 0, of = 1 } = event;
  const buckets = Array.from({ length: BUCKETS }, (_, bucket) => bucket).filter(
    (bucket) => bucket % of === index,
  );
  const stored = (await Promise.all(buckets.map((bucket) => feedsOfBucket(deps.db, String(bucket))))).flat();
  const last = await getRun(deps.db, 'poll-feeds', shard);
  const lastSlot = last?.lastSlot ?? NEVER;
  return stored
    .filter(({ feed, removed }) => feed.enabled && removed !== true)
    .filter((each) => {
      const left = last?.unfinished !== undefined && positionOf(each) >= last.unfinished.from;
      const after = new Date(left ? last.unfinished!.after : lastSlot);
      return event.all === true || isDue(each.feed, each.state, { after, until: now });
    })
    .sort((one, other) => (positionOf(one) < positionOf(other) ? -1 : 1));
}

interface RunState {
  startedAt: Date;
  counts: PollCounts;
  failing: FailingFeed[];
  seen: SeenItem[];
  packs: number;
}

const newRun = (startedAt: Date): RunState => ({
  startedAt,
  counts: {
    feedsPolled: 0,
    feedsChanged: 0,
    feedsFailed: 0,
    feedsLeft: 0,
    itemsSeen: 0,
    itemsNew: 0,
    itemsMatched: 0,
  },
  failing: [],
  seen: [],
  packs: 0,
});

/** Stores what a poll brought: matched items in the inbox first, then the feed's row, so that a crash only repeats. */
async function keep(
  deps: Deps,
  watchlist: CurrentWatchlist,
  stored: StoredFeed,
  outcome: PollOutcome,
  run: RunState,
): Promise<void> {
  const { db, log } = deps;
  const { feed } = stored;
  if ('report' in outcome && outcome.report !== undefined) {
    const code = outcome.report === 'broken' ? events.feedBroken : events.feedRecovered;
    log.warn({ event: code, feedId: feed.id });
  }
  switch (outcome.kind) {
    case 'failed':
      run.counts.feedsFailed += 1;
      run.failing.push({ feedId: feed.id, title: feed.title, message: outcome.message });
      log.warn({
        event: events.feedFailed,
        feedId: feed.id,
        reason: outcome.reason,
        message: outcome.message,
      });
      await putFeed(db, withState(stored, outcome.state, outcome.disable === true ? { enabled: false } : {}));
      return;
    case 'unchanged':
      run.counts.itemsSeen += outcome.entries;
      if (outcome.state !== undefined) await putFeed(db, withState(stored, outcome.state));
      return;
    case 'changed': {
      run.counts.feedsChanged += 1;
      run.counts.itemsSeen += outcome.entries;
      run.counts.itemsNew += outcome.items.length;
      const seenAt = deps.now().toISOString();
      for (const polled of outcome.items) {
        const article = matchItem(watchlist, feed, polled, seenAt);
        if (article === undefined) continue;
        run.counts.itemsMatched += 1;
        await enqueue(db, 'inbox', atId(seenAt, article.id), article);
      }
      await putFeed(db, withState(stored, outcome.state, { verified: true }));
      run.seen.push(...outcome.items.map(({ item }) => ({ ...item, feedId: feed.id, seenAt })));
      if (run.seen.length >= SEEN_BATCH) await flushSeen(deps, run);
    }
  }
}

async function flushSeen(deps: Deps, run: RunState): Promise<void> {
  const items = run.seen.splice(0);
  if (items.length === 0) return;
  const runId = `${hashId(deps.owner())}-${run.packs++}`;
  await storeSeenItems(deps.db, items, runId, run.startedAt, deps.settings.keepItemsDays);
}

function matchItem(
  { compiled, addedAt }: CurrentWatchlist,
  feed: Feed,
  { item, edited, hold }: PolledItem,
  seenAt: string,
): Article | undefined {
  const lang = item.lang ?? feed.language;
  const match = matchText(compiled, { title: item.title, summary: item.summary, lang });
  if (match.severity === 0) return undefined;
  return {
    ...item,
    id: edited ? hashId(feed.id, item.id, item.title, item.summary ?? '') : hashId(feed.id, item.id),
    itemId: item.id,
    feedId: feed.id,
    feedTitle: feed.title,
    seenAt,
    lang,
    ...(edited && { edited: true }),
    mentions: match.mentions,
    watches: match.watches,
    topics: match.topics,
    severity: match.severity,
    hold: hold ?? baselineHold(item, match, addedAt),
  };
}
