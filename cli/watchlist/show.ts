import type { Command } from 'commander';
import { tableCommand } from '../globals.ts';
import { withTables } from '../open.ts';
import { print } from '../output.ts';
import { findRow } from './rows.ts';

export const showCommand = () =>
  tableCommand('show', 'wirewatch watchlist show sberbank')
    .description('one entity or watch, whole')
    .argument('<id>')
    .action(async (id: string, _: unknown, command: Command) => {
      const { body } = await withTables(command.optsWithGlobals(), 'watchlist show', ({ db }) =>
        findRow(db, id),
      );
      print(JSON.stringify(body, null, 2));
    });
