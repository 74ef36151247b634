import Table from 'cli-table3';
import { columnsOf } from '../shared/columns.ts';
import { CliError } from './errors.ts';

const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Text of a feed made safe for a terminal: no escape sequences, no control or direction-changing characters. */
export const safe = (text: string): string => text.replace(CONTROL, ' ');

/** Whether standard output is a person's terminal that wants colours. */
export const wantsColour = (): boolean =>
  process.stdout.isTTY && (process.env.NO_COLOR === undefined || process.env.NO_COLOR === '');

/** One JSON value on a line of standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** A line for a person on standard output. */
export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** A line of progress or warning: on standard error, where scripts do not look. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A table that fits the terminal: the last column takes what is left and wraps. */
export function printTable(head: string[], rows: string[][]): void {
  const width = process.stdout.isTTY ? process.stdout.columns : 110;
  const cells = rows.map((row) => row.map(safe));
  const widths = head.map(
    (title, n) => Math.max(title.length, ...cells.map((row) => columnsOf(row[n] ?? ''))) + 2,
  );
  const fixed = widths.slice(0, -1).reduce((sum, each) => sum + each, 0);
  const last = Math.max(20, width - fixed - head.length - 1);
  const table = new Table({
    head: wantsColour() ? head.map((title) => `\u001b[1m${title}\u001b[22m`) : head,
    style: { head: [], border: [], compact: true },
    colWidths: [...widths.slice(0, -1), Math.min(last, widths.at(-1) ?? last)],
    wordWrap: true,
    wrapOnWordBoundary: true,
    chars: PLAIN,
  });
  table.push(...cells);
  print(table.toString());
}

const PLAIN = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
    .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'])
    .map((name) => [name, '']),
);

/** Says what went wrong on standard error: what, and what to do. */
export function fail(error: unknown): void {
  if (!(error instanceof Error)) {
    note(`wirewatch: ${String(error)}`);
    return;
  }
  note(`wirewatch: ${safeLines(error.message)}`);
  for (let cause = error.cause; cause instanceof Error; cause = cause.cause)
    note(`  because: ${safeLines(cause.message)}`);
  if (error instanceof CliError && error.advice !== undefined) note(`  ${error.advice}`);
  if (process.env.WIREWATCH_DEBUG !== undefined) note(error.stack ?? '');
}

const safeLines = (text: string) => text.split('\n').map(safe).join('\n');
