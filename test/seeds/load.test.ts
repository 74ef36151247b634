import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveFeed } from '../../cli/feeds/save.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { feedSchema, feedStateSchema } from '../../shared/feed.ts';
import { bucketOf } from '../../shared/feeds/cadence.ts';
import { put, queryAll } from '../../shared/store/database.ts';
import { describeFeed, feedsOfBucket, putFeed, removeFeed } from '../../shared/store/feeds.ts';
import { putLearned } from '../../shared/store/learned.ts';
import { openDynalite, type TestDatabase } from '../support/engines.ts';
import { smallSeeds } from '../support/seeds.ts';

const url = 'https://news.example/rss';
const feed = feedSchema.parse({ id: 'wire', url, title: 'Wire' });
const bucket = String(bucketOf(url));
const state = feedStateSchema.parse({
  addedAt: '2026-03-01T00:00:00.000Z',
  etag: '"old"',
  movedTo: 'https://news.example/elsewhere',
});

let engine: TestDatabase;
beforeEach(async () => {
  engine = await openDynalite();
});
afterEach(() => engine.close());

const at = (day: number) => new Date(Date.UTC(2026, 2, day));
const wire = async () => (await feedsOfBucket(engine.db, bucket))[0]!;
/** The seeded feed, with what a poll learned of it. */
const polled = async () => {
  await loadSeeds(engine.db, smallSeeds([feed]), at(1));
  await putLearned(engine.db, [{ stored: await wire(), state, verified: true }]);
};

test('a seeded feed that changes keeps what polling learned, in whatever order the two are written', async () => {
  await polled();
  const before = await wire();
  await loadSeeds(engine.db, smallSeeds([{ ...feed, title: 'The Wire' }]), at(2));
  expect(await wire()).toMatchObject({ feed: { title: 'The Wire', verified: true }, state });
  await putLearned(engine.db, [{ stored: before, state: { ...state, etag: '"new"' } }]);
  expect(await wire()).toMatchObject({ feed: { title: 'The Wire' }, state: { etag: '"new"' } });
});

test('a seeded feed that gets another address begins anew: what it had is baseline', async () => {
  await polled();
  await loadSeeds(engine.db, smallSeeds([{ ...feed, url: 'https://news.example/new.xml' }]), at(2));
  const { state: begun } = await wire();
  expect(begun).toMatchObject({ addedAt: at(2).toISOString(), ring: '' });
  expect(begun).not.toHaveProperty('etag');
});

test('what a person says while seeds are loaded holds', async () => {
  await polled();
  const before = await wire();
  await removeFeed(engine.db, before);
  await describeFeed(engine.db, before, { feed, origin: 'seed', now: at(2) });
  const { addedAt } = before;
  await putFeed(engine.db, { bucket, feedId: feed.id, feed, addedAt, origin: 'seed' });
  expect(await wire()).toMatchObject({ removed: true, origin: 'user' });
});

test('loading seeds leaves a row alone that cannot be read: it may be the user’s', async () => {
  const damaged = { bucket, feedId: feed.id, feed: 'broken', origin: 'user', rowVersion: 2 };
  await put(engine.db, 'feeds', damaged);
  await loadSeeds(engine.db, smallSeeds([feed]), new Date('2026-03-02T00:00:00Z'));
  expect(await queryAll(engine.db, 'feeds', bucket)).toMatchObject([{ feed: 'broken', origin: 'user' }]);
});

test('a feed that a person gives another address begins anew there; with the same one it keeps what is known', async () => {
  await polled();
  await saveFeed(engine.db, { ...feed, title: 'Wire service' });
  expect(await feedsOfBucket(engine.db, bucket)).toMatchObject([
    { feed: { title: 'Wire service' }, state: { etag: '"old"' } },
  ]);
  await saveFeed(engine.db, { ...feed, url: 'https://news.example/new.xml' });
  const [moved] = await feedsOfBucket(engine.db, bucket);
  expect(moved?.feed.url).toBe('https://news.example/new.xml');
  expect(moved?.state.movedTo).toBeUndefined();
  expect(moved?.state.etag).toBeUndefined();
});
