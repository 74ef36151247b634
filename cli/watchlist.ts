import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readWatchlist } from '../seeds/schema.ts';
import { hashId } from '../shared/hash.ts';
import { checkWatchlist } from '../shared/matching/check.ts';
import type { Database } from '../shared/store/database.ts';
import {
  loadWatchlist,
  putWatchlistRow,
  touchWatchlist,
  watchlistRow,
  type WatchlistKind,
} from '../shared/store/watchlist.ts';
import { entitySchema, watchSchema, type Entity, type Watch } from '../shared/watchlist.ts';
import { CliError } from './errors.ts';
import { tableCommand, type Globals } from './globals.ts';
import { unknownId } from './nearest.ts';
import { withTables } from './open.ts';
import { print, printJson, printTable } from './output.ts';

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

const listCommand = () =>
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

const showCommand = () =>
  tableCommand('show', 'wirewatch watchlist show sberbank')
    .description('one entity or watch, whole')
    .argument('<id>')
    .action(async (id: string, _: unknown, command: Command) => {
      const { body } = await withTables(command.optsWithGlobals(), 'watchlist show', ({ db }) =>
        find(db, id),
      );
      print(JSON.stringify(body, null, 2));
    });

async function find(db: Database, id: string): Promise<{ kind: 'entity' | 'watch'; body: Entity | Watch }> {
  for (const kind of ['entity', 'watch'] as const) {
    const row = await watchlistRow(db, kind, id);
    if (row?.body) return { kind, body: row.body };
  }
  const { entities, watches } = await loadWatchlist(db);
  throw unknownId(
    'entity or watch',
    id,
    [...entities, ...watches].map((each) => each.id),
    'watchlist list',
  );
}

const addCommand = () =>
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
        await save(db, kind, body);
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

async function save(
  db: Database,
  kind: WatchlistKind,
  body: Entity | Watch | undefined,
  id = body?.id ?? '',
) {
  const at = new Date().toISOString();
  const before = await watchlistRow(db, kind, id);
  const addedAt = before?.body && body ? before.addedAt : at;
  await putWatchlistRow(db, { kind, id, origin: 'user', addedAt, ...(body ? { body } : { removed: true }) });
  await touchWatchlist(db, hashId(kind, id, at));
}

const removeCommand = () =>
  tableCommand('remove', 'wirewatch watchlist remove harvard')
    .description('removes an entity or a watch; loading seeds will not bring it back')
    .argument('<id>')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Globals>();
      const kind = await withTables(options, 'watchlist remove', async ({ db }) => {
        const found = await find(db, id);
        await save(db, found.kind, undefined, id);
        return found.kind;
      });
      if (options.json) printJson({ removed: id, kind });
      else print(`removed ${kind} ${id}`);
    });

const checkCommand = () =>
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

const importCommand = () =>
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

const exportCommand = () =>
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
