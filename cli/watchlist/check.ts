import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readWatchlist } from '../../seeds/schema.ts';
import { checkWatchlist } from '../../shared/matching/check.ts';
import { loadWatchlist } from '../../shared/store/watchlist.ts';
import { tableCommand, type Globals } from '../globals.ts';
import { withTables } from '../open.ts';
import { print, printJson, printTable } from '../output.ts';

export const checkCommand = () =>
  tableCommand('check', 'wirewatch watchlist check my-watchlist.json')
    .description('validates, and warns of dangerous aliases: short, common words, shared by two entities')
    .argument('[file]', 'a watchlist file instead of the stored one')
    .action(async (file: string | undefined, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Globals>();
      const watchlist =
        file === undefined
          ? await withTables(options, 'watchlist check', ({ db }) => loadWatchlist(db))
          : readWatchlist(resolve(file));
      const findings = checkWatchlist(watchlist);
      if (options.json) printJson({ findings });
      else if (findings.length === 0) print('nothing to say against it');
      else
        printTable(
          ['level', 'where', 'finding'],
          findings.map((each) => [each.level, each.entityId ?? each.watchId ?? '', each.message]),
        );
      if (findings.some(({ level }) => level === 'error')) process.exitCode = 1;
    });
