import { allFeeds } from '../cli/all-feeds.ts';
import { eventsAsAtom } from '../cli/events/atom.ts';
import { eventsAsCsv } from '../cli/events/csv.ts';
import { checkEntities } from '../cli/events/names.ts';
import { accountJson } from '../cli/show/json.ts';
import { broadKinds } from '../shared/alerts/names.ts';
import { developmentKinds } from '../shared/development.ts';
import { accountOf } from '../shared/store/ask/account.ts';
import { ask } from '../shared/store/ask/ask.ts';
import { countAnswer } from '../shared/store/ask/count.ts';
import { askLedger } from '../shared/store/ask/ledger.ts';
import { linksOf } from '../shared/store/ask/network.ts';
import type { Database } from '../shared/store/database.ts';
import type { UnreadableFeed } from '../shared/store/feed-rows.ts';
import { healthOf } from '../shared/store/health.ts';
import { createNamesCache } from '../shared/store/watchlist-names.ts';
import type { Served } from './files.ts';
import { questionIn } from './question.ts';

type Answer = (db: Database, address: URLSearchParams, now: Date) => Promise<Served | undefined>;

/** Every question that the page asks, by its path. */
export const answers: Record<string, Answer> = {
  '/api/events': async (db, address) => json(await pageOf(db, address, PAGE, LOOKED_AT)),
  '/api/count': async (db, address) => {
    const { question, pairable } = await questionFor(db, address);
    const after = address.get('after') ?? undefined;
    return json((await countAnswer(db, question, { after, atMost: COUNTED, pairable })) ?? {});
  },
  '/api/network': async (db, address) => {
    const [{ events, next }, { entities }] = await Promise.all([
      pageOf(db, address, NETWORK),
      namesOf(db).current(),
    ]);
    const withBroad = address.get('broad') === 'yes';
    const links = linksOf(events, (id) => withBroad || !broadKinds.has(entities.get(id)?.kind ?? ''));
    return json({ links, developments: events.length, oldest: events.at(-1)?.at, next });
  },
  '/api/development': async (db, address) => {
    const { entities } = await namesOf(db).current();
    const account = await accountOf(db, address.get('id') ?? '', entities);
    return account && json(accountJson(account));
  },
  '/api/ledger': async (db, address, now) => {
    const after = address.get('after') ?? undefined;
    const lines = [];
    for await (const line of askLedger(db, questionIn(address), { now, after })) {
      if (lines.length === PAGE) return json({ lines, next: lines.at(-1)?.position });
      lines.push(line);
    }
    return json({ lines });
  },
  '/api/health': async (db, _address, now) => {
    const unreadable: UnreadableFeed[] = [];
    const feeds = await allFeeds(db, { unreadable: (row) => unreadable.push(row) });
    const listed = feeds.map(({ feed, state }) => ({
      id: feed.id,
      title: feed.title,
      language: feed.language,
      enabled: feed.enabled,
      polled: state.lastSuccessAt !== undefined,
      lastChangedAt: state.lastChangedAt,
      lastNewItemAt: state.lastNewItemAt,
      failures: state.failures,
      lastError: state.lastError,
    }));
    return json({ ...(await healthOf(db, feeds, now, unreadable)), listed });
  },
  '/api/names': async (db) => {
    const { watchlist } = await namesOf(db).current();
    const { entities, watches } = watchlist;
    return json({
      entities: entities.map(({ id, name, kind }) => ({ id, name, kind })),
      watches: watches.map(({ id, name }) => ({ id, name })),
      kinds: developmentKinds,
    });
  },
  '/events.atom': async (db, address) =>
    text('application/atom+xml; charset=utf-8', eventsAsAtom(eventsFor(db, address), questionIn(address))),
  '/events.csv': async (db, address) => text('text/csv; charset=utf-8', eventsAsCsv(eventsFor(db, address))),
};

const PAGE = 50;
/** Developments read for one page of the timeline at most, so that none takes longer than a tenth of a second; the page asks on. */
const LOOKED_AT = 150;
/** Developments that a network is drawn of: the newest. More are neither read in a tenth of a second nor told apart. */
const NETWORK = 150;
/** The count beyond a page stops here. */
const COUNTED = 500;

/** Names of a connection's watchlist, read anew when its version changes. */
const namesCaches = new WeakMap<Database, ReturnType<typeof createNamesCache>>();
function namesOf(db: Database) {
  const cache = namesCaches.get(db) ?? createNamesCache(db);
  namesCaches.set(db, cache);
  return cache;
}

async function questionFor(db: Database, address: URLSearchParams) {
  const question = questionIn(address);
  return { question, pairable: await checkEntities(db, question.entities ?? []) };
}

async function pageOf(db: Database, address: URLSearchParams, limit: number, lookAt?: number) {
  const { question, pairable } = await questionFor(db, address);
  return ask(db, question, { limit, after: address.get('after') ?? undefined, pairable, lookAt });
}

async function* eventsFor(db: Database, address: URLSearchParams) {
  yield* (await pageOf(db, address, PAGE)).events;
}

const json = (value: unknown): Served => ({
  type: 'application/json; charset=utf-8',
  body: Buffer.from(JSON.stringify(value)),
});

async function text(type: string, pieces: AsyncIterable<string>): Promise<Served> {
  return { type, body: Buffer.from((await Array.fromAsync(pieces)).join('')) };
}
