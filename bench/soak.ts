import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openStore } from '../cli/local/store.ts';
import { createRunner } from '../cli/runner.ts';
import { loadSeeds } from '../seeds/load.ts';
import type { MailTransport } from '../shared/alerts/transport.ts';
import type { Database } from '../shared/store/database.ts';
import { allFeeds } from '../cli/all-feeds.ts';
import { allRows } from '../test/simulation/rows.ts';
import { happening } from '../test/support/happening.ts';
import { openLoopbackFeeds, type Entry, type LoopbackFeeds } from '../test/support/loopback-feeds.ts';
import { seeded } from '../test/support/random.ts';
import { smallSeeds } from '../test/support/seeds.ts';
import { expire, sizesOf, type Size } from './soak/table-size.ts';

const HOURS_A_PASS = 16;
const ENTRIES = 30;
/** The share of entries that match, and of feeds that have a new entry in a pass. */
const [MATCHING, CHANGED] = [0.05, 0.5];

/**
 * A local run that never ends, on a clock that runs fast: feeds over HTTP, the store on disk, passes of all stages. After
 * every tenth: memory, rings, weights, capacity, and what stands in the table beside what the first tenth foretold.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { feeds: { type: 'string', default: '20' }, passes: { type: 'string', default: '650' } },
  });
  const passes = Number(values.passes);
  const dataDir = await mkdtemp(join(tmpdir(), 'wirewatch-soak-'));
  const [store, server] = await Promise.all([openStore({ dataDir, command: 'bench' }), openLoopbackFeeds()]);
  try {
    let clock = Date.parse('2026-03-02T09:00:00Z');
    const newsroom = createNewsroom(server, Number(values.feeds));
    await loadSeeds(store.db, smallSeeds(newsroom.publish(clock)), new Date(clock));
    let mails = 0;
    const transport: MailTransport = {
      ready: () => Promise.resolve({ kind: 'ready' }),
      send: () => Promise.resolve({ kind: 'accepted', messageId: `message-${mails++}` }),
    };
    const runner = await createRunner({
      db: store.db,
      transport,
      now: () => new Date(clock),
      spacingMs: 0,
    });
    const report = createReport(store.db);
    for (let pass = 0; pass < passes; pass++) {
      clock += HOURS_A_PASS * 3_600_000;
      newsroom.publish(clock);
      await runner.pass({ all: true });
      report.count({ ...newsroom.counts(), mails });
      if ((pass + 1) % Math.ceil(passes / 10) === 0) await report.print(pass, new Date(clock));
    }
  } finally {
    await Promise.all([store.close(), server.close()]);
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Feeds of which half get a new entry at a time, and lose their oldest. */
function createNewsroom(server: LoopbackFeeds, feeds: number) {
  const random = seeded(7);
  const documents = Array.from({ length: feeds }, (): Entry[] => []);
  const counts = { entries: 0, matching: 0 };
  const write = (at: number): Entry => {
    const entry = happening(`e${counts.entries++}`, random, new Date(at - 60_000));
    if (!random.chance(MATCHING))
      return { ...entry, title: entry.title.replace('Huawei and Sberbank', 'Clerks') };
    counts.matching += 1;
    return entry;
  };
  return {
    counts: () => ({ ...counts }),
    publish: (at: number) =>
      documents.map((entries, n) => {
        if (entries.length === 0) entries.push(...Array.from({ length: ENTRIES }, () => write(at)));
        else if (random.chance(CHANGED)) {
          entries.unshift(write(at));
          entries.pop();
        }
        return server.serve(`feed-${n}`, entries);
      }),
  };
}

interface Counts {
  entries: number;
  matching: number;
  mails: number;
}

/** Days that a kind of row is kept; the others stay. */
const KEPT_DAYS: Record<string, number> = { items: 30, article: 400, held: 400 };
/** Kinds of row that are few and stay as large as they are. */
const FIXED = new Set(['weights', 'run', 'settings']);

function createReport(db: Database) {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const history: Counts[] = [];
  let first: { sizes: Map<string, Size>; pass: number } | undefined;
  let before = { ...db.used, pass: 0 };

  /** Entries, or matching entries, of as many passes before one as a kind of row is kept. */
  const driver = (kind: string, pass: number) => {
    const of = kind === 'items' ? 'entries' : 'matching';
    const since = pass - ((KEPT_DAYS[kind] ?? Infinity) * 24) / HOURS_A_PASS;
    return history[pass]![of] - (history[since]?.[of] ?? 0);
  };
  const foretold = (pass: number, since: NonNullable<typeof first>) =>
    [...since.sizes].reduce((sum, [kind, { bytes }]) => {
      const factor = FIXED.has(kind) ? 1 : driver(kind, pass) / driver(kind, since.pass);
      return sum + bytes * factor;
    }, 0);

  return {
    count: (counts: Counts) => history.push(counts),
    print: async (pass: number, now: Date) => {
      const perPass = (kind: 'read' | 'write') =>
        ((db.used[kind] - before[kind]) / (pass - before.pass)).toFixed(1);
      print(`soak: day ${Math.round((pass * HOURS_A_PASS) / 24)}, ${JSON.stringify(history[pass])}`);
      print(
        `  ${megabytes(heapUsed())} MB heap, ${megabytes(process.memoryUsage.rss())} MB resident; ` +
          `a pass reads ${perPass('read')} and writes ${perPass('write')} units`,
      );
      const rows = await expire(db, await allRows(db), now);
      const sizes = sizesOf(rows);
      const rings = (await allFeeds(db)).map(({ state }) => state.ring.length);
      const count = (kind: string) => sizes.get(kind)?.rows ?? 0;
      print(
        `  inbox ${count('inbox')}, outbox ${count('outbox')}; ` +
          `the largest ring ${Math.max(...rings)} bytes, the weights ${sizes.get('weights')?.bytes ?? 0}`,
      );
      const total = [...sizes.values()].reduce((sum, { bytes }) => sum + bytes, 0);
      const expected = first ? `, foretold ${megabytes(foretold(pass, first))}` : '';
      print(`  ${rows.length} rows, ${megabytes(total)} MB${expected}`);
      first ??= { sizes, pass };
      before = { ...db.used, pass };
    },
  };
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** What is alive after a full collection. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
