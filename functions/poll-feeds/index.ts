import { randomUUID } from 'node:crypto';
import { createFetch } from '../../shared/feeds/fetch.ts';
import { pollFeed } from '../../shared/feeds/poll.ts';
import { tablesOf } from '../../shared/environment.ts';
import { connect } from '../../shared/store/database.ts';
import { createWatchlistCache } from '../../shared/store/watchlist-cache.ts';
import { createLog } from '../logger.ts';
import { retention } from '../retention.ts';
import { parseEnv } from './env.ts';
import { createHandler, type PollEvent } from './handler.ts';

const env = parseEnv(process.env);
const db = connect({ names: tablesOf(env) });
const now = () => new Date();
const fetch = createFetch({ contact: env.CONTACT });

const poll = createHandler({
  db,
  watchlist: createWatchlistCache(db),
  pollFeed: (feed, state) => pollFeed(feed, state, { now, fetch }),
  now,
  owner: randomUUID,
  log: createLog('poll-feeds'),
  settings: {
    timeoutMs: env.TIMEOUT_SECONDS * 1000,
    concurrency: 32, // a poll is nearly all waiting; more would hold too many documents in memory at once
    spacingMs: 1000,
    keepItemsDays: retention.keepItemsDays,
  },
});

/** Without the failing feeds, which stand in the run's row: Lambda hands on 256 KB at most, and all feeds may fail at once. */
export const handler = async (event: PollEvent) => {
  const result = await poll(event);
  return result.kind === 'busy' ? result : { kind: result.kind, counts: result.counts };
};
