import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getArticle, markHeld, pointToMail, storeDecision } from '../../../shared/store/articles.ts';
import {
  get,
  getMany,
  put,
  putMany,
  putOnce,
  queryAll,
  remove,
  update,
} from '../../../shared/store/database.ts';
import { applied, getHead, indexRows, putHead, putIndexRows } from '../../../shared/store/developments.ts';
import { putSketches, sketchesOf } from '../../../shared/store/sketches.ts';
import { enterHeld, heldOn, strikeHeld } from '../../../shared/store/held.ts';
import { withLease } from '../../../shared/store/lease.ts';
import {
  claimMail,
  getMail,
  markSent,
  noteDelivered,
  storeMail,
  unclaimMail,
} from '../../../shared/store/mails.ts';
import {
  dequeue,
  enqueue,
  parkedRows,
  queued,
  recordFailure,
  releaseParked,
} from '../../../shared/store/queue.ts';
import { seenItemsOn, storeSeenItems } from '../../../shared/store/seen-items.ts';
import { mute, mutes, pause, pausedSince, resume, unmute } from '../../../shared/store/settings.ts';
import { openDevelopment } from '../../../shared/developments/head.ts';
import { ROW_VERSION } from '../../../shared/scalars.ts';
import { restoreRows } from '../../../shared/store/whole-table.ts';
import { signatureOf } from '../../../shared/developments/signature.ts';
import { emptyWeights } from '../../../shared/developments/weights.ts';
import { inputOf } from '../../../functions/detect-developments/input-of.ts';
import { article, decision } from '../../support/articles.ts';
import { engines, type TestDatabase } from '../../support/engines.ts';

const NOW = new Date('2026-03-01T10:00:00.000Z');
const mail = (id: string) => ({
  id,
  at: NOW.toISOString(),
  state: 'pending' as const,
  members: ['a'],
  subject: 's',
  body: 'b',
  attributes: { entities: [], watches: [], kind: [], language: [], severity: 2 as const },
});

describe.for(engines)('the store on %s', ([, open]) => {
  let engine: TestDatabase | undefined;
  beforeAll(async () => {
    engine = await open();
  }, 60_000);
  afterAll(() => engine?.close());

  const fact = (name: string, prove: (db: TestDatabase['db']) => Promise<void>) => {
    it(name, async (test) => {
      if (!engine) return test.skip('no Java on this machine');
      await prove(engine.db);
    });
  };

  fact('writes a row once and says when it stood there already', async (db) => {
    expect(await putOnce(db, 'events', { pk: 'once', sk: 'x', n: 1 })).toBe('stored');
    expect(await putOnce(db, 'events', { pk: 'once', sk: 'x', n: 2 })).toBe('already-stored');
    expect(await get(db, 'events', { pk: 'once', sk: 'x' })).toMatchObject({ n: 1, rowVersion: ROW_VERSION });
  });

  fact('reads and writes more rows than one batch takes', async (db) => {
    const keys = Array.from({ length: 230 }, (_, n) => ({ pk: 'many', sk: String(n).padStart(3, '0') }));
    await putMany(db, 'events', keys);
    expect(await getMany(db, 'events', [...keys, { pk: 'many', sk: 'absent' }])).toHaveLength(230);
    expect(await queryAll(db, 'events', 'many')).toHaveLength(230);
    const three = await queryAll(db, 'events', 'many', {
      from: '100',
      to: '200',
      descending: true,
      limit: 3,
    });
    expect(three.map(({ sk }) => sk)).toEqual(['200', '199', '198']);
  });

  fact('pages through a partition larger than one answer', async (db) => {
    const rows = Array.from({ length: 30 }, (_, n) => ({
      pk: 'large',
      sk: String(n),
      text: 'x'.repeat(90_000),
    }));
    await putMany(db, 'events', rows);
    expect(await queryAll(db, 'events', 'large')).toHaveLength(30);
  });

  fact('counts the capacity it used', async (db) => {
    const before = { ...db.used };
    await put(db, 'events', { pk: 'units', sk: 'x', text: 'x'.repeat(3000) });
    await get(db, 'events', { pk: 'units', sk: 'x' });
    expect(db.used.write - before.write).toBe(3);
    expect(db.used.read - before.read).toBe(1);
  });

  fact('turns a condition that fails into a word', async (db) => {
    const key = { pk: 'condition', sk: 'x' };
    const change = {
      UpdateExpression: 'SET n = :n',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':n': 1 },
    };
    expect(await update(db, 'events', key, change)).toBe('refused');
    await put(db, 'events', key);
    expect(await update(db, 'events', key, change)).toBe('updated');
    expect(
      await remove(db, 'events', key, {
        ConditionExpression: 'n = :n',
        ExpressionAttributeValues: { ':n': 2 },
      }),
    ).toBe('refused');
  });

  fact('a queue keeps the order of arrival and the same row once', async (db) => {
    await enqueue(db, 'inbox', '2026-03-01T10:00:01.000Z#b', { n: 2 });
    await enqueue(db, 'inbox', '2026-03-01T10:00:00.000Z#a', { n: 1 });
    expect(await enqueue(db, 'inbox', '2026-03-01T10:00:00.000Z#a', { n: 9 })).toBe('already-stored');
    const bodies = (await Array.fromAsync(queued(db, 'inbox'))).map(({ body }) => body);
    expect(bodies).toEqual([{ n: 1 }, { n: 2 }]);
    await dequeue(db, 'inbox', '2026-03-01T10:00:00.000Z#a');
    await dequeue(db, 'inbox', '2026-03-01T10:00:01.000Z#b');
    expect(await Array.fromAsync(queued(db, 'inbox'))).toEqual([]);
  });

  fact('a row that fails five times is parked with its error, and can be released', async (db) => {
    await enqueue(db, 'outbox', 'p', { poison: true });
    const outcomes: string[] = [];
    for (let attempt = 0; attempt < 5; attempt++)
      for await (const row of queued(db, 'outbox'))
        outcomes.push(await recordFailure(db, 'outbox', row, 'bad row', NOW));
    expect(outcomes).toEqual(['will-retry', 'will-retry', 'will-retry', 'will-retry', 'parked']);
    expect(await Array.fromAsync(queued(db, 'outbox'))).toEqual([]);
    const [parked] = await parkedRows(db);
    expect(parked).toMatchObject({
      queue: 'outbox',
      failures: 5,
      lastError: 'bad row',
      body: { poison: true },
    });
    await releaseParked(db, parked!);
    expect(await parkedRows(db)).toEqual([]);
    expect((await Array.fromAsync(queued(db, 'outbox')))[0]).toMatchObject({ sk: 'p', failures: 0 });
    await dequeue(db, 'outbox', 'p');
  });

  fact('a decision is stored once and is final', async (db) => {
    const stored = { article: article({ id: 'final' }), decision: decision(), decidedAt: NOW.toISOString() };
    expect(await storeDecision(db, stored, 400)).toBe('stored');
    const other = { ...stored, decision: decision({ decision: 'coverage', developmentId: 'd2' }) };
    expect(await storeDecision(db, other, 400)).toBe('already-stored');
    expect((await getArticle(db, 'final'))?.decision.decision).toBe('new');
    expect(await get(db, 'events', { pk: 'article#final', sk: 'article' })).toMatchObject({
      expiresAt: Date.parse('2027-04-05T09:05:00Z') / 1000,
    });
  });

  fact('an article belongs to one mail', async (db) => {
    await storeDecision(
      db,
      { article: article({ id: 'told' }), decision: decision(), decidedAt: NOW.toISOString() },
      400,
    );
    expect(await pointToMail(db, 'told', 'm1')).toBe('updated');
    expect(await pointToMail(db, 'told', 'm1')).toBe('updated');
    expect(await pointToMail(db, 'told', 'm2')).toBe('refused');
    await markHeld(db, 'told', 'muted');
    expect(await getArticle(db, 'told')).toMatchObject({ mailId: 'm1', held: 'muted' });
  });

  fact(
    'a mail is claimed by one owner, taken over from a dead one, and never after it was sent',
    async (db) => {
      expect(await storeMail(db, mail('m'))).toBe('stored');
      expect(await storeMail(db, mail('m'))).toBe('already-stored');
      expect(await claimMail(db, 'm', 'one')).toBe('updated');
      expect(await claimMail(db, 'm', 'one')).toBe('refused');
      expect(await claimMail(db, 'm', 'two')).toBe('updated');
      await unclaimMail(db, 'm');
      expect(await claimMail(db, 'm', 'two')).toBe('updated');
      await markSent(db, 'm', 'message-1', NOW);
      expect(await claimMail(db, 'm', 'three')).toBe('refused');
      expect(await getMail(db, 'm')).toMatchObject({ state: 'sent', messageId: 'message-1' });
    },
  );

  fact('a mail remembers who has it; of one that is not stored nothing is', async (db) => {
    await storeMail(db, mail('several'));
    for (const recipient of ['one@localhost', 'two@localhost']) {
      await noteDelivered(db, 'several', recipient);
      await noteDelivered(db, 'never stored', recipient);
    }
    expect(await getMail(db, 'several')).toMatchObject({ deliveredTo: ['one@localhost', 'two@localhost'] });
    expect(await getMail(db, 'never stored')).toBeUndefined();
  });

  fact(
    'who finds a lease held asks for another pass, which the holder does in the time it has left',
    async (db) => {
      let clock = NOW.getTime();
      const lease = (owner: string) => ({ owner, now: () => new Date(clock), timeoutMs: 60_000 });
      let passes = 0;
      const held = await withLease(db, 'stage', lease('one'), async (endsAtMs) => {
        clock += 20_000;
        passes += 1;
        if (passes === 1) {
          const other = await withLease(db, 'stage', lease('two'), () =>
            Promise.reject(new Error('never runs')),
          );
          expect(other).toEqual({ kind: 'busy' });
        }
        return endsAtMs - NOW.getTime();
      });
      expect(held).toEqual({ kind: 'done', passes: [60_000, 60_000] });
      const after = await withLease(db, 'stage', lease('two'), () => Promise.resolve('mine'));
      expect(after).toEqual({ kind: 'done', passes: ['mine'] });
    },
  );

  fact('a lease of a dead holder is taken over when it has expired', async (db) => {
    const at = (iso: string) => ({ now: () => new Date(iso), timeoutMs: 60_000 });
    await put(db, 'events', {
      pk: 'lease#dead',
      sk: 'lease',
      owner: 'dead',
      heldUntil: '2026-03-01T10:01:00.000Z',
      again: false,
    });
    const early = await withLease(db, 'dead', { owner: 'x', ...at('2026-03-01T10:00:59.000Z') }, () =>
      Promise.resolve(1),
    );
    expect(early).toEqual({ kind: 'busy' });
    const late = await withLease(db, 'dead', { owner: 'x', ...at('2026-03-01T10:01:01.000Z') }, () =>
      Promise.resolve(1),
    );
    expect(late).toEqual({ kind: 'done', passes: [1] });
  });

  fact('a lease is given up when its work throws', async (db) => {
    const lease = { owner: 'one', now: () => NOW, timeoutMs: 60_000 };
    await expect(withLease(db, 'throws', lease, () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    expect(await withLease(db, 'throws', lease, () => Promise.resolve(1))).toEqual({
      kind: 'done',
      passes: [1],
    });
  });

  fact('a development is found by entity, watch, kind, day and pair, newest first', async (db) => {
    const one = article({ id: 'first', seenAt: '2026-03-01T09:05:00.000Z' });
    const input = inputOf(one, new Map());
    const joined = { input, signature: signatureOf(input, emptyWeights()), at: one.seenAt };
    const extra = { watches: ['w'], severity: 2 as const, now: NOW };
    const head = openDevelopment(joined, decision({ developmentId: 'dev-1' }), extra);
    await putHead(db, applied(head, [], one.id));
    expect(await getHead(db, 'dev-1')).toMatchObject({ id: 'dev-1', applied: ['first'] });
    const old = { pk: 'development#dev-1', sk: 'head', ...applied(head, [], one.id), rowVersion: 1 };
    await restoreRows(db, 'events', [old]);
    expect(await getHead(db, 'dev-1')).toEqual(applied(head, [], one.id));
    const entry = {
      development: head,
      at: one.seenAt,
      entities: ['huawei', 'sberbank'],
      watches: ['w'],
      change: 'new' as const,
    };
    await putIndexRows(db, entry, () => true);
    await putIndexRows(
      db,
      { ...entry, at: '2026-03-02T00:00:00.000Z', change: 'update', articleId: 'second' },
      () => true,
    );
    for (const partition of [
      'entity#huawei',
      'entity#sberbank',
      'watch#w',
      `kind#${head.kind}`,
      'pair#huawei|sberbank',
    ]) {
      const rows = await Array.fromAsync(indexRows(db, partition));
      expect(rows.map(({ change }) => change)).toEqual(['update', 'new']);
    }
    expect(await Array.fromAsync(indexRows(db, 'day#2026-03-01'))).toHaveLength(1);
  });

  fact('sketches come back as they were, newest first, and no row takes the place of another', async (db) => {
    const [morning, noon] = ['2026-03-01T09:00:00.000Z', '2026-03-01T12:00:00.000Z'];
    const [one, two] = [Uint16Array.of(1, 258, 65_535), Uint16Array.of(7)];
    const [a, b] = [
      { developmentId: 'a', sketch: one },
      { developmentId: 'b', sketch: two },
    ];
    await putSketches(db, [a, b], morning, NOW);
    await putSketches(db, [a, b], morning, NOW);
    await putSketches(db, [{ ...a, sketch: two }], morning, NOW);
    await putSketches(db, [b], noon, NOW);
    await putSketches(db, [], noon, NOW);
    const all = await Array.fromAsync(sketchesOf(db, {}));
    expect(all[0]).toEqual({ ...b, at: noon });
    expect(all).toHaveLength(4);
    expect(all).toEqual(
      expect.arrayContaining([
        { ...a, at: morning },
        { ...a, sketch: two, at: morning },
      ]),
    );
    expect(await Array.fromAsync(sketchesOf(db, { from: noon }))).toHaveLength(1);
  });

  fact('the ledger lists what was kept back on a day and forgets what was released', async (db) => {
    const kept = article({ id: 'kept', seenAt: '2026-04-01T00:00:00.000Z' });
    await enterHeld(db, kept, decision(), 'baseline', 400);
    expect(await Array.fromAsync(heldOn(db, '2026-04-01'))).toMatchObject([
      { articleId: 'kept', reason: 'baseline' },
    ]);
    await strikeHeld(db, kept);
    expect(await Array.fromAsync(heldOn(db, '2026-04-01'))).toEqual([]);
  });

  fact('what a run saw comes back whole, however much it was, until it expires', async (db) => {
    const items = Array.from({ length: 3000 }, (_, n) => ({
      id: `i${n}`,
      title: `Заголовок ${n} ${(n * 7919).toString(36).repeat(20)}`,
      feedId: 'f',
      seenAt: NOW.toISOString(),
    }));
    await storeSeenItems(db, items, 'run', NOW, 30);
    expect(await Array.fromAsync(seenItemsOn(db, '2026-03-01', NOW))).toEqual(items);
    expect(await Array.fromAsync(seenItemsOn(db, '2026-03-01', new Date('2026-04-01T00:00:00Z')))).toEqual(
      [],
    );
    const rows = await queryAll(db, 'events', 'items#2026-03-01');
    expect(Math.max(...rows.map(({ packed }) => (packed as Uint8Array).length))).toBeLessThanOrEqual(300_000);
  });

  fact('mutes end by themselves, a pause does not', async (db) => {
    await mute(db, 'huawei', new Date('2026-03-02T00:00:00Z'));
    await mute(db, 'vocord');
    expect((await mutes(db, NOW)).map(({ id }) => id)).toEqual(['huawei', 'vocord']);
    expect((await mutes(db, new Date('2026-03-03T00:00:00Z'))).map(({ id }) => id)).toEqual(['vocord']);
    await unmute(db, 'vocord');
    await pause(db, NOW);
    expect(await pausedSince(db)).toBe(NOW.toISOString());
    await resume(db);
    expect(await pausedSince(db)).toBeUndefined();
  });

  fact('a row of a newer version or an unknown shape is refused by name', async (db) => {
    await put(db, 'events', { pk: 'mail#odd', sk: 'mail', id: 'odd' });
    await expect(getMail(db, 'odd')).rejects.toThrow(/row mail#odd has no known shape: at /);
    await update(
      db,
      'events',
      { pk: 'mail#odd', sk: 'mail' },
      { UpdateExpression: 'SET rowVersion = :v', ExpressionAttributeValues: { ':v': ROW_VERSION + 1 } },
    );
    await expect(getMail(db, 'odd')).rejects.toThrow(
      `row mail#odd is of version ${ROW_VERSION + 1}, this code knows ${ROW_VERSION}: update Wirewatch`,
    );
  });
});
