import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHandler } from '../../../functions/detect-developments/handler.ts';
import { loadSeeds } from '../../../seeds/load.ts';
import type { Article } from '../../../shared/article.ts';
import { hashId } from '../../../shared/hash.ts';
import { silent } from '../../../shared/log.ts';
import { getArticle } from '../../../shared/store/articles.ts';
import type { Database, Row } from '../../../shared/store/database.ts';
import { atId } from '../../../shared/store/keys.ts';
import { enqueue, queued } from '../../../shared/store/queue.ts';
import { sketchesOf } from '../../../shared/store/sketches.ts';
import { createWatchlistCache } from '../../../shared/store/watchlist-cache.ts';
import { article } from '../../support/articles.ts';
import { openDynalite, type TestDatabase } from '../../support/engines.ts';
import { smallSeeds } from '../../support/seeds.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openDynalite();
});
afterAll(() => database.close());

const detecting = (db: Database, now: () => Date) =>
  createHandler({
    db,
    watchlist: createWatchlistCache(db),
    now,
    owner: () => 'one process',
    log: silent,
    settings: { timeoutMs: 60_000, keepArticlesDays: 400, keepItemsDays: 30, sendBaseline: false },
  });

test('articles leave the inbox only when what finds their developments is saved', async () => {
  const { db } = database;
  let clock = Date.parse('2026-03-01T09:10:00Z');
  await loadSeeds(db, smallSeeds([]), new Date(clock));
  const one = article();
  await enqueue(db, 'inbox', atId(one.seenAt, one.id), one);
  const detect = detecting(db, () => new Date(clock));
  let fails = true;
  db.doc.middlewareStack.add(
    (next) => (args) => {
      if (fails && (args.input as { Item?: Row }).Item?.pk === 'sketches')
        return Promise.reject(new Error('the table is gone'));
      return next(args);
    },
    { step: 'initialize' },
  );
  const waiting = () => Array.fromAsync(queued(db, 'inbox'));
  const sketched = () => Array.fromAsync(sketchesOf(db, {}));

  await expect(detect()).rejects.toThrow('the table is gone');
  expect(await waiting()).toHaveLength(1);
  expect(await sketched()).toEqual([]);

  fails = false;
  clock += 3_600_000; // past the lease of the run that failed
  expect(await detect()).toMatchObject({ counts: { repeated: 1, decided: 0 } });
  expect(await waiting()).toEqual([]);
  expect(await sketched()).toHaveLength(1);
});

test('the more was told within a day, the less sure it is that an article is of a development', async () => {
  const now = new Date('2026-03-01T09:10:00Z');
  const told = (id: string, title: string) => article({ id, title, summary: '', mentions: [], topics: [] });
  const pair = [
    told('b1', 'Jewellery store in central Paris robbed of diamonds'),
    told('b2', 'Police hunt gang after robbery of Paris shop'),
  ];
  const scoreAmong = async (others: Article[]) => {
    const { db, close } = await openDynalite();
    await loadSeeds(db, smallSeeds([]), now);
    for (const one of [...others, ...pair]) await enqueue(db, 'inbox', atId(one.seenAt, one.id), one);
    await detecting(db, () => now)();
    const last = await getArticle(db, 'b2');
    await close();
    return last!.decision.score;
  };
  const others = Array.from({ length: 30 }, (_, i) => told(`a${i + 10}`, `${i}zq`.repeat(4)));
  expect(await scoreAmong(others)).toBeLessThan(await scoreAmong([]));
});

test('an entry held back as background, then rewritten as news, is told', async () => {
  const now = new Date('2026-03-01T09:10:00Z');
  const { db, close } = await openDynalite();
  await loadSeeds(db, smallSeeds([]), now);
  const told = (id: string, title: string, edited?: true) =>
    article({ id, title, summary: '', seenAt: now.toISOString(), ...(edited && { edited }) });
  const first = hashId('example-wire', 'i1');
  for (const one of [
    told(first, 'Ten years later: Huawei and Sberbank remember a canteen'),
    told('rewritten', 'Huawei and Sberbank build a data centre in Kazan', true),
  ]) {
    await enqueue(db, 'inbox', atId(one.seenAt, one.id), one);
    await detecting(db, () => now)();
  }
  expect((await getArticle(db, first))!.decision.decision).toBe('background');
  expect((await getArticle(db, 'rewritten'))!.decision.decision).toBe('new');
  expect(await Array.fromAsync(queued(db, 'outbox'))).toHaveLength(1);
  await close();
});
