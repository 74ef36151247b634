import type { Article } from '../../shared/article.ts';
import type { PollOutcome } from '../../shared/feeds/types.ts';
import { hashId } from '../../shared/hash.ts';
import { events } from '../../shared/log.ts';
import type { StoredFeed } from '../../shared/store/feed-rows.ts';
import { atId } from '../../shared/store/keys.ts';
import { putLearned, type Learned } from '../../shared/store/learned.ts';
import { enqueueAll } from '../../shared/store/queue.ts';
import type { SeenItem } from '../../shared/store/seen-items.ts';
import type { CurrentWatchlist } from '../../shared/store/watchlist-cache.ts';
import type { Deps, FailingFeed, PollCounts } from './handler.ts';

/** What one run has seen so far. */
export interface RunState {
  startedAt: Date;
  counts: PollCounts;
  failing: FailingFeed[];
  /** What is to be written next: articles before the feeds they came from. */
  articles: Article[];
  learned: Learned[];
  seen: SeenItem[];
  packs: number;
  /** Read when the first feed has brought something new. */
  watchlist?: Promise<CurrentWatchlist>;
}

export const newRun = (startedAt: Date): RunState => ({
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
  articles: [],
  learned: [],
  seen: [],
  packs: 0,
});

/** Items held in memory before they are packed: some rows full, and in a usual run one. */
const SEEN_BATCH = 1500;

/** Rows that one request writes. */
const BATCH = 25;

/**
 * Takes what a poll brought, and writes it with what other polls brought once there is enough. What is still held when a
 * run dies is polled again.
 */
export async function keep(
  deps: Deps,
  stored: StoredFeed,
  outcome: PollOutcome,
  run: RunState,
): Promise<void> {
  const { log } = deps;
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
      run.learned.push({ stored, state: outcome.state, gone: outcome.disable === true });
      break;
    case 'unchanged':
      run.counts.itemsSeen += outcome.entries;
      if (outcome.state !== undefined) run.learned.push({ stored, state: outcome.state });
      break;
    case 'changed': {
      run.counts.feedsChanged += 1;
      run.counts.itemsSeen += outcome.entries;
      run.counts.itemsNew += outcome.items.length;
      const seenAt = deps.now().toISOString();
      // Matching is a third of the program, and a run that finds nothing new needs none of it.
      const { matchItem } = await import('./match-item.ts');
      const watchlist = await (run.watchlist ??= deps.watchlist.current());
      for (const polled of outcome.items) {
        const article = matchItem(watchlist, feed, polled, seenAt);
        if (article === undefined) continue;
        run.counts.itemsMatched += 1;
        run.articles.push(article);
      }
      run.learned.push({ stored, state: outcome.state, verified: true });
      run.seen.push(...outcome.items.map(({ item }) => ({ ...item, feedId: feed.id, seenAt })));
    }
  }
  if (Math.max(run.articles.length, run.learned.length) >= BATCH) await flush(deps, run);
  if (run.seen.length >= SEEN_BATCH) await flushSeen(deps, run);
}

/** Writes what is held: articles to the inbox first, then what was learned of their feeds, so that a crash only repeats. */
export async function flush({ db }: Deps, run: RunState): Promise<void> {
  const articles = run.articles.splice(0);
  const learned = run.learned.splice(0);
  const rows = articles.map((article) => ({ sk: atId(article.seenAt, article.id), body: article }));
  await enqueueAll(db, 'inbox', rows);
  await putLearned(db, learned);
}

/** Packs and stores what was seen since the last time. */
export async function flushSeen(deps: Deps, run: RunState): Promise<void> {
  const items = run.seen.splice(0);
  if (items.length === 0) return;
  const { storeSeenItems } = await import('../../shared/store/seen-items.ts');
  const runId = `${hashId(deps.owner())}-${run.packs++}`;
  await storeSeenItems(deps.db, items, runId, run.startedAt, deps.settings.keepItemsDays);
}
