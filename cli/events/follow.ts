import { setTimeout as wait } from 'node:timers/promises';
import { ask } from '../../shared/store/ask/ask.ts';
import { entriesOf } from '../../shared/store/ask/entries.ts';
import type { Event } from '../../shared/store/ask/event.ts';
import type { Database } from '../../shared/store/database.ts';
import { withTables } from '../open.ts';
import { note } from '../output.ts';
import { questionOf, type Asked } from './asked.ts';
import { formatOf } from './formats.ts';
import type { EventFormat, EventOptions } from './options.ts';
import { asLines } from './table.ts';

const EVERY_MS = 2000;
const SHOWN_FIRST = 20;
const PAGE = 100;
/** A stage writes its index rows in the order articles were seen; one that failed is tried again within this time. */
const OVERLAP_MS = 3_600_000;

/** Prints the newest events, oldest of them first, and then whatever arrives, until Ctrl-C. */
export async function followEvents(
  options: EventOptions,
  format: Exclude<EventFormat, 'atom' | 'json'>,
): Promise<void> {
  const ended = new AbortController();
  const end = () => {
    ended.abort();
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  const used = { read: 0 };
  const write = format === 'table' ? asLines : await formatOf(format);
  for await (const piece of write(arriving(options, used, ended.signal))) process.stdout.write(piece);
  if (options.verbose) note(`capacity used: ${used.read} read units`);
}

/** What was told already of the time that is still looked at. */
interface Told {
  since: Date;
  positions: ReadonlySet<string>;
}

/** The tables are opened anew for each look, so that a run in between finds them free. */
async function* arriving(
  options: EventOptions,
  used: { read: number },
  signal: AbortSignal,
): AsyncGenerator<Event> {
  let told: Told | undefined;
  while (!signal.aborted) {
    const look = await withTables(options, 'events --follow', async ({ db }) => {
      const asked = await questionOf(db, options);
      const found =
        told === undefined ? await firstLook(db, asked, options) : await nextLook(db, asked, told);
      used.read += db.used.read;
      return found;
    });
    yield* look.events.toReversed();
    told = look.told;
    await wait(EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** What stands there is noted before the newest of it is read: what arrives between the two is told now or next time. */
async function firstLook(db: Database, { question, pairable }: Asked, { limit = SHOWN_FIRST }: EventOptions) {
  const newest = await entriesOf(db, question, { pairable, pageSize: 1 }).next();
  const since = after(newest.done ? undefined : newest.value.at, question.since);
  const positions = new Set<string>();
  for await (const { sk } of entriesOf(db, { ...question, since }, { pairable, pageSize: PAGE }))
    positions.add(sk);
  const { events } = await ask(db, question, { limit, pairable });
  for (const { position } of events) positions.add(position);
  return { events, told: { since, positions } };
}

async function nextLook(db: Database, { question, pairable }: Asked, told: Told) {
  const events: Event[] = [];
  let next: string | undefined;
  do {
    const options = { limit: PAGE, after: next, pairable, except: told.positions };
    const page = await ask(db, { ...question, since: told.since }, options);
    events.push(...page.events);
    next = page.next;
  } while (next !== undefined);
  const since = after(events[0]?.at, told.since);
  const positions = [...told.positions, ...events.map(({ position }) => position)];
  return {
    events,
    told: { since, positions: new Set(positions.filter((position) => position >= since.toISOString())) },
  };
}

/** From when on to look next: a while before the newest, never earlier than before. */
const after = (newest: string | undefined, before: Date | undefined) =>
  new Date(Math.max(Number(before ?? 0), newest === undefined ? 0 : Date.parse(newest) - OVERLAP_MS));
