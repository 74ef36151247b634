import { setTimeout as wait } from 'node:timers/promises';
import { ask } from '../../shared/store/ask/ask.ts';
import type { Event } from '../../shared/store/ask/event.ts';
import { withTables } from '../open.ts';
import { questionOf } from './asked.ts';
import { formatOf } from './formats.ts';
import type { EventFormat, EventOptions } from './options.ts';
import { asLines } from './table.ts';

const EVERY_MS = 2000;
const SHOWN_FIRST = 20;
/** A stage writes its index rows in the order articles were seen; a late one is never later than this. */
const OVERLAP_MS = 3_600_000;

/** Prints the newest events, oldest of them first, and then whatever arrives, until the process is ended. */
export async function followEvents(
  options: EventOptions,
  format: Exclude<EventFormat, 'atom' | 'json'>,
): Promise<void> {
  const write = format === 'table' ? asLines : await formatOf(format);
  for await (const piece of write(arriving(options))) process.stdout.write(piece);
}

/** The tables are opened anew for each look, so that a run in between finds them free. */
async function* arriving(options: EventOptions): AsyncGenerator<Event> {
  let told = new Set<string>();
  let since = options.since;
  let limit = options.limit ?? SHOWN_FIRST;
  for (;;) {
    const events = await withTables(options, 'events --follow', async ({ db }) => {
      const { question, pairable } = await questionOf(db, { ...options, since });
      return (await ask(db, question, { limit, pairable })).events;
    });
    const fresh = events.filter(({ position }) => !told.has(position)).reverse();
    yield* fresh;
    const newest = events[0]?.at;
    if (newest !== undefined) since = new Date(Date.parse(newest) - OVERLAP_MS);
    told = new Set([...events.map(({ position }) => position), ...fresh.map(({ position }) => position)]);
    limit = 1000;
    await wait(EVERY_MS);
  }
}
