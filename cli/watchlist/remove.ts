import type { Command } from 'commander';
import { tableCommand, type Globals } from '../globals.ts';
import { withTables } from '../open.ts';
import { print, printJson } from '../output.ts';
import { findRow, saveRow } from './rows.ts';

export const removeCommand = () =>
  tableCommand('remove', 'wirewatch watchlist remove harvard')
    .description('removes an entity or a watch; loading seeds will not bring it back')
    .argument('<id>')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Globals>();
      const kind = await withTables(options, 'watchlist remove', async ({ db }) => {
        const found = await findRow(db, id);
        await saveRow(db, found.kind, undefined, id);
        return found.kind;
      });
      if (options.json) printJson({ removed: id, kind });
      else print(`removed ${kind} ${id}`);
    });
