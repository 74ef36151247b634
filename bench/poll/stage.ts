import { createHandler } from '../../functions/poll-feeds/handler.ts';
import { createFetch } from '../../shared/feeds/fetch.ts';
import { pollFeed } from '../../shared/feeds/poll.ts';
import { silent } from '../../shared/log.ts';
import type { Database } from '../../shared/store/database.ts';
import { createWatchlistCache } from '../../shared/store/watchlist-cache.ts';
import { measured, type Passes } from './measure.ts';

/** The real poll-feeds stage over the feeds of a store, twice: from due feeds to stored state. */
export async function stage(db: Database, feeds: number, concurrency: number): Promise<Passes> {
  const now = () => new Date();
  const fetch = createFetch();
  const watchlist = createWatchlistCache(db);
  await watchlist.current();
  const poll = createHandler({
    db,
    watchlist,
    now,
    owner: () => 'bench',
    log: silent,
    pollFeed: (feed, state) => pollFeed(feed, state, { now, fetch }),
    settings: { timeoutMs: 15 * 60_000, concurrency, spacingMs: 1_000, keepItemsDays: 30 },
  });
  const pass = async () => {
    const result = await poll({ all: true });
    if (result.kind !== 'polled' || result.counts.feedsPolled !== feeds || result.counts.feedsFailed > 0) {
      throw new Error(`the poll went wrong: ${JSON.stringify(result)}`);
    }
  };
  return { first: await measured(pass), unchanged: await measured(pass) };
}
