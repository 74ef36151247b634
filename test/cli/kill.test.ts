import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openStore } from '../../cli/local/store.ts';
import { mailSchema } from '../../shared/alert.ts';
import { get, queryAll, type Database, type Row } from '../../shared/store/database.ts';
import { cli, startCli, temporaryDirectory, writeSeeds } from '../support/cli.ts';
import { openLoopbackFeeds, type Entry } from '../support/loopback-feeds.ts';
import { openMailServer } from '../support/mail-server.ts';
import { smallSeeds } from '../support/seeds.ts';

const ROUNDS = 60;
/** A whole run takes about a second here; a kill may come at any moment of it, or just after. */
const LONGEST_MS = 1400;

/** Mulberry32: the moments of the kills are random but the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const subjects = [
  'a harbour',
  'an antenna yard',
  'a chip archive',
  'a school',
  'a museum',
  'a railway lab',
  'a mine',
  'a hospital',
];
const verbs = ['lease', 'insure', 'survey', 'repaint', 'digitise', 'relocate', 'audit', 'inherit'];
const places = ['Kazan', 'Omsk', 'Perm', 'Tver', 'Sochi', 'Ufa', 'Tomsk', 'Pskov'];

/** A happening of its own in each round. */
function entryOf(round: number): Entry {
  const [subject, verb, place] = [subjects[round % 8]!, verbs[(round >> 3) % 8]!, places[(round * 3) % 8]!];
  return {
    id: `round-${round}`,
    title: `Huawei and Sberbank ${verb} ${subject} in ${place}`,
    summary: `Plan number ${1000 + round * 37} was filed for ${place}; ${subject} changes hands in lot ${round + 1}.`,
    published: new Date(Date.now() - 60_000).toISOString(),
  };
}

it(
  `loses nothing and repeats nothing through ${ROUNDS} kills at random moments`,
  { timeout: 240_000 },
  async () => {
    await using folder = await temporaryDirectory();
    const [feeds, mail] = await Promise.all([openLoopbackFeeds(), openMailServer()]);
    const data = join(folder.path, 'data');
    const env = { WIREWATCH_SEEDS: folder.path };
    const run = ['run', '--once', '--data', data, '--smtp', mail.url, '--to', 'reader@localhost'];
    const entries: Entry[] = [];
    const inWindow = new Set<string>();
    const next = random(20260302);
    await writeSeeds(folder.path, smallSeeds([feeds.serve('wire', [])]));
    try {
      for (let round = 0; round < ROUNDS; round++) {
        entries.unshift(entryOf(round));
        feeds.serve('wire', entries);
        const child = startCli(run, env);
        const ended = once(child, 'close');
        await Promise.race([ended, wait(next() * LONGEST_MS)]);
        child.kill('SIGKILL');
        await ended;
        for (const id of await claimedMails(data)) inWindow.add(id);
      }
      const last = await cli(run, { env });
      expect(last.stderr).toBe('');
      expect(last.code).toBe(0);

      const store = await openStore({ dataDir: data, command: 'test' });
      const { db } = store;
      const told = await storedDecisions(db);
      await store.close();
      expect(told.map(({ itemId }) => itemId).sort()).toHaveLength(ROUNDS);
      expect(new Set(told.map(({ itemId }) => itemId)).size).toBe(ROUNDS);
      const handedOver = Map.groupBy(
        mail.messages,
        (message) => /^Message-ID: <(\w+)@/im.exec(message)?.[1] ?? '',
      );
      for (const each of told.filter(({ isAlert }) => isAlert)) {
        const copies = handedOver.get(each.mailId ?? '')?.length ?? 0;
        expect(copies, `mails of ${each.itemId}`).toBeGreaterThanOrEqual(1);
        if (!inWindow.has(each.mailId!)) expect(copies, `mails of ${each.itemId}`).toBe(1);
      }
      expect(told.filter(({ isAlert }) => isAlert).length).toBeGreaterThan(ROUNDS / 2);
    } finally {
      await Promise.all([feeds.close(), mail.close()]);
    }
  },
);

/** Mails that were claimed when the process died: handed over, perhaps, and not yet marked as sent. */
async function claimedMails(dataDir: string): Promise<string[]> {
  const store = await openStore({ dataDir, command: 'test' });
  const { db } = store;
  try {
    const ids = new Set<string>();
    for (const { body } of await queryAll(db, 'events', 'outbox')) {
      const row = await get(db, 'events', { pk: `article#${(body as Row).id as string}`, sk: 'article' });
      if (typeof row?.mailId === 'string') ids.add(row.mailId);
    }
    const mails = await Promise.all(
      [...ids].map((id) => get(db, 'events', { pk: `mail#${id}`, sk: 'mail' })),
    );
    return mails.flatMap((row) => (row?.state === 'claimed' ? mailSchema.parse(row).id : []));
  } finally {
    await store.close();
  }
}

/** Every coverage row of every development, with its article's decision and mail. */
async function storedDecisions(db: Database) {
  const developments = new Set(
    (await queryAll(db, 'events', 'entity#huawei')).map((row) => String(row.developmentId)),
  );
  const decisions = [];
  for (const id of developments)
    for (const row of await queryAll(db, 'events', `development#${id}`, {
      from: 'article#',
      to: 'article#~',
    })) {
      const article = await get(db, 'events', { pk: `article#${String(row.articleId)}`, sk: 'article' });
      const { decision } = article!.decision as Row;
      decisions.push({
        itemId: String((article!.article as Row).itemId),
        isAlert: decision === 'new' || decision === 'update',
        mailId: article!.mailId as string | undefined,
      });
    }
  return decisions;
}
