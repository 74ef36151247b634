import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCandidates } from '../../../functions/detect-developments/candidates.ts';
import { openDevelopment } from '../../../shared/developments/head.ts';
import { signatureOf } from '../../../shared/developments/signature.ts';
import type { Decision } from '../../../shared/development.ts';
import { emptyWeights } from '../../../shared/developments/weights.ts';
import { applied, putHead } from '../../../shared/store/developments.ts';
import { openDynalite, type TestDatabase } from '../../support/engines.ts';

const DAY_MS = 86_400_000;
const NOW = new Date('2026-03-15T12:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS);

let database: TestDatabase;
beforeAll(async () => {
  database = await openDynalite();
});
afterAll(() => database.close());

const signed = (id: string, title: string) =>
  signatureOf({ id, title, entities: [], topics: [] }, emptyWeights());

/** The head of a development opened on that day, in the table. */
async function written(id: string, title: string, at: Date) {
  const input = { id: `${id}-article`, title, entities: [], topics: [] };
  const article = { input, signature: signed(id, title), at: at.toISOString() };
  const decision: Decision = { decision: 'new', developmentId: id, score: 0, reasons: ['first'] };
  const extra = { watches: [], severity: 2 as const, now: at };
  const head = applied(openDevelopment(article, decision, extra), [], input.id);
  await putHead(database.db, head);
  return head;
}

/** A development as a process of that day opened and saved it. */
async function opened(id: string, title: string, at: Date) {
  const candidates = createCandidates(database.db, () => at);
  candidates.sketch(await written(id, title, at), 'new');
  await candidates.save();
}

const found = async (title: string) => {
  const candidates = createCandidates(database.db, () => NOW);
  const near = await candidates.near(signed('x', title), NOW.toISOString());
  return near.map(({ id }) => id).sort();
};

test('a cold process finds what is open, reads the two likeliest, and what is closed only for an article that looks back', async () => {
  await opened('bridge', 'Ferry collides with the harbour bridge of Antwerp', daysAgo(60));
  await opened('smelter', 'Smelter in Bratsk halts two furnaces after a blackout', daysAgo(3));
  await opened('furnaces', 'Blackout halts furnaces in Bratsk again', daysAgo(2));
  await opened('orchard', 'Frost halts the apple harvest in Moldova', daysAgo(1));
  expect(await found('Blackout halts the furnaces of the smelter in Bratsk')).toEqual([
    'furnaces',
    'smelter',
  ]);
  expect(await found('Ferry hits harbour bridge in Antwerp')).not.toContain('bridge');
  const anniversary = 'A year ago: the ferry and the harbour bridge of Antwerp';
  expect(signed('y', anniversary).retells).toBe(true);
  expect(await found(anniversary)).toContain('bridge');
});

test('what was saved once is not saved again, only as what was told later', async () => {
  const { db } = database;
  await opened('tunnel', 'Tunnel under the strait floods', daysAgo(1));
  const candidates = createCandidates(db, () => NOW);
  await candidates.near(signed('x', 'Tunnel floods'), NOW.toISOString());
  const head = (await candidates.read('tunnel'))!;
  const save = async (at: Date) => {
    const before = db.used.write;
    candidates.sketch({ ...head, lastSeenAt: at.toISOString() }, 'update');
    await candidates.save();
    return db.used.write - before;
  };
  expect(await save(daysAgo(1))).toBe(0);
  expect(await save(NOW)).toBeGreaterThan(0);
  expect(await save(NOW)).toBe(0);
});

test('an old article of the same batch, as one that was parked for weeks, makes the others no older', async () => {
  const { db } = database;
  const [parked, fresh] = [
    { id: 'dam', title: 'Dam of Itaipu shows cracks', at: daysAgo(30) },
    { id: 'comet', title: 'Comet passes over Patagonia tonight', at: daysAgo(1) },
  ];
  const candidates = createCandidates(db, () => NOW);
  for (const { id, title, at } of [parked, fresh]) candidates.sketch(await written(id, title, at), 'new');
  await candidates.save();
  expect(await found('Comet passes over Patagonia')).toContain('comet');
});

test('a closed development to which a retelling was joined stays closed for what does not look back', async () => {
  const title = 'Tanker Odyssey spills oil in the bay of Cadiz';
  const anniversary = `A year ago: ${title}`;
  await opened('tanker', title, daysAgo(60));
  // In the process that joined it, and in one that reads what another has joined.
  for (const joinedBefore of [false, true]) {
    const candidates = createCandidates(database.db, () => NOW);
    const near = async (told: string) =>
      (await candidates.near(signed('x', told), NOW.toISOString())).map(({ id }) => id);
    expect(await near(anniversary)).toContain('tanker');
    const head = (await candidates.read('tanker'))!;
    expect(head.lastSeenAt).toBe((joinedBefore ? NOW : daysAgo(60)).toISOString());
    const joined = { ...head, lastSeenAt: NOW.toISOString() };
    await putHead(database.db, joined);
    candidates.remember(joined);
    expect(await near(title)).not.toContain('tanker');
    expect(await near('Oil spills from a tanker in the bay of Cadiz')).not.toContain('tanker');
    expect(await near(anniversary)).toContain('tanker');
    candidates.sketch(joined, 'update');
    expect(await near(title)).toContain('tanker');
  }
});

test('what was told within a day is counted alike in a process that decided it and in one that reads it', async () => {
  const [at, day] = [daysAgo(100), daysAgo(100).toISOString()];
  await opened('kiosk', 'Kiosk of Split burns down', at);
  await opened('quarry', 'Quarry of Carrara is flooded', new Date(at.getTime() - 2 * DAY_MS));
  const candidates = createCandidates(database.db, () => at);
  await candidates.near(signed('x', 'Kiosk burns'), day);
  expect(candidates.toldAround(day)).toBe(1);
  candidates.sketch(await written('lagoon', 'Lagoon of Venice freezes over', at), 'new');
  expect(candidates.toldAround(day)).toBe(2);
  await candidates.save();
  const cold = createCandidates(database.db, () => at);
  await cold.near(signed('x', 'Kiosk burns'), day);
  expect(cold.toldAround(day)).toBe(2);
});

test('coverage keeps a development open however long it goes on, and is seldom written', async () => {
  const { db } = database;
  const title = 'Volcano of Stromboli spews ash over Sicily';
  let head = await written('volcano', title, daysAgo(40));
  let writes = 0;
  for (let day = 40; day >= 1; day--) {
    const at = daysAgo(day);
    head = { ...head, lastSeenAt: at.toISOString() };
    await putHead(db, head);
    const candidates = createCandidates(db, () => at);
    await candidates.near(signed('x', title), at.toISOString());
    const before = db.used.write;
    candidates.sketch(head, day === 40 ? 'new' : 'coverage');
    await candidates.save();
    if (db.used.write > before) writes += 1;
  }
  expect(await found('Ash of the volcano Stromboli over Sicily')).toContain('volcano');
  expect(writes).toBe(20); // every second day
});
