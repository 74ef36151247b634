import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRunner, type Runner } from '../../cli/runner.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { hashId } from '../../shared/hash.ts';
import { queryAll, remove } from '../../shared/store/database.ts';
import { queued } from '../../shared/store/queue.ts';
import { mute, pause, resume } from '../../shared/store/settings.ts';
import { putWatchlistRow, touchWatchlist } from '../../shared/store/watchlist.ts';
import { collectingTransport } from '../support/collecting-transport.ts';
import { openDynalite, type TestDatabase } from '../support/engines.ts';
import { happening } from '../support/happening.ts';
import { openLoopbackFeeds, type Entry, type LoopbackFeeds } from '../support/loopback-feeds.ts';
import { seeded } from '../support/random.ts';
import { smallSeeds } from '../support/seeds.ts';
import { allRows } from '../simulation/rows.ts';

/** Each article of docs/recovery.md, done as it says. */
describe('recovery', () => {
  let engine: TestDatabase;
  let feeds: LoopbackFeeds;
  let post: ReturnType<typeof collectingTransport>;
  let runner: Runner;
  let clock: Date;
  let entries: Entry[];
  const random = seeded(5);

  const pass = async (hours = 1) => {
    clock = new Date(clock.getTime() + hours * 3_600_000);
    return runner.pass({ all: true });
  };
  const publish = (id: string) => {
    entries.unshift(happening(id, random, clock));
    return feeds.serve('wire', entries);
  };
  const seed = () =>
    loadSeeds(engine.db, smallSeeds([feeds.serve('wire', entries)]), clock, hashId(clock.toISOString()));
  const told = () => new Set(post.mails.flatMap(({ members }) => members)).size;

  beforeEach(async () => {
    clock = new Date('2026-03-02T09:00:00Z');
    entries = [];
    [engine, feeds] = await Promise.all([openDynalite(), openLoopbackFeeds()]);
    post = collectingTransport();
    publish('before');
    await seed();
    runner = await createRunner({ db: engine.db, transport: post.transport, now: () => clock, spacingMs: 0 });
    await pass();
    expect(told()).toBe(1);
  });
  afterEach(async () => {
    await Promise.all([engine.close(), feeds.close()]);
  });

  it('the Events table is lost: nothing known is sent again, and what is new is', async () => {
    for (const { pk, sk } of await allRows(engine.db))
      await remove(engine.db, 'events', { pk: String(pk), sk: String(sk) });
    await seed();
    await pass();
    expect(post.mails).toHaveLength(1);
    publish('after');
    await pass();
    expect(told()).toBe(2);
  });

  it('the Feeds table is lost: the decisions still stand, so nothing is sent twice', async () => {
    for (let bucket = 0; bucket < 64; bucket++)
      for (const { feedId } of await queryAll(engine.db, 'feeds', String(bucket)))
        await remove(engine.db, 'feeds', { bucket: String(bucket), feedId: String(feedId) });
    await seed();
    const { poll } = await pass();
    expect(poll).toMatchObject({ counts: { itemsMatched: 1 } });
    expect(post.mails).toHaveLength(1);
    publish('after');
    await pass();
    expect(told()).toBe(2);
  });

  it('the topic is gone: the run fails aloud, the outbox waits, and a new topic gets it', async () => {
    const ready = post.transport.ready.bind(post.transport);
    post.transport.ready = () => Promise.reject(new Error('NotFound: topic does not exist'));
    publish('meanwhile');
    await expect(pass()).rejects.toThrow('topic does not exist');
    expect(await Array.fromAsync(queued(engine.db, 'outbox'))).toHaveLength(1);
    post.transport.ready = ready;
    await pass();
    expect(told()).toBe(2);
  });

  it('the only subscription is suspended: mail waits, and goes once it is confirmed again', async () => {
    post.setSubscribed(false);
    publish('meanwhile');
    expect((await pass()).send).toMatchObject({ waitingFor: 'no-subscriber' });
    post.setSubscribed(true);
    await pass();
    expect(told()).toBe(2);
  });

  it('a bad watch is deployed: paused and muted, it sends nothing, and the good one goes on', async () => {
    const bad = {
      id: 'everything',
      name: 'Everything',
      severity: 3,
      all: [{ entity: 'sberbank' }],
      within: 'item',
    } as const;
    await putWatchlistRow(engine.db, {
      kind: 'watch',
      id: bad.id,
      origin: 'user',
      addedAt: clock.toISOString(),
      body: { ...bad, all: [...bad.all] },
    });
    await touchWatchlist(engine.db, 'bad');
    entries.unshift({
      ...happening('flood', random, clock),
      title: 'Sberbank quarrels about lifts and carpets',
    });
    await pause(engine.db, clock);
    publish('good');
    expect((await pass()).send).toMatchObject({ waitingFor: 'paused', counts: { waiting: 2 } });
    await mute(engine.db, bad.id);
    await resume(engine.db);
    await pass();
    expect(told()).toBe(2);
    expect(await queryAll(engine.db, 'events', 'held#2026-03-02')).toMatchObject([{ reason: 'muted' }]);
  });

  it('alerts stood still for a week: what waited comes as digests, not as a flood', async () => {
    await pause(engine.db, clock);
    for (let day = 0; day < 7; day++) {
      for (let n = 0; n < 4; n++) publish(`day-${day}-${n}`);
      await pass(24);
    }
    const waiting = (await Array.fromAsync(queued(engine.db, 'outbox'))).length;
    expect(waiting).toBeGreaterThan(14);
    await resume(engine.db);
    await pass(2);
    expect(told()).toBe(1 + waiting);
    expect(post.mails.length - 1).toBe(Math.ceil(waiting / 20));
  });
});
