import type { Command } from 'commander';
import type { UnreadableFeed } from '../shared/store/feed-rows.ts';
import { healthOf } from '../shared/store/health.ts';
import { allFeeds } from './all-feeds.ts';
import { tableCommand, type Globals } from './globals.ts';
import { withTables } from './open.ts';
import { print, printJson, printTable } from './output.ts';

export function healthCommand(): Command {
  return tableCommand('health', 'wirewatch health --json')
    .description('Feeds failing or silent, inbox, outbox, parked rows, last run of each stage.')
    .action(async (options: Globals) => {
      const now = new Date();
      const unreadable: UnreadableFeed[] = [];
      const health = await withTables(options, 'health', async ({ db }) => {
        const feeds = await allFeeds(db, { unreadable: (row) => unreadable.push(row) });
        return healthOf(db, feeds, now, unreadable);
      });
      if (options.json) {
        printJson(health);
        return;
      }
      const { feeds } = health;
      print(
        `feeds     ${feeds.total}, ${feeds.failing.length} failing, ${feeds.silent.length} silent, ${feeds.neverPolled} never polled`,
      );
      print(`inbox     ${health.inbox.rows} waiting`);
      print(
        `outbox    ${health.outbox.rows} waiting${health.outbox.oldest ? ` since ${health.outbox.oldest}` : ''}`,
      );
      print(
        `parked    ${health.parked.length}${health.parked.length > 0 ? '; `wirewatch release parked` tries them again' : ''}`,
      );
      if (health.pausedSince !== undefined)
        print(`paused    since ${health.pausedSince}; \`wirewatch resume\` ends it`);
      for (const mute of health.mutes)
        print(`muted     ${mute.id}${mute.until ? ` until ${mute.until}` : ''}`);
      for (const run of health.runs)
        print(`${run.stage.padEnd(20)} last run ${run.finishedAt.slice(0, 19).replace('T', ' ')}`);
      if (health.runs.length === 0) print('no stage has run yet; `wirewatch run` does');
      const bad = [...feeds.failing, ...feeds.silent];
      if (bad.length > 0) {
        print();
        printTable(
          ['feed', 'since', 'problem'],
          bad.map(({ feedId, since, problem }) => [feedId, since.slice(0, 16), problem]),
        );
      }
      for (const { sk, lastError } of health.parked) print(`parked ${sk}: ${lastError}`);
    });
}
