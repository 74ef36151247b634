import { InvalidArgumentError, Option } from 'commander';
import type { Severity } from '../../shared/severity.ts';
import type { Globals } from '../globals.ts';
import { parseTime } from '../time.ts';

export const eventFormats = ['table', 'json', 'ndjson', 'csv', 'atom'] as const;
export type EventFormat = (typeof eventFormats)[number];

/** The options of `events` as commander hands them over. */
export interface EventOptions extends Globals {
  entity: string[];
  watch?: string;
  kind?: string;
  severity?: Severity;
  language?: string;
  outlet?: string;
  text?: string;
  since?: Date;
  until?: Date;
  after?: string;
  suppressed?: true;
  follow?: true;
  limit?: number;
  format?: EventFormat;
  verbose?: true;
}

const collect = (value: string, before: string[]) => [...before, value];

/** What narrows the answer, and how it is printed. */
export const eventOptions = (): Option[] => [
  new Option('--entity <id>', 'about this entity; given twice, about both').default([]).argParser(collect),
  new Option('--watch <id>', 'met this watch'),
  new Option('--kind <kind>', 'of this kind: acquisition, export-control …'),
  new Option('--severity <n>', 'at least 1 low, 2 normal, 3 high').argParser(severity),
  new Option('--language <code>', 'covered in this language: en, ru, zh'),
  new Option('--outlet <name>', 'covered by an outlet with this in its name'),
  new Option('--text <words>', 'with these words in title, summary or what changed'),
  new Option('--since <time>', 'from a date, a time or 7d (so long ago) on, UTC').argParser(since),
  new Option('--until <time>', 'up to a date (its whole day), a time or 7d, UTC').argParser(untilTime),
  new Option('--after <position>', 'the page after this `position` of an event'),
  new Option('--suppressed', 'the ledger: what was kept back, and why'),
  new Option('--follow', 'goes on printing what arrives'),
  new Option('--limit <n>', 'so many at most (table 50, atom 100, others all)').argParser(limit),
  new Option('--format <format>', 'how it is printed').choices(eventFormats),
  new Option('--verbose', 'also the capacity used, on standard error'),
];

function severity(text: string): Severity {
  const number = Number(text);
  if (number !== 1 && number !== 2 && number !== 3) throw new InvalidArgumentError('give 1, 2 or 3');
  return number;
}

function limit(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('give a number from 1 on');
  return Number(text);
}

const since = (text: string) => parseTime(text, new Date());

/** A date means its whole day, a month its whole month. */
export function untilTime(text: string): Date {
  const time = parseTime(text, new Date());
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) time.setUTCDate(time.getUTCDate() + 1);
  if (/^\d{4}-\d{2}$/.test(text)) time.setUTCMonth(time.getUTCMonth() + 1);
  return time;
}
