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

/** As long as feeds have them; the names of the headline stand in the summary once more. */
const news = [
  [
    'Vladimir Putin receives Ren Zhengfei in Vladivostok to talk about satellites',
    'They spoke for an hour about orbits over the Arctic, a ground station near Norilsk and who is to pay for the launches.',
  ],
  [
    'Huawei and Rostelecom will build a data centre in Kazan',
    'The halls rise beside the Volga and hold 4,000 racks; a regional fund lends half of the money, and work begins in spring.',
  ],
  [
    'MTS and Huawei switch on a 5G network in Gelendzhik',
    'Bathers on the promenade are the first to get it. Twelve more towns of the coast follow before the season begins.',
  ],
  [
    'Huawei and Sberbank open a laboratory for computer vision in Innopolis',
    'Thirty doctoral students will teach cameras to count passengers; a jury picks their topics every autumn.',
  ],
] as const;

/** What a pass used and left beyond one in which nothing happens, with the articles that it stored. */
async function passWith(feed: number) {
  const idle = await pass();
  const before = new Set((await keptRows()).map(keyOf));
  const fresh = news.map(([title, body], n) => ({
    ...entry(feed, -10 - n),
    title,
    summary: `${title}, both sides said on Tuesday. ${body}`,
  }));
  server.serve(`feed-${feed}`, [...fresh, ...documents[feed]!]);
  const used = await pass();
  const rows = (await keptRows()).filter((row) => !before.has(keyOf(row)));
  const sum = (kind: keyof Capacity) =>
    (['poll', 'detect', 'send'] as const).reduce(
      (all, stage) => all + used[stage][kind] - idle[stage][kind],
      0,
    );
  const ofFeed = measured.units.changedFeed.write + 1; // its row and the packed one
  return {
    read: sum('read'),
    write: sum('write') - ofFeed,
    bytes: rows.reduce((bytes, row) => bytes + bytesOf(row), 0),
    articles: rows.filter(({ sk }) => sk === 'article').length,
    mails: rows.filter(({ sk }) => sk === 'mail').length,
  };
}

test('a matched item and an alert cost and leave what the cost table states', async () => {
  const { units, storedBytesPerItem, storedBytesPerAlert } = measured;
  const told = await passWith(1);
  expect(told).toMatchObject({ articles: news.length, mails: news.length });
  expectNear(told.write / news.length, units.matchedItem.write + units.alert.write);
  expectNear(told.read / news.length, units.matchedItem.read + units.alert.read);
  expectNear(told.bytes / news.length, storedBytesPerItem + storedBytesPerAlert);

  const covered = await passWith(2);
  expect(covered).toMatchObject({ articles: news.length, mails: 0 });
  expectNear(covered.write / news.length, units.matchedItem.write);
  expectNear(covered.read / news.length, units.matchedItem.read);
  expectNear(covered.bytes / news.length, storedBytesPerItem);
});

/** Rows that stay: of articles, developments, their index, mails and the ledger. */
const keptRows = async () =>
  (await allRows(database.db)).filter(
    ({ pk }) => !/^(?:inbox|outbox|lease|turn|run|items|weights|health)/.test(String(pk)),
  );
const keyOf = ({ pk, sk }: Row) => `${String(pk)} ${String(sk)}`;
/**
 * What DynamoDB counts as stored: names and values, one byte for each member of a list or map and three for itself, a
 * number at half its digits, and 100 bytes a row (Developer Guide: DynamoDB item sizes and formats).
 */
const bytesOf = (row: Row) => 100 + membersOf(row);
const membersOf = (row: object) =>
  Object.entries(row).reduce((sum, [name, value]) => sum + name.length + bytesOfValue(value), 0);
function bytesOfValue(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  if (Array.isArray(value)) return 3 + value.reduce<number>((sum, each) => sum + 1 + bytesOfValue(each), 0);
  if (typeof value === 'object' && value !== null) return 3 + Object.keys(value).length + membersOf(value);
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1;
  return typeof value === 'string' ? Buffer.byteLength(value) : 1;
}

/** What is stated is no less, and leaves room for heads that have grown and for items that come one at a time. */
function expectNear(actual: number, stated: number): void {
  expect(actual).toBeLessThanOrEqual(stated);
  expect(actual).toBeGreaterThan(stated / 2);
}

test('docs/cost.md says the same', () => {
  const text = readFileSync('docs/cost.md', 'utf8');
  for (const [what, { read, write }] of Object.entries(measured.units))
    expect(text).toMatch(new RegExp(`\\| ${what} +\\| +${read} +\\| +${write} +\\|`));
});
