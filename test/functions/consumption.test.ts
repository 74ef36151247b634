import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measured } from '../../cli/cost/usage.ts';
import * as detectDevelopments from '../../functions/detect-developments/handler.ts';
import * as pollFeeds from '../../functions/poll-feeds/handler.ts';
import * as sendAlerts from '../../functions/send-alerts/handler.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { readSeeds } from '../../seeds/schema.ts';
import { silent } from '../../shared/log.ts';
import { createFetch } from '../../shared/feeds/fetch.ts';
import { pollFeed } from '../../shared/feeds/poll.ts';
import type { Capacity, Row } from '../../shared/store/database.ts';
import { putFeed } from '../../shared/store/feeds.ts';
import { createWatchlistCache } from '../../shared/store/watchlist-cache.ts';
import { allRows } from '../simulation/rows.ts';
import { openDynalite, type TestDatabase } from '../support/engines.ts';
import { openLoopbackFeeds, type Entry, type LoopbackFeeds } from '../support/loopback-feeds.ts';

const FEEDS = 40;
const ENTRIES = 30;
const QUARTER_MS = 15 * 60_000;

let database: TestDatabase;
let server: LoopbackFeeds;
let clock = Date.parse('2026-03-01T00:00:00Z');
let pass: () => Promise<Record<'poll' | 'detect' | 'send', Capacity>>;

const now = () => new Date(clock);
const entry = (feed: number, n: number): Entry => ({
  id: `${feed}-${n}`,
  title: `Headline ${n} of the day from ${feed}`,
  summary: 'Nothing that anybody watches stands in this summary of an everyday item. '.repeat(4),
  published: new Date(clock - n * 3_600_000).toISOString(),
});
const documents = Array.from({ length: FEEDS }, (_, feed) =>
  Array.from({ length: ENTRIES }, (_, n) => entry(feed, n)),
);

beforeAll(async () => {
  [database, server] = await Promise.all([openDynalite(), openLoopbackFeeds()]);
  const { db } = database;
  await loadSeeds(db, { ...readSeeds(), feeds: [] }, now());
  const settings = {
    timeoutMs: 300_000,
    concurrency: 8,
    spacingMs: 0,
    keepItemsDays: 30,
    keepArticlesDays: 400,
    sendBaseline: false,
    cadence: 'each' as const,
    language: 'en' as const,
  };
  let owners = 0;
  const shared = {
    db,
    watchlist: createWatchlistCache(db),
    now,
    owner: () => String(owners++),
    log: silent,
    settings,
  };
  const poll = pollFeeds.createHandler({
    ...shared,
    pollFeed: (feed, state) => pollFeed(feed, state, { now, fetch: createFetch() }),
  });
  const detect = detectDevelopments.createHandler(shared);
  const send = sendAlerts.createHandler({
    ...shared,
    pace: () => Promise.resolve(),
    transport: {
      ready: () => Promise.resolve({ kind: 'ready' }),
      send: () => Promise.resolve({ kind: 'accepted', messageId: 'm' }),
    },
  });
  const usedBy = async (work: () => Promise<unknown>): Promise<Capacity> => {
    const before = { ...db.used };
    await work();
    return { read: db.used.read - before.read, write: db.used.write - before.write };
  };
  pass = async () => {
    clock += QUARTER_MS;
    return {
      poll: await usedBy(() => poll({ all: true })),
      detect: await usedBy(detect),
      send: await usedBy(send),
    };
  };
});
afterAll(async () => {
  await database.close();
  await server.close();
});

/** What stands in cli/cost/usage.ts may be more than what is measured, by a unit of rounding at most. */
function expectAbout(actual: number, stated: number): void {
  expect(actual).toBeLessThanOrEqual(stated);
  expect(actual).toBeGreaterThan(stated - 1.5);
}

test('a pass in which nothing happens uses what the cost table states', async () => {
  await pass(); // the first one compiles the watchlist and saves word weights
  const { poll, detect, send } = await pass();
  expectAbout(poll.write + detect.write + send.write, measured.units.run.write);
  // An empty Query costs half a unit on AWS and nothing here: 64 buckets are added to what is measured.
  expectAbout(poll.read + detect.read + send.read + 64 * 0.5, measured.units.run.read);
});

test('an unchanged feed costs half a read unit and no write', async () => {
  const idle = await pass();
  for (const [n, document] of documents.entries()) {
    const feed = server.serve(`feed-${n}`, document);
    await putFeed(database.db, {
      bucket: String(n),
      feedId: feed.id,
      feed,
      addedAt: now().toISOString(),
      origin: 'user',
    });
  }
  await pass();
  const { poll } = await pass();
  expect((poll.read - idle.poll.read) / FEEDS).toBeLessThanOrEqual(measured.units.unchangedFeed.read);
  expect(poll.write).toBe(idle.poll.write);
});

test('a changed feed costs one write of its row, its new items their share of one packed row a run', async () => {
  const idle = await pass();
  for (const [n, document] of documents.entries())
    server.serve(`feed-${n}`, [{ ...entry(n, -1), published: now().toISOString() }, ...document]);
  const { poll } = await pass();
  const packed = 2; // 40 short items, gzipped
  expect((poll.write - idle.poll.write - packed) / FEEDS).toBeLessThanOrEqual(
    measured.units.changedFeed.write,
  );
  const { poll: again } = await pass();
  expect(again.write).toBe(idle.poll.write);
});

test('a matched item and an alert cost the writes that the cost table states', async () => {
  const idle = await pass();
  const titles = [
    'Vladimir Putin receives Ren Zhengfei in Vladivostok to talk about satellites',
    'Huawei and Rostelecom will build a data centre in Kazan',
    'Commerce Department adds Kaspersky to the Entity List over exports to Belarus',
    'Kaspersky and Huawei agree on a bug bounty for routers',
  ];
  const fresh = titles.map((title, n) => ({ ...entry(0, -10 - n), title, summary: `${title}. `.repeat(3) }));
  server.serve('feed-0', [...fresh, ...documents[0]!]);
  const { poll, detect, send } = await pass();
  const ofFeed = measured.units.changedFeed.write + 1; // its row and the packed one
  const items = poll.write - idle.poll.write - ofFeed + (detect.write - idle.detect.write);
  expect(items / titles.length).toBeLessThanOrEqual(measured.units.matchedItem.write);
  expect(items / titles.length).toBeGreaterThan(measured.units.matchedItem.write / 2);
  // At least one of them is told; how many is the affair of grouping.
  expect(send.write - idle.send.write).toBeGreaterThan(0);
  expect((send.write - idle.send.write) / titles.length).toBeLessThanOrEqual(measured.units.alert.write);
});

test('what is kept of an item and of an alert is no more than the cost table states', async () => {
  const told = [
    'Huawei and Sberbank open a laboratory for computer vision in Innopolis',
    'MTS and Huawei switch on a 5G network in Gelendzhik',
    'Kaspersky sells its office building in Saint Petersburg to a Chinese fund',
    'Huawei hires two hundred engineers for its centre in Nizhny Novgorod',
  ];
  const report = (feed: number, n: number, title: string) => ({
    ...entry(feed, n),
    title,
    summary: `${title}, the company said on Tuesday. `.repeat(4),
  });
  const keptSince = async (before: Set<string>) => {
    const rows = (await keptRows()).filter((row) => !before.has(keyOf(row)));
    return rows.reduce((bytes, row) => bytes + bytesOf(row), 0) / told.length;
  };
  const before = new Set((await keptRows()).map(keyOf));
  server.serve('feed-1', [...told.map((title, n) => report(1, -20 - n, title)), ...documents[1]!]);
  await pass();
  const { storedBytesPerItem, storedBytesPerAlert } = measured;
  expectBytes(await keptSince(before), storedBytesPerItem + storedBytesPerAlert);

  expect((await keptRows()).filter((row) => !before.has(keyOf(row)) && row.sk === 'mail')).not.toEqual([]);
  const alerted = new Set((await keptRows()).map(keyOf));
  server.serve('feed-2', [...told.map((title, n) => report(2, -20 - n, title)), ...documents[2]!]);
  await pass();
  expectBytes(await keptSince(alerted), storedBytesPerItem);
});

/** Rows that stay: of articles, developments, their index, mails and the ledger. */
const keptRows = async () =>
  (await allRows(database.db)).filter(
    ({ pk }) => !/^(?:inbox|outbox|lease|turn|run|items|weights|health)/.test(String(pk)),
  );
const keyOf = ({ pk, sk }: Row) => `${String(pk)} ${String(sk)}`;
/** As JSON, which is a little more than DynamoDB counts; bytes as they are. */
const bytesOf = (row: Row) =>
  Object.values(row).reduce<number>(
    (bytes, value) => bytes + (value instanceof Uint8Array ? value.length : 0),
    Buffer.byteLength(
      JSON.stringify(row, (_, value: unknown) => (value instanceof Uint8Array ? undefined : value)),
    ),
  );

function expectBytes(actual: number, stated: number): void {
  expect(actual).toBeLessThanOrEqual(stated);
  expect(actual).toBeGreaterThan(stated / 2);
}

test('docs/cost.md says the same', () => {
  const text = readFileSync('docs/cost.md', 'utf8');
  for (const [what, { read, write }] of Object.entries(measured.units))
    expect(text).toMatch(new RegExp(`\\| ${what} +\\| +${read} +\\| +${write} +\\|`));
});
