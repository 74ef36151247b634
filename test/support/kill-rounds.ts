import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '../../cli/local/store.ts';
import type { Database, Row } from '../../shared/store/database.ts';
import { allRows, faultsOfRow } from '../simulation/rows.ts';
import { cli, startCli, temporaryDirectory, writeSeeds } from './cli.ts';
import { happening } from './happening.ts';
import { openLoopbackFeeds, type Entry, type LoopbackFeeds } from './loopback-feeds.ts';
import { openMailServer } from './mail-server.ts';
import { seeded } from './random.ts';
import { smallSeeds } from './seeds.ts';

export interface KillReport {
  rounds: number;
  /** Rounds in which the process was killed before it ended by itself. */
  killed: number;
  articles: number;
  alerts: number;
  mails: number;
  /** Entries with no article, and alerts in no mail. */
  lost: string[];
  twiceInWindow: number;
  /** Mails that went twice although none was claimed and unmarked after a kill; and entries decided twice. */
  twice: string[];
  /** Rows of an unknown shape or size, and what still waits or is held after the last run. */
  wrong: string[];
}

/**
 * Runs the command line again and again on one data directory, with a new entry in the feed each time, and kills it
 * with SIGKILL at a random moment; after a last run that may end, compares the data on disk with the feed and the mails.
 */
export async function killRounds({ rounds, seed }: { rounds: number; seed: number }): Promise<KillReport> {
  await using folder = await temporaryDirectory();
  const [feeds, mail] = await Promise.all([openLoopbackFeeds(), openMailServer()]);
  const data = join(folder.path, 'data');
  const env = { WIREWATCH_SEEDS: folder.path };
  const args = ['run', '--once', '--data', data, '--smtp', mail.url, '--to', 'reader@localhost'];
  const random = seeded(seed);
  const entries: Entry[] = [];
  const inWindow = new Set<string>();
  let killed = 0;
  entries.unshift(happening('first', random, secondsAgo(60)));
  await writeSeeds(folder.path, smallSeeds([feeds.serve(FEED, entries)]));
  try {
    const first = startCli(args, env);
    await polled(feeds, 1);
    let polledAt = performance.now();
    await once(first, 'close');
    let workMs = performance.now() - polledAt;
    for (let round = 0; round < rounds; round++) {
      entries.unshift(happening(`round-${round}`, random, secondsAgo(60)));
      feeds.serve(FEED, entries);
      const child = startCli(args, env);
      let complaint = '';
      child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
      const ended = once(child, 'close') as Promise<[code: number | null]>;
      // Most of a run is loading code: the kill comes at any moment of the work after it, or just after that.
      await Promise.race([ended, polled(feeds, feeds.requests(FEED) + 1)]);
      polledAt = performance.now();
      await Promise.race([ended, wait(random.next() * 1.2 * workMs)]);
      if (child.kill('SIGKILL')) killed += 1;
      const [code] = await ended;
      // As long as a run takes on this machine just now; while none ends by itself, longer and longer.
      workMs = code === 0 ? performance.now() - polledAt : workMs * 1.1;
      if (code !== null && code !== 0) throw new Error(`round ${round} failed by itself: ${complaint}`);
      for (const id of await inStore(data, claimedMails)) inWindow.add(id);
    }
    const last = await cli(args, { env });
    if (last.code !== 0) throw new Error(`the last run failed: ${last.stderr}`);
    const rows = await inStore(data, allRows);
    return { rounds, killed, ...judge(rows, entries, mail.messages, inWindow) };
  } finally {
    await Promise.all([feeds.close(), mail.close()]);
  }
}

const FEED = 'wire';
const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);

async function polled(feeds: LoopbackFeeds, times: number): Promise<void> {
  while (feeds.requests(FEED) < times) await wait(2);
}

async function inStore<T>(dataDir: string, look: (db: Database) => Promise<T>): Promise<T> {
  const store = await openStore({ dataDir, command: 'test' });
  try {
    return await look(store.db);
  } finally {
    await store.close();
  }
}

/** Mails handed over, perhaps, and not marked as sent when the process died. */
const claimedMails = async (db: Database) =>
  (await allRows(db))
    .filter(({ pk, state }) => String(pk).startsWith('mail#') && state === 'claimed')
    .map(({ id }) => String(id));

function judge(rows: Row[], entries: Entry[], messages: string[], inWindow: ReadonlySet<string>) {
  const stored = rows.filter(({ pk }) => String(pk).startsWith('article#'));
  const coverage = rows.filter(
    ({ pk, sk }) => /^development#/.test(String(pk)) && /^article#/.test(String(sk)),
  );
  const alerts = stored.filter(({ decision }) =>
    ['new', 'update'].includes((decision as Row).decision as string),
  );
  const copies = Map.groupBy(messages, (message) => /^Message-ID: <(\w+)@/im.exec(message)?.[1] ?? '');
  const lost: string[] = [];
  const twice: string[] = [];
  for (const { id } of entries) {
    const places = coverage.filter(({ articleId }) =>
      stored.some(({ article }) => (article as Row).id === articleId && (article as Row).guid === id),
    );
    if (places.length === 0) lost.push(id);
    if (places.length > 1) twice.push(`${id} is in ${places.length} developments`);
  }
  for (const { article, mailId } of alerts)
    if (!copies.has(String(mailId))) lost.push(`the alert of ${String((article as Row).guid)}`);
  let twiceInWindow = 0;
  for (const [mailId, { length }] of copies) {
    if (length < 2) continue;
    if (inWindow.has(mailId)) twiceInWindow += 1;
    else twice.push(`mail ${mailId} went ${length} times`);
  }
  return {
    articles: stored.length,
    alerts: alerts.length,
    mails: messages.length,
    lost,
    twiceInWindow,
    twice,
    wrong: [
      ...rows.flatMap(faultsOfRow),
      ...rows.filter(isLeft).map(({ pk, sk }) => `${String(pk)} ${String(sk)}`),
    ],
  };
}

const isLeft = ({ pk }: Row) => /^(?:inbox|outbox|parked|lease#)/.test(String(pk));
