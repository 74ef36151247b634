import type { Command } from 'commander';
import { loadWatchlist } from '../../shared/store/watchlist.ts';
import type { Entity } from '../../shared/watchlist.ts';
import { tableCommand, type Globals } from '../globals.ts';
import { withTables } from '../open.ts';
import { print, printJson, printTable } from '../output.ts';

export const listCommand = () =>
  tableCommand('list', 'wirewatch watchlist list')
    .description('every entity and watch, a line each')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<Globals>();
      const { entities, watches } = await withTables(options, 'watchlist list', ({ db }) =>
        loadWatchlist(db),
      );
      if (options.json) {
        printJson({ entities, watches });
        return;
      }
      printTable(
        ['entity', 'kind', 'country', 'aliases', 'name'],
        entities.map((each) => [
          each.id,
          each.kind ?? '',
          each.country ?? '',
          String(aliasCount(each)),
          each.name,
        ]),
      );
      print();
      printTable(
        ['watch', 'severity', 'name'],
        watches.map((each) => [each.id, String(each.severity), each.name]),
      );
    });

const aliasCount = ({ names }: Entity) =>
  Object.values(names ?? {}).reduce((sum, list) => sum + list.length, 0);
