import type { Command } from 'commander';
import { tableCommand } from './globals.ts';
import { addCommand } from './watchlist/add.ts';
import { checkCommand } from './watchlist/check.ts';
import { exportCommand, importCommand } from './watchlist/file.ts';
import { listCommand } from './watchlist/list.ts';
import { removeCommand } from './watchlist/remove.ts';
import { showCommand } from './watchlist/show.ts';

export function watchlistCommand(): Command {
  return tableCommand('watchlist', 'wirewatch watchlist show huawei')
    .description('The entities and watches.')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(addCommand())
    .addCommand(removeCommand())
    .addCommand(checkCommand())
    .addCommand(importCommand())
    .addCommand(exportCommand());
}
