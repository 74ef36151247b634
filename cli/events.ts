import type { Command } from 'commander';
import { ask } from '../shared/store/ask/ask.ts';
import { countAnswer } from '../shared/store/ask/count.ts';
import type { Event } from '../shared/store/ask/event.ts';
import type { Database } from '../shared/store/database.ts';
import { CliError } from './errors.ts';
import { questionOf, type Asked } from './events/asked.ts';
import { formatOf } from './events/formats.ts';
import { eventOptions, type EventFormat, type EventOptions } from './events/options.ts';
import { printEvents } from './events/table.ts';
import { tableCommand } from './globals.ts';
import { withTables } from './open.ts';
import { note, print } from './output.ts';

export function eventsCommand(): Command {
  const command = tableCommand(
    'events',
    'wirewatch events --entity huawei --entity sberbank --since 2019-01-01',
  );
  for (const option of eventOptions()) command.addOption(option);
  return command
    .description('Asks the event table: openings and updates of developments, newest first.')
    .action((options: EventOptions) =>
      answerWith(options, options.format ?? (options.json ? 'json' : 'table')),
    );
}

async function answerWith(options: EventOptions, format: EventFormat): Promise<void> {
  const { json, suppressed, after } = options;
  if (json && format !== 'json' && format !== 'ndjson') throw wrongUsage(`--json is not --format ${format}`);
  if (options.follow) {
    if (suppressed || after !== undefined || format === 'atom' || (format === 'json' && !json))
      throw wrongUsage('--follow prints table, ndjson or csv; not the ledger, and not --after');
    const { followEvents } = await import('./events/follow.ts');
    await followEvents(options, format === 'json' ? 'ndjson' : format);
    return;
  }
  await withTables(options, 'events', async ({ db }) => {
    const before = db.used.read;
    if (!suppressed) await printAnswer(db, options, format);
    else if (format === 'atom') throw wrongUsage('--suppressed has no Atom feed');
    else await (await import('./events/ledger.ts')).printLedger(db, options, format);
    if (options.verbose) note(`capacity used: ${db.used.read - before} read units`);
  });
}

const wrongUsage = (message: string) =>
  new CliError(message, '`wirewatch events --help` tells what goes together', { exitCode: 2 });

/** What a script gets is whole unless it says otherwise: a silent cap loses news. */
const LIMITS: Record<EventFormat, number> = {
  table: 50,
  atom: 100,
  json: Infinity,
  ndjson: Infinity,
  csv: Infinity,
};
const PAGE = 500;
/** What is not shown is counted so far. */
const COUNTED = 500;

async function printAnswer(db: Database, options: EventOptions, format: EventFormat): Promise<void> {
  const asked = await questionOf(db, options);
  const { question, pairable } = asked;
  let rest: string | undefined;
  /** The answer page by page, up to the limit; a search for words ends at its bound. */
  async function* answer(): AsyncGenerator<Event> {
    rest = options.after;
    for (let left = options.limit ?? LIMITS[format]; left > 0;) {
      const page = await ask(db, question, { limit: Math.min(left, PAGE), after: rest, pairable });
      yield* page.events;
      left -= page.events.length;
      rest = page.next;
      if (rest === undefined || (page.stopped && question.text !== undefined)) return;
    }
  }
  if (format === 'table') {
    const events = await Array.fromAsync(answer());
    if (events.length > 0) printEvents(events);
    print(await countLine(db, asked, events, rest));
  } else for await (const piece of (await formatOf(format, question))(answer())) process.stdout.write(piece);
  if (rest !== undefined) note(`there is more: --after '${rest}' goes on`);
}

/** How many are shown, and of how many where that can be counted without reading them. */
async function countLine(
  db: Database,
  { question, pairable }: Asked,
  events: Event[],
  rest: string | undefined,
): Promise<string> {
  if (events.length === 0) return rest === undefined ? 'nothing answers this' : 'nothing so far';
  const updates = events.filter(({ change }) => change === 'update').length;
  const openings = events.length - updates;
  const shown = [openings > 0 && plural(openings, 'development'), updates > 0 && plural(updates, 'update')]
    .filter((part) => part !== false)
    .join(', ');
  if (rest === undefined) return shown;
  const older = await countAnswer(db, question, { after: rest, atMost: COUNTED, pairable });
  if (older === undefined) return `${shown}, and older ones`;
  return `${events.length} of ${older.atLeast ? 'at least ' : ''}${events.length + older.events} shown: ${shown}`;
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
