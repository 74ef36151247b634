import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveFeed } from '../../cli/feeds/save.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { feedSchema, feedStateSchema } from '../../shared/feed.ts';
import { bucketOf } from '../../shared/feeds/cadence.ts';
import { put, queryAll } from '../../shared/store/database.ts';
import { feedsOfBucket, putFeed } from '../../shared/store/feeds.ts';
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

test('loading seeds leaves a row alone that cannot be read: it may be the user’s', async () => {
  const damaged = { bucket, feedId: feed.id, feed: 'broken', origin: 'user', rowVersion: 2 };
  await put(engine.db, 'feeds', damaged);
  await loadSeeds(engine.db, smallSeeds([feed]), new Date('2026-03-02T00:00:00Z'));
  expect(await queryAll(engine.db, 'feeds', bucket)).toMatchObject([{ feed: 'broken', origin: 'user' }]);
});

test('a feed that a person gives another address begins anew there; with the same one it keeps what is known', async () => {
  await putFeed(engine.db, { bucket, feedId: feed.id, feed, state, origin: 'seed' });
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
