import type { Command } from 'commander';
import { addCommand } from './feeds/add.ts';
import { changeCommand } from './feeds/change.ts';
import { checkCommand } from './feeds/check.ts';
import { listCommand } from './feeds/list.ts';
import { exportCommand, importCommand } from './feeds/opml.ts';
import { parseCommand } from './feeds/parse.ts';
import { tableCommand } from './globals.ts';

export function feedsCommand(): Command {
  return tableCommand('feeds', 'wirewatch feeds list')
    .description('The feeds that are polled.')
    .addCommand(listCommand())
    .addCommand(addCommand())
    .addCommand(changeCommand('remove', 'removes a feed; loading seeds will not bring it back'))
    .addCommand(changeCommand('enable', 'polls a feed again'))
    .addCommand(changeCommand('disable', 'stops polling a feed and keeps what is known of it'))
    .addCommand(checkCommand())
    .addCommand(importCommand())
    .addCommand(exportCommand())
    .addCommand(parseCommand());
}
