import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../cli/local/store.ts';
import { createHandler } from '../../functions/poll-feeds/handler.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { readSeeds } from '../../seeds/schema.ts';
import { silent } from '../../shared/log.ts';
import { feedSchema, feedStateSchema } from '../../shared/feed.ts';
import { bucketOf } from '../../shared/feeds/cadence.ts';
import { createFetch } from '../../shared/feeds/fetch.ts';
import { pollFeed } from '../../shared/feeds/poll.ts';
import { putFeed } from '../../shared/store/feeds.ts';
import { createWatchlistCache } from '../../shared/store/watchlist-cache.ts';
import { feedUrl } from './addresses.ts';
import { measured, type Passes } from './measure.ts';

/** The real poll-feeds stage with the seeded watchlist on the embedded store: from due feeds to stored state. */
export async function pipeline(port: number, feeds: number, concurrency: number): Promise<Passes> {
  const dataDir = await mkdtemp(join(tmpdir(), 'wirewatch-bench-'));
  const store = await openStore({ dataDir, command: 'bench', runner: true });
  const { db } = store;
  try {
    await loadSeeds(db, { ...readSeeds(), feeds: [] }, new Date());
    const addedAt = new Date().toISOString();
    for (let feed = 0; feed < feeds; feed++) {
      const url = feedUrl(port, feed);
      const id = `feed-${feed}`;
      await putFeed(db, {
        bucket: String(bucketOf(url)),
        feedId: id,
        feed: feedSchema.parse({ id, url, title: id, allowPrivate: true }),
        state: feedStateSchema.parse({ addedAt }),
        origin: 'user',
      });
    }
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
  } finally {
    await store.close();
    await rm(dataDir, { recursive: true });
  }
}
