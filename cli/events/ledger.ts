import { askLedger, type LedgerLine } from '../../shared/store/ask/ledger.ts';
import type { Database } from '../../shared/store/database.ts';
import { note, print, printTable } from '../output.ts';
import { questionOf } from './asked.ts';
import { asCsv, type Column } from './csv.ts';
import { asJson, asNdjson } from './formats.ts';
import type { EventFormat, EventOptions } from './options.ts';
import { toTheMinute } from '../../shared/scalars.ts';

const columns: Column<LedgerLine>[] = [
  ['at', ({ at }) => at],
  ['reason', ({ reason }) => reason],
  ['decision', ({ decision }) => decision],
  ['title', ({ title }) => title],
  ['outlet', ({ outlet }) => outlet],
  ['language', ({ language }) => language],
  ['because', ({ because }) => because.join('; ')],
  ['score', ({ score }) => score],
  ['development', ({ development }) => development],
  ['id', ({ id }) => id],
  ['position', ({ position }) => position],
];

/** Prints what was kept back, and why. */
export async function printLedger(
  db: Database,
  options: EventOptions,
  format: Exclude<EventFormat, 'atom'>,
): Promise<void> {
  const { question } = await questionOf(db, options);
  const lines = askLedger(db, question, { now: new Date(), after: options.after });
  const limit = options.limit ?? (format === 'table' ? 50 : Infinity);
  let rest: string | undefined;
  async function* answer() {
    let told = 0;
    let last: string | undefined;
    for await (const line of lines) {
      if (told === limit) {
        rest = last;
        return;
      }
      told += 1;
      last = line.position;
      yield line;
    }
  }
  if (format === 'table') printTableOf(await Array.fromAsync(answer()));
  else {
    const write = {
      json: asJson,
      ndjson: asNdjson,
      csv: (all: AsyncIterable<LedgerLine>) => asCsv(columns, all),
    };
    for await (const piece of write[format](answer())) process.stdout.write(piece);
  }
  if (rest !== undefined) note(`there is more: --after '${rest}'`);
}

function printTableOf(lines: LedgerLine[]): void {
  if (lines.length === 0) {
    print('nothing was kept back in this time');
    return;
  }
  printTable(
    ['seen', 'reason', 'id', 'title', 'because'],
    lines.map(({ at, reason, id, title, outlet, because }) => [
      toTheMinute(at),
      reason,
      id,
      `${title} (${outlet})`,
      because[0] ?? '',
    ]),
  );
  print(`${lines.length} kept back; \`wirewatch release ID\` sends one`);
}
