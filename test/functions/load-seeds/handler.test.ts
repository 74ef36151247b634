import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHandler, type Answer } from '../../../functions/load-seeds/handler.ts';
import { loadSeeds } from '../../../seeds/load.ts';
import { silent } from '../../../shared/log.ts';
import { applied, getHead, putHead } from '../../../shared/store/developments.ts';
import { readSeeds } from '../../../seeds/schema.ts';
import { putWatchlistRow, watchlistRow } from '../../../shared/store/watchlist.ts';
import { openDynalite, type TestDatabase } from '../../support/engines.ts';
import { smallSeeds } from '../../support/seeds.ts';

let database: TestDatabase;
let answers: Answer[];
const now = new Date('2026-03-01T00:00:00Z');
const seeds = smallSeeds([]);

beforeEach(async () => {
  database = await openDynalite();
  answers = [];
});
afterEach(() => database.close());

const request = (RequestType: string) => ({
  RequestType,
  ResponseURL: 'https://answers.example/',
  StackId: 'stack',
  RequestId: 'request',
  LogicalResourceId: 'Seeds',
});
const handlerOf = (load: () => ReturnType<typeof loadSeeds>) =>
  createHandler({
    load,
    answer: (_url, answer) => Promise.resolve(void answers.push(answer)),
    log: silent,
  });

test('a load that fails is told to CloudFormation with its reason, and the next one goes on', async () => {
  const { db } = database;
  const broken = {
    ...db,
    doc: { send: () => Promise.reject(new Error('throttled')) },
  } as unknown as typeof db;
  await handlerOf(() => loadSeeds(broken, seeds, now))(request('Create'));
  await handlerOf(() => loadSeeds(db, seeds, now))(request('Create'));
  expect(answers).toMatchObject([{ Status: 'FAILED', Reason: 'throttled' }, { Status: 'SUCCESS' }]);
  expect(await watchlistRow(db, 'entity', 'huawei')).toMatchObject({ origin: 'seed' });
});

test('leaving takes nothing out', async () => {
  const { db } = database;
  await handlerOf(() => loadSeeds(db, seeds, now))(request('Create'));
  await handlerOf(() => Promise.reject(new Error('must not be called')))(request('Delete'));
  expect(answers.at(-1)?.Status).toBe('SUCCESS');
  expect(await watchlistRow(db, 'entity', 'huawei')).toBeDefined();
});

test('new seeds leave alone what the user edited or removed', async () => {
  const { db } = database;
  await loadSeeds(db, seeds, now);
  const mine = { id: 'huawei', name: 'My Huawei' };
  const at = now.toISOString();
  await putWatchlistRow(db, { kind: 'entity', id: 'huawei', origin: 'user', addedAt: at, body: mine });
  await putWatchlistRow(db, { kind: 'entity', id: 'mts', origin: 'user', addedAt: at, removed: true });
  const changed = seeds.watchlist.entities.map((entity) => ({ ...entity, note: 'changed' }));
  await loadSeeds(db, { ...seeds, watchlist: { ...seeds.watchlist, entities: changed } }, now);
  expect((await watchlistRow(db, 'entity', 'huawei'))?.body).toEqual(mine);
  expect((await watchlistRow(db, 'entity', 'mts'))?.removed).toBe(true);
  expect((await watchlistRow(db, 'entity', 'sberbank'))?.body).toMatchObject({ note: 'changed' });
});

test('new seeds leave alone a development of the history that articles have joined', async () => {
  const { db } = database;
  const { watchlist, claims } = readSeeds();
  const history = { watchlist, feeds: [], claims: claims.slice(0, 2) };
  await loadSeeds(db, history, now, 'one');
  const ids = claims.slice(0, 2).map(({ id }) => id);
  const heads = await Promise.all(
    ids.map(async (id) => (await getHead(db, `history-${id}`)) ?? getHead(db, id)),
  );
  const joined = heads[0]!;
  await putHead(db, applied({ ...joined, articleCount: 7 }, joined.applied, 'article'));
  await loadSeeds(db, history, now, 'two');
  expect((await getHead(db, joined.id))?.articleCount).toBe(7);
});
