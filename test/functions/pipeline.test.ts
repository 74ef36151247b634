import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allFeeds } from '../../cli/all-feeds.ts';
import { createRunner, type Runner } from '../../cli/runner.ts';
import { bucketOf } from '../../shared/feeds/cadence.ts';
import type { UnreadableFeed } from '../../shared/store/feed-rows.ts';
import { putFeed } from '../../shared/store/feeds.ts';
import { healthOf } from '../../shared/store/health.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { put, queryAll, remove } from '../../shared/store/database.ts';
import { parkedRows, queued } from '../../shared/store/queue.ts';
import { putWatchlistRow, touchWatchlist, watchlistRow } from '../../shared/store/watchlist.ts';
import { mute, pause, resume, unmute } from '../../shared/store/settings.ts';
import { collectingTransport } from '../support/collecting-transport.ts';
import { openDynalite, type TestDatabase } from '../support/engines.ts';
import { openLoopbackFeeds, type Entry, type LoopbackFeeds } from '../support/loopback-feeds.ts';
import { smallSeeds } from '../support/seeds.ts';

/** The three stages in a row on a real engine, with feeds over real HTTP, on a clock that the test moves. */
describe('the pipeline', () => {
  let engine: TestDatabase;
  let feeds: LoopbackFeeds;
  let post: ReturnType<typeof collectingTransport>;
  let runner: Runner;
  let clock: Date;

  const cloud: Entry = {
    id: 'cloud',
    title: 'Huawei and Sberbank open a cloud platform in Russia',
    summary:
      'The two companies will sell cloud computing to Russian businesses from data centres near Moscow.',
    published: '2026-03-02T08:00:00Z',
  };
  const network: Entry = {
    id: 'network',
    title: 'Mobile TeleSystems picks Huawei base stations for Kazan',
    summary: 'The operator will build forty sites with new antennas by autumn.',
    published: '2026-03-02T08:30:00Z',
  };
  const noise: Entry = {
    id: 'noise',
    title: 'Sberbank raises deposit rates',
    published: '2026-03-02T08:00:00Z',
  };

  const passAfterMinutes = async (minutes: number) => {
    clock = new Date(clock.getTime() + minutes * 60_000);
    return runner.pass({ all: true });
  };
  const subjects = () => post.mails.map(({ subject }) => subject);

  beforeEach(async () => {
    clock = new Date('2026-03-02T09:00:00Z');
    [engine, feeds] = await Promise.all([openDynalite(), openLoopbackFeeds()]);
    post = collectingTransport();
    const wire = feeds.serve('wire', [cloud, noise]);
    await loadSeeds(engine.db, smallSeeds([wire]), clock);
    runner = await createRunner({ db: engine.db, transport: post.transport, now: () => clock, spacingMs: 0 });
  });
  afterEach(async () => {
    await Promise.all([engine.close(), feeds.close()]);
  });

  it('finds, stores and mails a development once, with the reason', async () => {
    const report = await passAfterMinutes(1);
    expect(report.poll).toMatchObject({
      kind: 'polled',
      counts: { feedsPolled: 1, itemsNew: 2, itemsMatched: 1 },
    });
    expect(report.detect).toMatchObject({ counts: { new: 1, alerts: 1 } });
    expect(subjects()).toEqual([expect.stringContaining('Huawei, Sberbank')]);
    expect(post.mails[0]!.body).toContain('Huawei and Sberbank open a cloud platform in Russia');
    expect(post.mails[0]!.body).toContain('watch: Huawei with a Russian company');
    expect(post.mails[0]!.attributes).toMatchObject({ entities: ['huawei', 'sberbank'], severity: 2 });
  });

  it('names entities in the language that mails are set to', async () => {
    const { db } = engine;
    const row = await watchlistRow(db, 'entity', 'sberbank');
    await putWatchlistRow(db, { ...row!, body: { ...row!.body!, names: { ru: ['Сбербанк'] } } });
    await touchWatchlist(db, 'with a Russian name');
    const options = { db, transport: post.transport, now: () => clock, spacingMs: 0 };
    runner = await createRunner({ ...options, language: 'ru' });
    await passAfterMinutes(1);
    expect(subjects()).toEqual([expect.stringMatching(/^Huawei, Сбербанк: /)]);
  });

  it('polls the other feeds when the row of one cannot be read, and says which', async () => {
    const bucket = String(bucketOf(feeds.serve('wire', [cloud, noise]).url));
    await put(engine.db, 'feeds', { bucket, feedId: 'broken', feed: { id: 'broken' } });
    const { poll } = await passAfterMinutes(1);
    expect(poll).toMatchObject({ counts: { feedsPolled: 1, feedsFailed: 1, itemsNew: 2 } });
    expect(poll.kind === 'polled' && poll.failing).toMatchObject([
      { feedId: 'broken', message: expect.stringContaining('has no known shape') as string },
    ]);
    const unreadable: UnreadableFeed[] = [];
    const stored = await allFeeds(engine.db, { unreadable: (row) => unreadable.push(row) });
    const { failing, total } = (await healthOf(engine.db, stored, clock, unreadable)).feeds;
    expect({ failing, total }).toMatchObject({ failing: [{ feedId: 'broken' }], total: 2 });
  });

  it('repeats nothing in a second run', async () => {
    await passAfterMinutes(1);
    const report = await passAfterMinutes(15);
    expect(report.poll).toMatchObject({ counts: { feedsPolled: 1, itemsNew: 0, itemsMatched: 0 } });
    expect(post.mails).toHaveLength(1);
    expect(feeds.requests('wire')).toBe(2);
  });

  it('repeats nothing when the headline is edited and the date is new', async () => {
    await passAfterMinutes(1);
    feeds.serve('wire', [
      {
        ...cloud,
        title: 'Huawei, Sberbank open cloud platform in Russia',
        published: '2026-03-02T09:10:00Z',
      },
      noise,
    ]);
    await passAfterMinutes(15);
    feeds.serve('wire', [{ ...cloud, published: '2026-03-02T09:30:00Z' }, noise]);
    await passAfterMinutes(15);
    expect(post.mails).toHaveLength(1);
  });

  it.each(['Huawei and Sberbank open a cloud platform in Russia', 'Sberbank picks Huawei'])(
    'makes one development and one mail of “%s” in two search feeds, whose links say nothing',
    async (title) => {
      const names = ['search-one', 'search-two'];
      const serve = (name: string, headline: string) => {
        const summary = `<a href="http://example.org/${name}">${title}</a> The Example Times`;
        const published = '2026-03-02T08:00:00Z';
        const titled = `${headline} - The Example Times`;
        return feeds.serve(name, [{ id: `opaque-${name}`, title: titled, summary, published }]);
      };
      feeds.serve('wire', []);
      for (const name of names) {
        const feed = { ...serve(name, title), type: 'search' as const };
        const addedAt = clock.toISOString();
        const bucket = String(bucketOf(feed.url));
        await putFeed(engine.db, { bucket, feedId: feed.id, feed, addedAt, origin: 'user' });
        await passAfterMinutes(15);
      }
      expect(post.mails).toHaveLength(1);
      for (const name of names.toReversed()) serve(name, `${title}, sources say`);
      const { detect } = await passAfterMinutes(15);
      expect(detect).toMatchObject({ counts: { decided: 2, coverage: 2 } });
      expect(post.mails).toHaveLength(1);
    },
  );

  it('finds an entry that was edited so that it now matches', async () => {
    feeds.serve('wire', [noise]);
    await passAfterMinutes(1);
    expect(post.mails).toEqual([]);
    feeds.serve('wire', [{ ...noise, title: 'Sberbank and Huawei sign a storage deal' }]);
    await passAfterMinutes(15);
    expect(post.mails).toHaveLength(1);
  });

  it('keeps what was published before the feed was added, and does not send it', async () => {
    feeds.serve('wire', [{ ...network, published: '2026-02-20T08:00:00Z' }]);
    const report = await passAfterMinutes(1);
    expect(report.detect).toMatchObject({ counts: { new: 1, held: 1, alerts: 0 } });
    expect(post.mails).toEqual([]);
    const held = await queryAll(engine.db, 'events', 'held#2026-03-02');
    expect(held).toMatchObject([{ reason: 'baseline', title: network.title }]);
  });

  it('sends two happenings as two mails and a third report of one of them as none', async () => {
    feeds.serve('wire', [network, cloud]);
    await passAfterMinutes(1);
    feeds.serve('wire', [{ ...network, id: 'again' }, network, cloud]);
    const report = await passAfterMinutes(15);
    expect(report.detect).toMatchObject({ counts: { coverage: 1 } });
    expect(post.mails).toHaveLength(2);
  });

  it('decides and mails once when a poll died before it wrote the feed, and so polls everything again', async () => {
    await passAfterMinutes(1);
    const learned = (await feedRows()).filter(({ feedId }) => String(feedId).endsWith('#learned'));
    expect(learned).toHaveLength(1);
    for (const { bucket, feedId } of learned)
      await remove(engine.db, 'feeds', { bucket: String(bucket), feedId: String(feedId) });
    const report = await passAfterMinutes(1);
    expect(report.detect).toMatchObject({ counts: { repeated: 1, new: 0, alerts: 0 } });
    expect(post.mails).toHaveLength(1);
    expect(await queryAll(engine.db, 'events', 'entity#sberbank')).toHaveLength(1);
  });

  const feedRows = async () =>
    (
      await Promise.all(
        Array.from({ length: 64 }, (_, bucket) => queryAll(engine.db, 'feeds', String(bucket))),
      )
    ).flat();

  it('parks a row that no schema matches after five runs, and the others go through', async () => {
    await put(engine.db, 'events', {
      pk: 'inbox',
      sk: '2026-03-01T00:00:00.000Z#poison',
      body: { title: 7 },
    });
    for (let run = 0; run < 5; run++) await passAfterMinutes(1);
    expect(post.mails).toHaveLength(1);
    expect(await parkedRows(engine.db)).toMatchObject([{ queue: 'inbox', failures: 5 }]);
    expect(await Array.fromAsync(queued(engine.db, 'inbox'))).toEqual([]);
  });

  it('holds back what is muted, in the ledger, and sends the rest', async () => {
    await mute(engine.db, 'sberbank');
    feeds.serve('wire', [network, cloud]);
    await passAfterMinutes(1);
    expect(subjects()).toEqual([expect.stringContaining('Mobile TeleSystems')]);
    expect(await queryAll(engine.db, 'events', 'held#2026-03-02')).toMatchObject([
      { reason: 'muted', title: cloud.title },
    ]);
    await unmute(engine.db, 'sberbank');
    await passAfterMinutes(1);
    expect(post.mails).toHaveLength(1);
  });

  it('lets mail wait while paused, and sends it as a roll-up afterwards', async () => {
    await pause(engine.db, clock);
    const waits = await passAfterMinutes(1);
    expect(waits.send).toMatchObject({ waitingFor: 'paused', counts: { waiting: 1 } });
    feeds.serve('wire', [
      {
        ...cloud,
        id: 'claim',
        title: 'Court hears Huawei claim over routers that Sberbank never paid for',
        summary: 'Judges set the next hearing for May; the bank disputes every invoice.',
      },
      cloud,
    ]);
    await passAfterMinutes(15);
    await resume(engine.db);
    await passAfterMinutes(1);
    expect(post.mails.map(({ members }) => members.length)).toEqual([2]);
    expect(post.mails[0]!.subject).toContain('2 developments');
  });

  it('lets mail wait while nobody has subscribed', async () => {
    post.setSubscribed(false);
    expect((await passAfterMinutes(1)).send).toMatchObject({ waitingFor: 'no-subscriber' });
    post.setSubscribed(true);
    await passAfterMinutes(1);
    expect(post.mails).toHaveLength(1);
  });

  it('tries again what the transport could not take now', async () => {
    post.answerNext({ kind: 'not-now', reason: 'throttled' });
    await passAfterMinutes(1);
    expect(post.mails).toEqual([]);
    await passAfterMinutes(1);
    expect(post.mails).toHaveLength(1);
  });

  it('sends again after a lost reply: the one window in which a mail may go twice', async () => {
    post.answerNext(new Error('socket hang up'));
    await passAfterMinutes(1);
    expect(await queryAll(engine.db, 'events', 'outbox')).toMatchObject([
      { failures: 1, lastError: 'socket hang up' },
    ]);
    await passAfterMinutes(1);
    expect(post.mails).toHaveLength(1);
  });

  it('parks what the transport refuses five times, with its words', async () => {
    post.answerNext(
      ...Array.from({ length: 5 }, () => ({ kind: 'refused' as const, reason: 'InvalidParameter: Subject' })),
    );
    for (let run = 0; run < 6; run++) await passAfterMinutes(1);
    expect(post.mails).toEqual([]);
    const [parked] = await parkedRows(engine.db);
    expect(parked).toMatchObject({
      queue: 'outbox',
      lastError: expect.stringContaining('InvalidParameter: Subject') as string,
    });
  });

  it('leaves the other feeds unharmed when one fails', async () => {
    const lost = { ...feeds.serve('lost', []), url: `${feeds.serve('lost', []).url}-not-there` };
    await loadSeeds(engine.db, smallSeeds([feeds.serve('wire', [cloud]), lost]), clock);
    const report = await passAfterMinutes(1);
    expect(report.poll).toMatchObject({
      counts: { feedsPolled: 2, feedsFailed: 1 },
      failing: [{ feedId: 'lost' }],
    });
    expect(post.mails).toHaveLength(1);
  });
});
