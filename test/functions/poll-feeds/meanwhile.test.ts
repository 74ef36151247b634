import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { saveFeed } from '../../../cli/feeds/save.ts';
import { createHandler } from '../../../functions/poll-feeds/handler.ts';
import { feedSchema, feedStateSchema, type FeedState } from '../../../shared/feed.ts';
import { bucketOf } from '../../../shared/feeds/cadence.ts';
import type { PollOutcome } from '../../../shared/feeds/types.ts';
import { silent } from '../../../shared/log.ts';
import { queryAll, type Database } from '../../../shared/store/database.ts';
import type { StoredFeed } from '../../../shared/store/feed-rows.ts';
import { describeFeed, feedsOfBucket, putFeed, removeFeed, setEnabled } from '../../../shared/store/feeds.ts';
import { feedsToPoll } from '../../../shared/store/learned.ts';
import { createWatchlistCache } from '../../../shared/store/watchlist-cache.ts';
import { restoreRows } from '../../../shared/store/whole-table.ts';
import { openDynalite, type TestDatabase } from '../../support/engines.ts';

const url = 'https://news.example/rss';
const now = () => new Date('2026-03-02T09:00:00Z');
const feed = feedSchema.parse({ id: 'wire', url, title: 'Wire' });
const state = feedStateSchema.parse({ addedAt: '2026-03-01T00:00:00.000Z' });
const bucket = String(bucketOf(url));
const said = { bucket, feedId: feed.id, feed, addedAt: state.addedAt, origin: 'seed' } as const;

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
    await putFeed(engine.db, said);
  });
  afterEach(() => engine.close());

  const stored = async (): Promise<StoredFeed> => (await feedsOfBucket(engine.db, bucket))[0]!;
  const poll = (outcome: PollOutcome, meanwhile?: (db: Database, row: StoredFeed) => Promise<void>) =>
    run({ feedsPolled: 1 }, outcome, meanwhile);
  const run = async (
    counts: { feedsPolled: number },
    outcome: PollOutcome = changed,
    meanwhile?: (db: Database, row: StoredFeed) => Promise<void>,
  ) => {
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
    expect(await handler({ all: true })).toMatchObject({ kind: 'polled', counts });
  };

  test('without it the poll writes its state and that the address works', async () => {
    await poll(changed);
    expect(await stored()).toMatchObject({ state: learned, feed: { verified: true }, origin: 'seed' });
  });

  test('disabling it holds, and so does what the poll learned', async () => {
    await poll(changed, (db, row) => setEnabled(db, row, false, now()));
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
    await setEnabled(engine.db, gone, true, now());
    const { state: after, feed: again } = await stored();
    expect(again.enabled).toBe(true);
    expect(after).toEqual(learned);
  });

  test('enabling it holds against a poll under way that fails or finds it gone, and what that saw is kept', async () => {
    await poll(failing, (db, row) => setEnabled(db, row, true, now()));
    const { state: after, feed: still } = await stored();
    expect(still.enabled).toBe(true);
    expect(after).toEqual(learned);
  });

  test('failures after it was enabled count', async () => {
    await setEnabled(engine.db, await stored(), true, now());
    await poll(failing);
    expect(await stored()).toMatchObject({ feed: { enabled: false }, state: { failures: 1 } });
  });

  test('a feed that was gone is polled again when a person adds it again, not when its seed changes', async () => {
    await poll(failing);
    const seeded = { ...feed, title: 'The Wire' };
    await describeFeed(engine.db, await stored(), { feed: seeded, origin: 'seed', now: now() });
    expect(await stored()).toMatchObject({ feed: { title: 'The Wire', enabled: false } });
    await saveFeed(engine.db, feed);
    expect(await stored()).toMatchObject({ feed: { enabled: true }, state: { failures: 0, ring: 'AAAA' } });
  });

  test('what was learned of a feed that was removed is deleted by the next poll', async () => {
    await poll(changed, removeFeed);
    expect(await queryAll(engine.db, 'feeds', bucket)).toHaveLength(2);
    await run({ feedsPolled: 0 });
    expect(await queryAll(engine.db, 'feeds', bucket)).toMatchObject([{ feedId: 'wire', removed: true }]);
  });
});

describe('a row of version 2, which holds both what is said and what was learned', () => {
  let engine: TestDatabase;
  const learnedBefore = { ...learned, etag: '"1"', failures: 2 };

  beforeEach(async () => {
    engine = await openDynalite();
    const old = { bucket, feedId: feed.id, feed: { ...feed, verified: true }, state: learnedBefore };
    await restoreRows(engine.db, 'feeds', [{ ...old, origin: 'seed', rowVersion: 2 }]);
  });
  afterEach(() => engine.close());

  const rows = () => queryAll(engine.db, 'feeds', bucket);

  test('reads as before', async () => {
    expect(await feedsOfBucket(engine.db, bucket)).toMatchObject([
      { feed: { verified: true, enabled: true }, state: learnedBefore, addedAt: state.addedAt },
    ]);
  });

  test('is divided by the poll, and nothing is lost', async () => {
    const before = await feedsToPoll(engine.db, bucket, () => undefined);
    expect(await rows()).toMatchObject([{ feedId: 'wire', addedAt: state.addedAt, rowVersion: 3 }, { url }]);
    expect((await rows())[0]).not.toHaveProperty('state');
    const { undivided: _was, ...after } = before[0]!;
    expect(await feedsToPoll(engine.db, bucket, () => undefined)).toEqual([after]);
  });

  test('that a person enables forgets its failures', async () => {
    const [row] = await feedsOfBucket(engine.db, bucket);
    await setEnabled(engine.db, row!, true, now());
    await feedsToPoll(engine.db, bucket, () => undefined);
    expect(await feedsOfBucket(engine.db, bucket)).toMatchObject([{ state: { failures: 0, etag: '"1"' } }]);
  });

  test('that a person gives another address while it is divided begins anew', async () => {
    const moved = { ...feed, url: 'https://news.example/atom' };
    await feedsToPoll(
      withBefore(engine.db, 'UpdateCommand', () => saveFeed(engine.db, moved)),
      bucket,
      () => undefined,
    );
    expect(await feedsOfBucket(engine.db, bucket)).toMatchObject([
      { feed: { url: moved.url, verified: false }, state: { ring: '', failures: 0 } },
    ]);
  });
});

/** A connection that does something just before it sends the first command of a kind. */
function withBefore(db: Database, name: string, before: () => Promise<void>): Database {
  let left = 1;
  const doc = new Proxy(db.doc, {
    get: (target, property) =>
      property !== 'send'
        ? (Reflect.get(target, property) as unknown)
        : async (command: { constructor: { name: string } }) => {
            if (command.constructor.name === name && left-- > 0) await before();
            return target.send(command as never);
          },
  });
  return { ...db, doc };
}
