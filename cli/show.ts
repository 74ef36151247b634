import type { Command } from 'commander';
import { accountOf, type Account } from '../shared/store/ask/account.ts';
import { watchlistRows } from '../shared/store/watchlist.ts';
import type { Entity } from '../shared/watchlist.ts';
import { CliError } from './errors.ts';
import { tableCommand, type Globals } from './globals.ts';
import { withTables } from './open.ts';
import { print, printJson } from './output.ts';
import { accountJson } from './show/json.ts';
import { accountLines } from './show/lines.ts';

export function showCommand(): Command {
  return tableCommand('show', 'wirewatch show history-sberbank-cloud-2020')
    .description('One development: its coverage, evidence, decisions, mails and background.')
    .argument('<id>', 'of a development or of one of its articles; `wirewatch events` lists them')
    .action(async (id: string, options: Globals) => {
      const { account, entities } = await withTables(options, 'show', async ({ db }) => {
        const rows = await watchlistRows(db, 'entity');
        const known = new Map<string, Entity>(rows.flatMap((row) => (row.body ? [[row.id, row.body]] : [])));
        return { account: await accountOf(db, id, known), entities: known };
      });
      if (account === undefined)
        throw new CliError(`there is no development "${id}"`, '`wirewatch events` lists them with their ids');
      tell(account, entities, options);
    });
}

function tell(account: Account, entities: ReadonlyMap<string, Entity>, { json }: Globals): void {
  if (json) printJson(accountJson(account));
  else for (const line of accountLines(account, (id) => entities.get(id)?.name ?? id)) print(line);
}
