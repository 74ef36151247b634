import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import * as detectDevelopments from '../functions/detect-developments/handler.ts';
import * as pollFeeds from '../functions/poll-feeds/handler.ts';
import * as sendAlerts from '../functions/send-alerts/handler.ts';
import type { Mail } from '../shared/alert.ts';
import type { Cadence } from '../shared/alerts/plan.ts';
import type { MailTransport } from '../shared/alerts/transport.ts';
import type { MailLanguage } from '../shared/alerts/names.ts';
import { createFetch } from '../shared/feeds/fetch.ts';
import { pollFeed } from '../shared/feeds/poll.ts';
import { silent, type Log } from '../shared/log.ts';
import { dropLeases } from '../shared/store/lease.ts';
import type { StoredArticle } from '../shared/store/articles.ts';
import type { Database } from '../shared/store/database.ts';
import { createWatchlistCache } from '../shared/store/watchlist-cache.ts';

export interface RunnerOptions {
  db: Database;
  transport: MailTransport;
  now?: () => Date;
  log?: Log;
  sendBaseline?: boolean;
  cadence?: Cadence;
  language?: MailLanguage;
  /** Between two requests to one host, in milliseconds. */
  spacingMs?: number;
  concurrency?: number;
  /** Whom sites may write to that are polled. */
  contact?: string;
  onFeed?: pollFeeds.Deps['onFeed'];
  onArticle?: (decided: StoredArticle) => void;
  onMail?: (mail: Mail) => void;
}

export type PassReport = {
  poll: pollFeeds.PollResult;
  detect: detectDevelopments.DetectResult;
  send: sendAlerts.SendResult;
};

export interface Runner {
  /** One pass of the three stages in a row, as a schedule on AWS would set them off. */
  pass(options?: { all?: boolean }): Promise<PassReport>;
}

/** Longer than any pass on a laptop; a run that is killed leaves a lease that the next runner drops. */
const TIMEOUT_MS = 15 * 60_000;

/**
 * Drives the real stages by hand. The caller holds the store exclusively, so what a dead runner left is dropped first.
 */
export async function createRunner(options: RunnerOptions): Promise<Runner> {
  const { db, transport, now = () => new Date() } = options;
  const owner = () => randomUUID();
  const log = options.log ?? silent;
  const watchlist = createWatchlistCache(db);
  const shared = { db, watchlist, now, owner, log };
  const fetch = createFetch({ contact: options.contact });
  await dropLeases(db, ['poll-feeds#0of1', 'detect-developments', 'send-alerts']);
  const poll = pollFeeds.createHandler({
    ...shared,
    pollFeed: (feed, state) => pollFeed(feed, state, { now, fetch }),
    settings: {
      timeoutMs: TIMEOUT_MS,
      concurrency: options.concurrency ?? 32,
      spacingMs: options.spacingMs ?? 1000,
      keepItemsDays: 30,
    },
    onFeed: options.onFeed,
  });
  const detect = detectDevelopments.createHandler({
    ...shared,
    settings: {
      timeoutMs: TIMEOUT_MS,
      keepArticlesDays: 400,
      keepItemsDays: 30,
      sendBaseline: options.sendBaseline ?? false,
    },
    onArticle: options.onArticle,
  });
  const send = sendAlerts.createHandler({
    ...shared,
    transport,
    pace: () => wait(0),
    settings: {
      timeoutMs: TIMEOUT_MS,
      keepArticlesDays: 400,
      cadence: options.cadence ?? 'each',
      language: options.language ?? 'en',
    },
    onMail: options.onMail,
  });
  return {
    pass: async ({ all = false } = {}) => ({
      poll: await poll({ all }),
      detect: await detect(),
      send: await send(),
    }),
  };
}
