import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSeeds } from '../../seeds/load.ts';
import { localTableNames } from '../../shared/store/tables.ts';
import { article, decision } from '../support/articles.ts';
import { cli, temporaryDirectory, writeSeeds } from '../support/cli.ts';
import { openCloudFormationDouble, type CloudFormationDouble } from '../support/cloudformation-double.ts';
import { openDynalite, type TestDatabase } from '../support/engines.ts';
import { smallSeeds } from '../support/seeds.ts';
import { SnsDouble } from '../support/sns-double.ts';
import { tell } from '../support/told-story.ts';
import type { Topic } from '../support/sns/topic.ts';

let cloudFormation: CloudFormationDouble;
let database: TestDatabase;
let sns: SnsDouble;
let topic: Topic;

beforeEach(async () => {
  [cloudFormation, database, sns] = await Promise.all([
    openCloudFormationDouble(),
    openDynalite(),
    SnsDouble.open(),
  ]);
  topic = sns.topic('alerts');
  cloudFormation.stacks.set('News-storage', {
    WatchlistTable: localTableNames.watchlist,
    FeedsTable: localTableNames.feeds,
    EventsTable: localTableNames.events,
    AlertsTopic: topic.arn,
    OperationsTopic: sns.topic('operations').arn,
  });
  await loadSeeds(database.db, smallSeeds([]), new Date('2026-03-01T00:00:00Z'));
});
afterEach(() => Promise.all([cloudFormation.close(), database.close(), sns.close()]));

const onStack = (...args: string[]) =>
  cli([...args, '--stack', 'News'], {
    env: {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL_CLOUDFORMATION: cloudFormation.endpoint,
      AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
      AWS_ENDPOINT_URL_SNS: sns.endpoint,
      DYNAMODB_ENDPOINT: '',
    },
  });

/** The link as it stands in the mail that SNS sent last. */
const lastLink = () => /https?:\S+/.exec(topic.mails.at(-1)!.body)![0];

test('a subscription is asked for, confirmed by a signed request, listed, changed and ended', async () => {
  const asked = await onStack('subscribe', 'me@example.com', '--entity', 'huawei', '--severity', '2');
  expect(asked).toMatchObject({ code: 0, stderr: '' });
  expect(asked.stdout).toContain('wirewatch confirm');
  expect(JSON.parse(await json('subscriptions'))).toEqual([
    { endpoint: 'me@example.com', protocol: 'email', state: 'unconfirmed' },
  ]);

  expect(await onStack('confirm', lastLink())).toMatchObject({ code: 0 });
  expect(JSON.parse(await json('subscriptions'))).toMatchObject([
    {
      state: 'confirmed',
      unsubscribe: 'signed',
      filter: { entities: ['huawei'], severity: [{ numeric: ['>=', 2] }] },
    },
  ]);

  expect((await onStack('unsubscribe', 'me@example.com')).code).toBe(0);
  expect(topic.subscriptions).toEqual([]);
}, 30_000);

const json = async (...args: string[]) => (await onStack(...args, '--json')).stdout;

test('a test alert goes through SNS once somebody has confirmed, and says so until then', async () => {
  const early = await onStack('alert', '--test');
  expect(early).toMatchObject({ code: 1, stdout: '' });
  expect(early.stderr).toContain('nobody has confirmed');
  const { token } = topic.subscribe('email', 'me@example.com', undefined);
  topic.confirm(token, { signed: true, authenticate: true });
  expect((await onStack('alert', '--test')).code).toBe(0);
  expect(topic.mails.at(-1)).toMatchObject({ subject: 'Wirewatch: this is a test' });
}, 20_000);

test('the tables of the stack are the ones a command reads', async () => {
  expect((await onStack('watchlist', 'show', 'huawei')).stdout).toContain('Huawei');
});

describe('what a person can mend ends with a sentence and what to do', () => {
  test('an address or an entity that is none', async () => {
    expect(await onStack('subscribe', 'me@example')).toMatchObject({ code: 2, stdout: '' });
    const { code, stderr } = await onStack('subscribe', 'me@example.com', '--entity', 'x');
    expect(code).toBe(2);
    expect(stderr).toContain('there is no entity “x”');
    expect(topic.subscriptions).toEqual([]);
  });

  test('a stack that is not there', async () => {
    cloudFormation.stacks.clear();
    const { code, stderr } = await onStack('health');
    expect(code).toBe(1);
    expect(stderr).toContain('there is no stack News-storage in us-east-1');
  });

  test('credentials that AWS does not know', async () => {
    cloudFormation.refuseCredentials = true;
    const { code, stderr } = await onStack('subscriptions');
    expect(code).toBe(1);
    expect(stderr).toContain('AWS did not accept your credentials');
    expect(stderr).not.toContain('    at ');
  });
});

test('a stack answers as the laptop does, and its whole table moves there', async () => {
  await using directory = await temporaryDirectory();
  await tell(database.db, article(), decision());
  await tell(
    database.db,
    article({ id: 'a2', itemId: 'i2', seenAt: '2026-03-02T09:00:00.000Z', title: 'Сбербанк подписал 合同' }),
    decision({ decision: 'update', of: 'a1', news: 'now signed' }),
  );
  const file = join(directory.path, 'stack.ndjson');
  expect(await onStack('export', file)).toMatchObject({ code: 0, stderr: '' });
  await writeSeeds(directory.path, smallSeeds([]));
  const laptop = (...args: string[]) =>
    cli([...args, '--data', join(directory.path, 'data')], { env: { WIREWATCH_SEEDS: directory.path } });
  expect(await laptop('import', file)).toMatchObject({ code: 0, stderr: '' });
  for (const question of [
    ['show', 'd1', '--json'],
    ['events', '--json', '--since', '2026-03-01'],
  ]) {
    const there = await onStack(...question);
    expect(there).toMatchObject({ code: 0, stdout: expect.stringContaining('now signed') as string });
    expect((await laptop(...question)).stdout).toBe(there.stdout);
  }
}, 30_000);
