import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { tableNames, type TableName } from '../shared/store/tables.ts';
import type { Database, Row } from '../shared/store/database.ts';
import { takeTurn } from '../shared/store/turns.ts';
import { everyRow, restoreRows } from '../shared/store/whole-table.ts';
import { CliError } from './errors.ts';
import { lineOf, rowOf } from './export/lines.ts';
import { tableCommand, type Globals } from './globals.ts';
import { withTables } from './open.ts';
import { print, printJson } from './output.ts';

export function exportCommand(): Command {
  return tableCommand('export', 'wirewatch export events-2026-11-23.ndjson')
    .description('Writes every row of the three tables to a file, a JSON line each.')
    .argument('<file>')
    .action(async (file: string, options: Globals) => {
      const rows = await withTables(options, 'export', ({ db }) => exportTo(db, file));
      if (options.json) printJson({ file, rows });
      else print(`wrote ${rows} rows to ${file}; \`wirewatch import\` reads them back`);
    });
}

/** The file appears whole or not at all. */
async function exportTo(db: Database, file: string): Promise<number> {
  const draft = `${file}.part`;
  const handle = await open(draft, 'w').catch((cause: unknown) => {
    throw new CliError(`cannot write ${file}`, 'name a file in a folder that is there', { cause });
  });
  let rows = 0;
  try {
    for (const table of tableNames)
      for await (const row of everyRow(db, table)) {
        await handle.write(`${lineOf(table, row)}\n`);
        rows += 1;
      }
    await handle.close();
    await rename(draft, file);
  } catch (error) {
    await handle.close();
    await rm(draft, { force: true });
    throw error;
  }
  return rows;
}

export function importCommand(): Command {
  return tableCommand('import', 'wirewatch import events-2026-11-23.ndjson')
    .description('Reads such a file back: rows of the same key are replaced, others stay.')
    .argument('<file>')
    .action(async (file: string, options: Globals) => {
      for await (const _ of readLines(file)) continue; // the whole file is read before a row is written
      const rows = await withTables(options, 'import', ({ db }) => importFrom(db, file));
      if (options.json) printJson({ file, rows });
      else print(`read ${rows} rows from ${file}`);
    });
}

const ROWS_A_TURN = 250;

async function importFrom(db: Database, file: string): Promise<number> {
  const waiting = new Map<TableName, Map<string, Row>>(tableNames.map((table) => [table, new Map()]));
  let rows = 0;
  const write = async (table: TableName) => {
    await restoreRows(db, table, [...waiting.get(table)!.values()]);
    waiting.set(table, new Map());
  };
  const takeTurnOfDetecting = () => takeTurn(db, 'detect-developments', `import ${randomUUID()}`);
  await takeTurnOfDetecting(); // a process that runs meanwhile, or after an import that broke off, reads anew
  for await (const { table, row, key } of readLines(file)) {
    waiting.get(table)!.set(key, row);
    rows += 1;
    if (waiting.get(table)!.size >= ROWS_A_TURN) await write(table);
  }
  for (const table of tableNames) await write(table);
  await takeTurnOfDetecting();
  return rows;
}

async function* readLines(file: string) {
  const input = createReadStream(file, 'utf8');
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() === '') continue;
      yield { ...parsed(file, number, line), number };
    }
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`cannot read ${file}`, 'name a file that `wirewatch export` wrote', { cause: error });
  }
}

function parsed(file: string, number: number, line: string) {
  try {
    return rowOf(line);
  } catch (cause) {
    throw new CliError(`line ${number} of ${file} is no row of an export; nothing was written`, undefined, {
      cause,
    });
  }
}
