import type { Command } from 'commander';
import { checkWatchlist } from '../../shared/matching/check.ts';
import { loadWatchlist } from '../../shared/store/watchlist.ts';
import { entitySchema, watchSchema, type Entity, type Watch } from '../../shared/watchlist.ts';
import { CliError } from '../errors.ts';
import { tableCommand, type Globals } from '../globals.ts';
import { withTables } from '../open.ts';
import { print, printJson } from '../output.ts';
import { saveRow } from './rows.ts';

export const addCommand = () =>
  tableCommand('add', `wirewatch watchlist add '{"id":"tele2","name":"Tele2","names":{"ru":["Теле2"]}}'`)
    .description('adds or replaces an entity or a watch, given as JSON (a watch has `all`, `any` or `none`)')
    .argument('<json>')
    .action(async (json: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Globals>();
      const { kind, body } = parseAddition(json);
      await withTables(options, 'watchlist add', async ({ db }) => {
        const { entities, watches, topics } = await loadWatchlist(db);
        const after = {
          entities: kind === 'entity' ? replace(entities, body) : entities,
          watches: kind === 'watch' ? replace(watches, body) : watches,
          topics,
        };
        refuseErrors(after, body.id);
        await saveRow(db, kind, body);
      });
      if (options.json) printJson({ added: body.id, kind });
      else print(`added ${kind} ${body.id}; items older than 24 hours are baseline and will not be sent`);
    });

type Addition = { kind: 'entity'; body: Entity } | { kind: 'watch'; body: Watch };

function replace<T extends { id: string }>(list: T[], body: Entity | Watch): T[] {
  return [...list.filter(({ id }) => id !== body.id), body as unknown as T];
}

function parseAddition(json: string): Addition {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new CliError('the argument is not JSON', 'quote it as one shell word', { exitCode: 2, cause });
  }
  const isWatch =
    typeof value === 'object' && value !== null && ('all' in value || 'any' in value || 'none' in value);
  const parsed = isWatch ? watchSchema.safeParse(value) : entitySchema.safeParse(value);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'value'}: ${message}`);
    throw new CliError(`this is no ${isWatch ? 'watch' : 'entity'}:\n  ${faults.join('\n  ')}`, undefined, {
      exitCode: 2,
    });
  }
  return (isWatch ? { kind: 'watch', body: parsed.data } : { kind: 'entity', body: parsed.data }) as Addition;
}

function refuseErrors(watchlist: Parameters<typeof checkWatchlist>[0], id: string): void {
  const errors = checkWatchlist(watchlist).filter(
    ({ level, entityId, watchId }) => level === 'error' && (entityId === id || watchId === id),
  );
  if (errors.length > 0) throw new CliError(errors.map(({ message }) => message).join('\n  '));
}
