import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readWatchlist } from '../../seeds/schema.ts';
import { hashId } from '../../shared/hash.ts';
import {
  loadWatchlist,
  putWatchlistRow,
  touchWatchlist,
  watchlistRow,
} from '../../shared/store/watchlist.ts';
import { CliError } from '../errors.ts';
import { tableCommand, type Globals } from '../globals.ts';
import { withTables } from '../open.ts';
import { print, printJson } from '../output.ts';

export const importCommand = () =>
  tableCommand('import', 'wirewatch watchlist import my-watchlist.json')
    .description('adds or replaces every entity, watch and topic of a watchlist file')
    .argument('<file>')
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Globals>();
      const { entities, watches, topics } = readWatchlist(resolve(file));
      await withTables(options, 'watchlist import', async ({ db }) => {
        const at = new Date().toISOString();
        for (const [kind, bodies] of [
          ['entity', entities],
          ['watch', watches],
          ['topic', topics],
        ] as const)
          for (const body of bodies) {
            const before = await watchlistRow(db, kind, body.id);
            const addedAt = before?.body ? before.addedAt : at;
            await putWatchlistRow(db, { kind, id: body.id, origin: 'user', addedAt, body });
          }
        await touchWatchlist(db, hashId('import', at));
      });
      const imported = { entities: entities.length, watches: watches.length, topics: topics.length };
      if (options.json) printJson(imported);
      else
        print(
          `imported ${imported.entities} entities, ${imported.watches} watches, ${imported.topics} topics`,
        );
    });

export const exportCommand = () =>
  tableCommand('export', 'wirewatch watchlist export my-watchlist.json')
    .description('writes the stored watchlist to a file, or to standard output')
    .argument('[file]')
    .action(async (file: string | undefined, _: unknown, command: Command) => {
      const watchlist = await withTables(command.optsWithGlobals(), 'watchlist export', ({ db }) =>
        loadWatchlist(db),
      );
      const text = `${JSON.stringify(watchlist, null, 2)}\n`;
      if (file === undefined) process.stdout.write(text);
      else
        await writeFile(file, text, { flag: 'wx' }).catch((cause: unknown) => {
          throw new CliError(`cannot write ${file}`, 'an existing file is not overwritten; name another', {
            cause,
          });
        });
    });
