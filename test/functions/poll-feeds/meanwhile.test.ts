import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { saveFeed } from '../../../cli/feeds/save.ts';
import { createHandler } from '../../../functions/poll-feeds/handler.ts';
import { feedSchema, feedStateSchema, type FeedState } from '../../../shared/feed.ts';
import { bucketOf } from '../../../shared/feeds/cadence.ts';
import type { PollOutcome } from '../../../shared/feeds/types.ts';
import { silent } from '../../../shared/log.ts';
import type { Database } from '../../../shared/store/database.ts';
import {
  feedsOfBucket,
  putFeed,
  removeFeed,
  setEnabled,
  type StoredFeed,
} from '../../../shared/store/feeds.ts';
import { createWatchlistCache } from '../../../shared/store/watchlist-cache.ts';
import { openDynalite, type TestDatabase } from '../../support/engines.ts';

const url = 'https://news.example/rss';
const now = () => new Date('2026-03-02T09:00:00Z');
const feed = feedSchema.parse({ id: 'wire', url, title: 'Wire' });
const state = feedStateSchema.parse({ addedAt: '2026-03-01T00:00:00.000Z' });
const bucket = String(bucketOf(url));

const learned: FeedState = { ...state, ring: 'AAAA', lastChangedAt: now().toISOString() };
const nothing = { bytes: 1, entries: 1, problems: [] };
const changed: PollOutcome = { kind: 'changed', state: learned, items: [], ...nothing };
const failing = {
  kind: 'failed',
  reason: 'gone',
  disable: true,
  message: 'it is gone',
  retryable: false,
  state: {
    ...learned,
    failures: 1,
    failingSince: now().toISOString(),
    notBefore: '2026-03-02T10:00:00.000Z',
  },
} as const;

describe('what a person does to a feed while it is polled', () => {
  let engine: TestDatabase;

  beforeEach(async () => {
    engine = await openDynalite();
    await putFeed(engine.db, { bucket, feedId: feed.id, feed, state, origin: 'seed' });
  });
  afterEach(() => engine.close());

  const stored = async (): Promise<StoredFeed> => (await feedsOfBucket(engine.db, bucket))[0]!;
  const poll = async (outcome: PollOutcome, meanwhile?: (db: Database, row: StoredFeed) => Promise<void>) => {
    const handler = createHandler({
      db: engine.db,
      watchlist: createWatchlistCache(engine.db),
      pollFeed: async () => {
        await meanwhile?.(engine.db, await stored());
        return outcome;
      },
      now,
      owner: () => 'test',
      log: silent,
      settings: { timeoutMs: 300_000, concurrency: 8, spacingMs: 0, keepItemsDays: 30 },
    });
    expect(await handler({ all: true })).toMatchObject({ kind: 'polled', counts: { feedsPolled: 1 } });
  };

  test('without it the poll writes its state and that the address works', async () => {
    await poll(changed);
    expect(await stored()).toMatchObject({ state: learned, feed: { verified: true }, origin: 'seed' });
  });

  test('disabling it holds, and so does what the poll learned', async () => {
    await poll(changed, (db, row) => setEnabled(db, row, false));
    expect(await stored()).toMatchObject({ state: learned, feed: { enabled: false }, origin: 'user' });
  });

  test('removing it holds', async () => {
    await poll(changed, removeFeed);
    expect(await stored()).toMatchObject({ removed: true, origin: 'user' });
  });

  test('another title and language hold', async () => {
    const told = { ...feed, title: 'The Wire', language: 'ru' };
    await poll(changed, (db) => saveFeed(db, told));
    expect(await stored()).toMatchObject({ state: learned, feed: { title: 'The Wire', language: 'ru' } });
  });

  test('another address holds, and what was learned of the one before is not taken for its own', async () => {
    const moved = { ...feed, url: 'https://news.example/atom' };
    await poll(changed, (db) => saveFeed(db, moved));
    expect(await stored()).toMatchObject({ feed: { url: moved.url, verified: false }, state: { ring: '' } });
  });

  test('removing it and adding it anew begins anew', async () => {
    await poll(changed, async (db, row) => {
      await removeFeed(db, row);
      await saveFeed(db, feed);
    });
    const row = await stored();
    expect(row.state).toMatchObject({ ring: '' });
    expect(row).not.toHaveProperty('removed');
  });

  test('a feed that is gone for good is disabled by the poll; enabling it forgets its failures', async () => {
    await poll(failing);
    const gone = await stored();
    expect(gone).toMatchObject({ feed: { enabled: false }, state: { failures: 1 } });
    await setEnabled(engine.db, gone, true);
    const { state: after, feed: again } = await stored();
    expect(again.enabled).toBe(true);
    expect(after).toEqual(learned);
  });
});
