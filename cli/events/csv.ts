import type { Event } from '../../shared/store/ask/event.ts';

/** Lets spreadsheets read the file as UTF-8. */
const BOM = '\ufeff';

export type Column<T> = [head: string, cell: (value: T) => string | number | undefined];

const columns: Column<Event>[] = [
  ['at', ({ at }) => at],
  ['precision', ({ precision }) => precision],
  ['change', ({ change }) => change],
  ['kind', ({ kind }) => kind],
  ['severity', ({ severity }) => severity],
  ['title', ({ title }) => title],
  ['news', ({ news }) => news],
  ['entities', ({ entities }) => entities.join(' ')],
  ['watches', ({ watches }) => watches.join(' ')],
  ['languages', ({ languages }) => languages.join(' ')],
  ['outlets', ({ outlets }) => outlets.join('; ')],
  ['articles', ({ articles }) => articles],
  ['source', ({ source }) => source],
  ['link', (event) => event.article?.link ?? event.sourceUrl],
  ['summary', ({ summary }) => summary],
  ['amounts', ({ amounts }) => amounts?.join('; ')],
  ['caution', ({ caution }) => caution],
  ['id', ({ id }) => id],
  ['position', ({ position }) => position],
];

/** CSV by RFC 4180, in UTF-8 with a byte order mark. */
export const eventsAsCsv = (events: AsyncIterable<Event>) => asCsv(columns, events);

export async function* asCsv<T>(columns: Column<T>[], values: AsyncIterable<T>): AsyncGenerator<string> {
  yield `${BOM}${line(columns.map(([head]) => head))}`;
  for await (const value of values) yield line(columns.map(([, cell]) => cell(value)));
}

const line = (cells: (string | number | undefined)[]) => `${cells.map(cellOf).join(',')}\r\n`;

/**
 * A cell that no spreadsheet takes for a formula: text that starts like one gets an apostrophe before it
 * (owasp.org/www-community/attacks/CSV_Injection), and every text is quoted.
 */
function cellOf(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ');
  const disarmed = /^\s*[=+\-@＝＋－＠\t\r]/u.test(text) ? `'${text}` : text;
  return `"${disarmed.replaceAll('"', '""')}"`;
}
