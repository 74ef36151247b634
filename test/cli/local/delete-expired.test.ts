import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deleteExpired } from '../../../cli/local/delete-expired.ts';
import { getArticle, storeDecision } from '../../../shared/store/articles.ts';
import { put, type Row } from '../../../shared/store/database.ts';
import { enterHeld } from '../../../shared/store/held.ts';
import { partitions } from '../../../shared/store/keys.ts';
import { enqueue } from '../../../shared/store/queue.ts';
import { seenItemsOn, storeSeenItems } from '../../../shared/store/seen-items.ts';
import { everyRow } from '../../../shared/store/whole-table.ts';
import { article, decision } from '../../support/articles.ts';
import { openDynalite, type TestDatabase } from '../../support/engines.ts';

const KEPT_DAYS = 400;
const seenAt = '2026-03-01T09:05:00.000Z';
const after = (days: number) => new Date(Date.parse(seenAt) + days * 86_400_000);

let engine: TestDatabase;
beforeAll(async () => {
  engine = await openDynalite();
});
afterAll(() => engine.close());
beforeEach(async () => {
  for await (const { pk, sk } of everyRow(engine.db, 'events')) await remove({ pk, sk });
  await remove({ pk: partitions.sweep, sk: 'expired' });
});
const remove = async (key: Row) => {
  const { DeleteCommand } = await import('@aws-sdk/lib-dynamodb');
  await engine.db.doc.send(new DeleteCommand({ TableName: engine.db.names.events, Key: key }));
};

const store = (id: string) =>
  storeDecision(
    engine.db,
    { article: article({ id, seenAt }), decision: decision(), decidedAt: seenAt },
    KEPT_DAYS,
  );
const stands = async (id: string) => (await getArticle(engine.db, id)) !== undefined;
const keys = async () => (await Array.fromAsync(everyRow(engine.db, 'events'))).map(({ pk }) => String(pk));

describe('expired rows of the laptop’s store', () => {
  it('are deleted on the day they expire and not before', async () => {
    const { db } = engine;
    await store('a1');
    await enterHeld(db, article({ seenAt }), decision(), 'coverage', KEPT_DAYS);
    const item = { id: 'i1', title: 't', feedId: 'f', seenAt };
    await storeSeenItems(db, [item], 'run', new Date(seenAt), 30);
    await put(db, 'events', { pk: partitions.development('d1'), sk: 'head' });
    expect(await deleteExpired(db, after(29.9))).toBe(0);
    expect(await Array.fromAsync(seenItemsOn(db, '2026-03-01', after(29.9)))).toHaveLength(1);
    expect(await deleteExpired(db, after(31))).toBe(1);
    expect(await stands('a1')).toBe(true);
    expect(await deleteExpired(db, after(401))).toBe(2);
    expect(await keys()).toEqual([partitions.development('d1')]);
  });

  it('stay while an alert of theirs waits or is parked', async () => {
    const { db } = engine;
    for (const id of ['waiting', 'parked', 'told']) await store(id);
    await enqueue(db, 'inbox', `${seenAt}#new`, article({ id: 'new', seenAt }));
    await enqueue(db, 'outbox', `${seenAt}#waiting`, { id: 'waiting' });
    const parked = { queue: 'outbox', body: { id: 'parked' }, failures: 5, lastError: 'e', parkedAt: seenAt };
    await put(db, 'events', { pk: partitions.parked, sk: `outbox#${seenAt}#parked`, ...parked });
    expect(await deleteExpired(db, after(500))).toBe(1);
    expect([await stands('waiting'), await stands('parked'), await stands('told')]).toEqual([
      true,
      true,
      false,
    ]);
    expect((await keys()).sort()).toEqual(['article#parked', 'article#waiting', 'inbox', 'outbox', 'parked']);
  });

  it('are looked for a few megabytes at a time, from where the last look ended, and through the table once a day', async () => {
    const { db } = engine;
    const expiresAt = Math.floor(Date.parse(seenAt) / 1000);
    const large = (n: number) => ({
      pk: partitions.items(`2026-01-0${n}`),
      sk: 's',
      packed: 'x'.repeat(350_000),
      expiresAt,
    });
    for (let n = 1; n <= 9; n++) await put(db, 'events', large(n));
    const looks = [];
    for (let look = 0; look < 4; look++) looks.push(await deleteExpired(db, after(1), 1));
    expect(looks[0]).toBeGreaterThan(0);
    expect(looks[0]).toBeLessThan(9);
    expect(looks.reduce((sum, each) => sum + each)).toBe(9);
    await put(db, 'events', large(1));
    expect(await deleteExpired(db, after(1))).toBe(0);
    expect(await deleteExpired(db, after(2))).toBe(1);
  });
});
