import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { createNarrator } from '../seeds/demo/narrate.ts';
import { replay, type Monitor, type MonitorOptions, type ReplayEvent } from '../seeds/demo/replay.ts';
import { score, type Score } from '../seeds/demo/score.ts';
import { readExpectations, readStory } from '../seeds/demo/story.ts';
import { loadSeeds } from '../seeds/load.ts';
import { readSeeds } from '../seeds/schema.ts';
import type { Mail } from '../shared/alert.ts';
import { getArticles } from '../shared/store/articles.ts';
import { outputCommand } from './globals.ts';
import { openStore, type OpenStore } from './local/store.ts';
import { printJson } from './output.ts';
import { createRunner } from './runner.ts';

/** What `demo --json` prints. */
export interface DemoReport extends Score {
  alertsSent: number;
  mailsSent: number;
  feedsPolled: number;
  itemsSeen: number;
  itemsMatched: number;
  ms: number;
}

export function demoCommand(): Command {
  return outputCommand('demo', 'wirewatch demo --json')
    .description(
      'Replays the history of 2018-2020, retold as feeds in three languages, through the whole pipeline: loopback only, ' +
        'on a moving clock, with noise and faults. Exits 1 unless every development is told exactly once.',
    )
    .action(async ({ json }: { json?: true }) => {
      const narrator = json ? undefined : createNarrator(process.stdout);
      const report = await runDemo(narrator?.tell);
      if (narrator) narrator.conclude(report);
      else printJson(report);
      if (!isPerfect(report)) process.exitCode = 1;
    });
}

export function isPerfect({ missed, duplicates, falseAlerts }: Score): boolean {
  return missed.length + duplicates.length + falseAlerts.length === 0;
}

/** Replays the story on a data directory of its own and holds what was sent against the expectations. */
export async function runDemo(onEvent?: (event: ReplayEvent) => void): Promise<DemoReport> {
  const dataDir = await mkdtemp(join(tmpdir(), 'wirewatch-demo-'));
  try {
    return await runDemoIn(dataDir, onEvent);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The same on an empty data directory that is kept. */
export async function runDemoIn(
  dataDir: string,
  onEvent?: (event: ReplayEvent) => void,
): Promise<DemoReport> {
  const started = performance.now();
  const { told, mails, ...counts } = await replay(
    readStory(),
    (options) => openMonitor(dataDir, options),
    onEvent,
  );
  return {
    ...score(readExpectations(), told),
    alertsSent: told.length,
    mailsSent: mails.length,
    ...counts,
    ms: Math.round(performance.now() - started),
  };
}

/** The pipeline as `run` drives it, on an embedded store; only the feeds, the clock and the letter box are the story's. */
async function openMonitor(dataDir: string, options: MonitorOptions): Promise<Monitor> {
  const store = await openStore({ dataDir, command: 'demo', runner: true });
  try {
    return await monitorOn(store, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function monitorOn(store: OpenStore, { feeds, now, transport }: MonitorOptions): Promise<Monitor> {
  const { db } = store;
  const { watchlist } = readSeeds();
  // The history is left out: what it tells is what the story must find by itself.
  await loadSeeds(db, { watchlist, feeds, claims: [] }, now());
  const runner = await createRunner({ db, transport, now });
  return {
    run: async () => {
      const { poll, detect, send } = await runner.pass();
      if (poll.kind === 'busy' || detect.kind === 'busy' || send.kind === 'busy')
        throw new Error('the stages of the demo are held by another process');
      const { feedsPolled, itemsSeen, itemsMatched } = poll.counts;
      return { feedsPolled, itemsSeen, itemsMatched, failing: poll.failing };
    },
    articlesOf: async (mail: Mail) =>
      (await getArticles(db, mail.members)).map(({ article, decision: { decision } }) => ({
        article,
        decision,
      })),
    close: () => store.close(),
  };
}
