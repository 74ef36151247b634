import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cli, temporaryDirectory, writeSeeds } from '../support/cli.ts';
import { openLoopbackFeeds, type LoopbackFeeds } from '../support/loopback-feeds.ts';
import { openMailServer } from '../support/mail-server.ts';
import { smallSeeds } from '../support/seeds.ts';

let folder: Awaited<ReturnType<typeof temporaryDirectory>>;
let feeds: LoopbackFeeds;
let data: string;

beforeEach(async () => {
  [folder, feeds] = await Promise.all([temporaryDirectory(), openLoopbackFeeds()]);
  data = join(folder.path, 'data');
  const published = new Date(Date.now() - 3_600_000).toISOString();
  const feed = feeds.serve('wire', [{ id: '1', title: 'Huawei and Sberbank open a cloud', published }]);
  await writeSeeds(folder.path, smallSeeds([feed]));
});
afterEach(() => Promise.all([feeds.close(), folder[Symbol.asyncDispose]()]));

const here = (...args: string[]) => cli([...args, '--data', data], { env: { WIREWATCH_SEEDS: folder.path } });
const newIn = (...path: string[]) => readdir(join(data, ...path, 'new'));

describe('subscriptions on the laptop', () => {
  it('are rules that are set, listed, changed and ended', async () => {
    expect((await here('subscribe', 'me@example.com', '--entity', 'huawei')).stdout).toContain(
      'me@example.com gets entities huawei',
    );
    expect((await here('subscribe', 'me@example.com', '--severity', '3')).stdout).toContain('now gets');
    expect(JSON.parse((await here('subscriptions', '--json')).stdout)).toEqual([
      {
        endpoint: 'me@example.com',
        protocol: 'email',
        state: 'confirmed',
        filter: { severity: [{ numeric: ['>=', 3] }] },
      },
    ]);
    expect((await here('unsubscribe', 'me@example.com')).code).toBe(0);
    expect((await here('subscriptions')).stdout).toContain('nobody is subscribed');
    expect(await here('unsubscribe', 'me@example.com')).toMatchObject({ code: 1, stdout: '' });
  }, 20_000);

  it('deliver what each asked for into a maildir of its own, beside the one that gets all', async () => {
    await here('subscribe', 'huawei@example.com', '--entity', 'huawei');
    await here('subscribe', 'mts@example.com', '--entity', 'mts');
    await here('subscribe', '../../all@example.com');
    await here('run');
    const sent = await newIn('mail');
    expect(sent).toHaveLength(1);
    expect(await readdir(join(data, 'mailboxes'))).toEqual([
      '..%2F..%2Fall@example.com',
      'huawei@example.com',
    ]);
    expect(await newIn('mailboxes', 'huawei@example.com')).toEqual(sent);
    expect(await newIn('mailboxes', '..%2F..%2Fall@example.com')).toEqual(sent);
  }, 20_000);

  it('choose who is mailed by SMTP', async () => {
    const server = await openMailServer();
    await here('subscribe', 'huawei@example.com', '--entity', 'huawei');
    await here('subscribe', 'mts@example.com', '--entity', 'mts');
    await here('run', '--smtp', server.url, '--to', 'owner@example.com');
    await server.close();
    expect(server.recipients).toEqual([['owner@example.com'], ['huawei@example.com']]);
  }, 20_000);

  it('whom the server puts off is served by the next run, and nobody twice', async () => {
    const server = await openMailServer({ putOff: { 'huawei@example.com': 1 } });
    await here('subscribe', 'all@example.com');
    await here('subscribe', 'huawei@example.com', '--entity', 'huawei');
    await here('run', '--smtp', server.url);
    expect(server.recipients).toEqual([['all@example.com']]);
    await here('run', '--smtp', server.url);
    await here('run', '--smtp', server.url);
    await server.close();
    expect(server.recipients).toEqual([['all@example.com'], ['huawei@example.com']]);
  }, 20_000);
});
