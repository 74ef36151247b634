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

/** A development as a process of that day opened and saved it. */
async function opened(id: string, title: string, at: Date) {
  const { db } = database;
  const input = { id: `${id}-article`, title, entities: [], topics: [] };
  const article = { input, signature: signed(id, title), at: at.toISOString() };
  const decision: Decision = { decision: 'new', developmentId: id, score: 0, reasons: ['first'] };
  const extra = { watches: [], severity: 2 as const, now: at };
  const head = applied(openDevelopment(article, decision, extra), [], input.id);
  const candidates = createCandidates(db, () => at);
  await putHead(db, head);
  candidates.remember(head);
  candidates.sketch(head, at.toISOString());
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

test('what was saved once is not saved again', async () => {
  const { db } = database;
  await opened('tunnel', 'Tunnel under the strait floods', daysAgo(1));
  const candidates = createCandidates(db, () => NOW);
  await candidates.near(signed('x', 'Tunnel floods'), NOW.toISOString());
  const before = db.used.write;
  const head = candidates.known('tunnel');
  if (head) candidates.sketch(head, NOW.toISOString());
  await candidates.save();
  expect(head?.id).toBe('tunnel');
  expect(db.used.write).toBe(before);
});
