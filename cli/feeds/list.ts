import type { Command } from 'commander';
import type { Feed } from '../../shared/feed.ts';
import type { StoredFeed } from '../../shared/store/feed-rows.ts';
import { runsOf, type Run } from '../../shared/store/runs.ts';
import { allFeeds } from '../all-feeds.ts';
import { tableCommand, type Globals } from '../globals.ts';
import { withTables } from '../open.ts';
import { printJson, printTable } from '../output.ts';
import { toTheMinute } from '../../shared/scalars.ts';

export const listCommand = () =>
  tableCommand('list', 'wirewatch feeds list --json')
    .description('every feed with its state')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<Globals>();
      const { feeds, runs } = await withTables(options, 'feeds list', async ({ db }) => ({
        feeds: await allFeeds(db),
        runs: await runsOf(db, 'poll-feeds'),
      }));
      if (options.json)
        for (const { feed, state, bucket } of feeds)
          printJson({ ...feed, ...told(state), lastRunAt: lastRunOf(bucket, runs) });
      else
        printTable(
          ['feed', 'lang', 'state', 'last run', 'last change', 'last new item', 'address'],
          feeds.map(({ feed, state, bucket }) => [
            feed.id,
            feed.language ?? '',
            stateOf(feed, state),
            minute(lastRunOf(bucket, runs)),
            minute(state.lastChangedAt),
            minute(state.lastNewItemAt),
            feed.url,
          ]),
        );
    });

/**
 * The state without what was seen, which is of no use to a reader, and without the last success, which is not written
 * when a poll brings nothing new.
 */
function told({ ring: _ring, lastSuccessAt: _success, ...state }: StoredFeed['state']) {
  return state;
}

/** When the feeds of a bucket were last looked after: those that were due were polled. */
function lastRunOf(bucket: string, runs: readonly Run[]): string | undefined {
  const times = runs.flatMap(({ shard, startedAt }) => {
    const [index, of] = shard.split('of').map(Number);
    return Number(bucket) % of! === index ? [startedAt] : [];
  });
  return times.sort().at(-1);
}

const minute = (time: string | undefined) => (time === undefined ? '' : toTheMinute(time));

function stateOf(feed: Feed, { failures, lastSuccessAt }: StoredFeed['state']): string {
  if (!feed.enabled) return 'disabled';
  if (failures > 0) return `failed ${failures}×`;
  return lastSuccessAt === undefined ? 'never polled' : 'well';
}
