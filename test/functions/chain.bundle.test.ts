import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bucketOf } from '../../shared/feeds/cadence.ts';
import type { Feed } from '../../shared/feed.ts';
import { putFeed } from '../../shared/store/feeds.ts';
import { queued } from '../../shared/store/queue.ts';
import { localTableNames, tableEnv } from '../../shared/store/tables.ts';
import { loadWatchlist } from '../../shared/store/watchlist.ts';
import { memoryMb } from '../../infra/memory.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { readSeeds } from '../../seeds/schema.ts';
import { allFeeds } from '../../cli/all-feeds.ts';
import { openDynalite, type TestDatabase } from '../support/engines.ts';
import { synthesiseOffline, type Synthesised } from '../support/lambda/bundles.ts';
import { openRecordingProxy, type RecordingProxy } from '../support/lambda/recording-proxy.ts';
import { startFunction, type RunningFunction } from '../support/lambda/runtime.ts';
import { openLoopbackFeeds, type Entry, type LoopbackFeeds } from '../support/loopback-feeds.ts';
import { SnsDouble } from '../support/sns-double.ts';

const stages = ['LoadSeeds', 'PollFeeds', 'DetectDevelopments', 'SendAlerts', 'ReportHealth'] as const;
type Stage = (typeof stages)[number];

let synthesised: Synthesised;
let database: TestDatabase;
let seeded: TestDatabase;
let sns: SnsDouble;
let feeds: LoopbackFeeds;
let feed: Feed;
const proxies = {} as Record<Stage, RecordingProxy>;
const closing: (() => Promise<void>)[] = [];
const functions = {} as Record<Stage, RunningFunction>;

const now = Date.now();
const minutesAgo = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
const entries: Entry[] = [
  {
    id: 'visit',
    title: 'Vladimir Putin receives Ren Zhengfei in Vladivostok to talk about satellites',
    summary: 'Ren Zhengfei and Vladimir Putin spoke about satellites over the Arctic.',
    published: minutesAgo(30),
  },
  {
    id: 'prize',
    title: 'Vladimir Putin hands Ren Zhengfei a prize for mathematics in Kazan',
    summary: 'The jury had chosen among forty mathematicians, the Kremlin said.',
    published: minutesAgo(25),
  },
  ...[
    'Rain is expected at the weekend',
    'Library in Leeds to open on Sundays',
    'Striker misses the final with a torn tendon',
    'Bakers strike over the price of flour',
    'New bridge over the Tagus takes its first trains',
    'Parliament debates pensions until midnight',
    'Volcano ash closes two airports in Sicily',
    'Museum returns eleven bronze heads to Benin',
    'Court in Ghent frees four cyclists',
    'Wheat harvest is the smallest in nine years',
  ].map((title, n) => ({ id: `other-${n}`, title, published: minutesAgo(20) })),
];

beforeAll(async () => {
  [synthesised, database, seeded, sns, feeds] = await Promise.all([
    synthesiseOffline(),
    openDynalite(),
    openDynalite(),
    SnsDouble.open(),
    openLoopbackFeeds(),
  ]);
  closing.push(
    database.close,
    seeded.close,
    () => sns.close(),
    () => feeds.close(),
  );
  for (const stage of stages) {
    proxies[stage] = await openRecordingProxy((stage === 'LoadSeeds' ? seeded : database).endpoint);
    closing.push(proxies[stage].close);
    functions[stage] = await startFunction(synthesised.bundleOf(stage), {
      ...Object.fromEntries(Object.entries(tableEnv).map(([name, env]) => [env, tableNameOf(name)])),
      TZ: 'UTC',
      TIMEOUT_SECONDS: '60',
      CONTACT: 'operator@example.com',
      MAIL_CADENCE: 'each',
      MAIL_LANGUAGE: 'en',
      ALERTS_TOPIC: sns.topic('alerts').arn,
      OPERATIONS_TOPIC: sns.topic('operations').arn,
      AWS_ENDPOINT_URL_DYNAMODB: proxies[stage].endpoint,
      AWS_ENDPOINT_URL_SNS: sns.endpoint,
    });
    closing.push(functions[stage].stop);
  }
  // Of the seeds only the watchlist: their feeds are on the internet, and grouping with history has its own tests.
  await loadSeeds(database.db, { ...readSeeds(), feeds: [], claims: [] }, new Date(now));
  feed = feeds.serve('wire', entries);
  await putFeed(database.db, {
    bucket: String(bucketOf(feed.url)),
    feedId: feed.id,
    feed,
    addedAt: new Date(now).toISOString(),
    origin: 'user',
  });
}, 60_000);

afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

const tableNameOf = (name: string) => localTableNames[name as keyof typeof localTableNames];

/** From `PollFeeds` to the memory of poll-feeds, in MB. */
const memoryOf = (stage: Stage): number =>
  memoryMb[`${stage[0]!.toLowerCase()}${stage.slice(1)}` as keyof typeof memoryMb];

async function invoke(stage: Stage, event: unknown = {}): Promise<Record<string, unknown>> {
  const result = await functions[stage].invoke(event);
  if (result.kind === 'failed') throw new Error(`${stage}: ${JSON.stringify(result.error)}`);
  return result.value as Record<string, unknown>;
}

/** One hop after the other, each with what the destination would hand on. */
async function chain() {
  const poll = await invoke('PollFeeds', { shard: 0, of: 1, all: true });
  const detect = await invoke('DetectDevelopments', { version: '1.0', responsePayload: poll });
  const send = await invoke('SendAlerts', { version: '1.0', responsePayload: detect });
  return { poll, detect, send };
}

test('synthesis needs no network, credentials or Docker, and makes both stacks', () => {
  expect(synthesised.stacks.sort()).toEqual(['Wirewatch-pipeline', 'Wirewatch-storage']);
});

test('load-seeds fills the tables and answers CloudFormation', async () => {
  const answers: unknown[] = [];
  const server = createServer((request, response) => {
    void json(request).then((answer) => {
      answers.push(answer);
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const ids = { StackId: 'stack', RequestId: 'request', LogicalResourceId: 'Seeds' };
  await invoke('LoadSeeds', {
    RequestType: 'Create',
    ResponseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    ...ids,
  });
  server.close();
  expect(answers).toEqual([{ Status: 'SUCCESS', PhysicalResourceId: 'seeds', ...ids }]);
  expect(await allFeeds(seeded.db)).toHaveLength(readSeeds().feeds.length);
  expect((await loadWatchlist(seeded.db)).entities).toHaveLength(readSeeds().watchlist.entities.length);
});

test('developments wait in the outbox while nobody has confirmed, and one roll-up tells them after', async () => {
  const cold = await chain();
  expect(cold.poll).toMatchObject({ counts: { feedsPolled: 1, itemsNew: entries.length, itemsMatched: 2 } });
  expect(cold.detect).toMatchObject({ counts: { new: 2, alerts: 2 } });
  expect(cold.send).toMatchObject({ waitingFor: 'no-subscriber', counts: { mails: 0, waiting: 2 } });
  expect(await Array.fromAsync(queued(database.db, 'outbox'))).toHaveLength(2);

  const alerts = sns.topic('alerts');
  const { token } = alerts.subscribe('email', 'reader@example.com', undefined);
  alerts.confirm(token, { signed: true, authenticate: true });
  alerts.mails.length = 0;
  expect(await invoke('SendAlerts')).toMatchObject({ counts: { mails: 1, alerts: 2 } });
  expect(alerts.mails).toHaveLength(1);
  expect(alerts.mails[0]?.subject).toContain('Ren Zhengfei');
  for (const id of ['visit', 'prize']) expect(alerts.mails[0]?.body).toContain(`http://example.org/${id}`);
  expect(await Array.fromAsync(queued(database.db, 'outbox'))).toEqual([]);
});

test('warm, an unchanged feed brings nothing, and a further development one mail more', async () => {
  const quiet = await chain();
  expect(quiet.poll).toMatchObject({ counts: { feedsPolled: 1, itemsNew: 0 } });
  expect(quiet.send).toMatchObject({ counts: { mails: 0 } });
  feeds.serve('wire', [
    {
      id: 'data-centre',
      title: 'Huawei and Rostelecom will build a data centre in Kazan',
      summary: 'Huawei and Rostelecom agreed to open a data centre in Kazan next spring.',
      published: new Date(now).toISOString(),
    },
    ...entries,
  ]);
  const next = await chain();
  expect(next.send).toMatchObject({ counts: { mails: 1 } });
  expect(sns.topic('alerts').mails).toHaveLength(2);
});

test('report-health mails the operators once a week, and when something is wrong', async () => {
  const operations = sns.topic('operations');
  const { token } = operations.subscribe('email', 'operator@example.com', undefined);
  operations.confirm(token, { signed: true, authenticate: true });
  operations.mails.length = 0;
  expect(await invoke('ReportHealth')).toEqual({ problems: [], mailed: true });
  expect(await invoke('ReportHealth')).toEqual({ problems: [], mailed: false });
  expect(operations.mails.map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/^Wirewatch .*: all well$/),
  ]);
  expect(operations.mails[0]?.body).toMatch(/capacity \d+ read and \d+ write units so far/);
});

describe.each(stages)('%s', (stage) => {
  test('asks the tables for nothing that its role does not allow', () => {
    const allowed = synthesised.operationsOf(stage);
    expect([...proxies[stage].operations].filter((operation) => !allowed.has(operation))).toEqual([]);
    expect(proxies[stage].operations.size).toBeGreaterThan(0);
  });

  test('logs one JSON object a line, with a level and a timestamp', () => {
    const ours = functions[stage].log.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(ours.length).toBeGreaterThan(0);
    for (const line of ours) {
      expect(line).toHaveProperty('level');
      expect(line).toHaveProperty('timestamp');
    }
  });
});

function filesOf(stage: Stage): string[] {
  const folder = synthesised.bundleOf(stage);
  return readdirSync(folder).map((file) => join(folder, file));
}

test('only polling carries the feed parser', () => {
  const carries = (stage: Stage) =>
    filesOf(stage).some((file) => readFileSync(file, 'utf8').includes('xml2js'));
  expect(stages.filter(carries)).toEqual(['PollFeeds']);
});

const unescaped = (code: string): string =>
  code.replace(/\\u([0-9a-f]{4})/gi, (_, unit: string) => String.fromCharCode(parseInt(unit, 16)));

test.each(['dictionary-en/index.dic', 'dictionary-ru/index.dic', 'jieba-js/dict/dict.txt.big'])(
  'no function carries %s, which names alone are told from words with',
  (path) => {
    const lines = readFileSync(join(import.meta.dirname, '../../node_modules', path), 'utf8').split('\n');
    const entry = lines[Math.floor(lines.length / 2)]!;
    expect(entry.length).toBeGreaterThan(4);
    for (const file of stages.flatMap(filesOf))
      expect(unescaped(readFileSync(file, 'utf8')).includes(entry), file).toBe(false);
  },
);

/** The files that Node loads before the first event: the entry, and all that is imported statically from there. */
function loadedAtStart(stage: Stage): string[] {
  const read = (file: string) => readFileSync(join(synthesised.bundleOf(stage), file), 'utf8');
  const files = new Set(['index.mjs']);
  for (const file of files)
    for (const [, imported] of read(file).matchAll(/(?:from|import)"\.\/([^"]+)"/g)) files.add(imported!);
  return [...files].map(read);
}

test.each([
  ['PollFeeds', 'feed readers', 'xml2js'],
  ['PollFeeds', 'matcher', 'without its capital'],
  ['DetectDevelopments', 'matcher', 'without its capital'],
  ['DetectDevelopments', 'grouping', 'the outlet rewrote an entry'],
  ['SendAlerts', 'composing of mails', 'Why you get this'],
] as const)('%s starts without its %s, which only news needs', (stage, _what, words) => {
  expect(filesOf(stage).some((file) => readFileSync(file, 'utf8').includes(words))).toBe(true);
  expect(loadedAtStart(stage).length).toBeGreaterThan(1);
  expect(loadedAtStart(stage).some((text) => text.includes(words))).toBe(false);
});

test('no function comes near the memory it has', () => {
  const figures = stages.map((stage) => ({
    stage,
    kilobytes: Math.round(filesOf(stage).reduce((sum, file) => sum + statSync(file).size, 0) / 1024),
    initMs: Math.round(functions[stage].initMs),
    peakMb: Math.round(functions[stage].peakMb()),
  }));
  if (process.env.WIREWATCH_FIGURES !== undefined) console.table(figures);
  for (const { stage, peakMb } of figures) expect(peakMb).toBeLessThan(0.75 * memoryOf(stage));
});
