import type { Command } from 'commander';
import type { Feed } from '../../shared/feed.ts';
import type { StoredFeed } from '../../shared/store/feeds.ts';
import { allFeeds } from '../all-feeds.ts';
import { tableCommand, type Globals } from '../globals.ts';
import { withTables } from '../open.ts';
import { printJson, printTable } from '../output.ts';

export const listCommand = () =>
  tableCommand('list', 'wirewatch feeds list --json')
    .description('every feed with its state')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<Globals>();
      const feeds = await withTables(options, 'feeds list', ({ db }) => allFeeds(db));
      if (options.json) for (const { feed, state } of feeds) printJson({ ...feed, ...told(state) });
      else
        printTable(
          ['feed', 'lang', 'state', 'last new item', 'address'],
          feeds.map(({ feed, state }) => [
            feed.id,
            feed.language ?? '',
            stateOf(feed, state),
            state.lastNewItemAt?.slice(0, 16).replace('T', ' ') ?? '',
            feed.url,
          ]),
        );
    });

/** The state without what was seen, which is of no use to a reader. */
function told({ ring: _ring, ...state }: StoredFeed['state']) {
  return state;
}

function stateOf(feed: Feed, { failures, lastSuccessAt }: StoredFeed['state']): string {
  if (!feed.enabled) return 'disabled';
  if (failures > 0) return `failed ${failures}×`;
  return lastSuccessAt === undefined ? 'never polled' : 'well';
}
