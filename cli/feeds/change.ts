import type { Command } from 'commander';
import type { Database } from '../../shared/store/database.ts';
import type { StoredFeed } from '../../shared/store/feed-rows.ts';
import { removeFeed, setEnabled } from '../../shared/store/feeds.ts';
import { allFeeds } from '../all-feeds.ts';
import { tableCommand, type Globals } from '../globals.ts';
import { unknownId } from '../nearest.ts';
import { withTables } from '../open.ts';
import { print, printJson } from '../output.ts';

const changes: Record<string, (db: Database, stored: StoredFeed) => Promise<void>> = {
  remove: removeFeed,
  enable: (db, stored) => setEnabled(db, stored, true, new Date()),
  disable: (db, stored) => setEnabled(db, stored, false, new Date()),
};

export const changeCommand = (verb: string, description: string) =>
  tableCommand(verb, `wirewatch feeds ${verb} cfr-net-politics`)
    .description(description)
    .argument('<id>')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Globals>();
      await withTables(options, `feeds ${verb}`, async ({ db }) => {
        const feeds = await allFeeds(db);
        const stored = feeds.find(({ feedId }) => feedId === id);
        if (!stored)
          throw unknownId(
            'feed',
            id,
            feeds.map(({ feedId }) => feedId),
            'feeds list',
          );
        await changes[verb]!(db, stored);
      });
      if (options.json) printJson({ [verb]: id });
      else print(`${verb}d ${id}`);
    });
