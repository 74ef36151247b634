import type { Event } from '../../shared/store/ask/event.ts';
import type { Question } from '../../shared/store/ask/question.ts';
import type { EventFormat } from './options.ts';

/** Turns events into the text of an output, piece by piece. */
export type Format<T> = (events: AsyncIterable<T>) => AsyncIterable<string>;

/** One JSON document: an array with a value on each line. */
export async function* asJson(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[';
  for await (const value of values) {
    yield `${before}\n${JSON.stringify(value)}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}

/** One JSON value a line. */
export async function* asNdjson(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`;
}

/** The format by its name, loaded when asked for; a feed says what it answers. */
export async function formatOf(
  name: Exclude<EventFormat, 'table'>,
  question: Question = {},
): Promise<Format<Event>> {
  switch (name) {
    case 'json':
      return asJson;
    case 'ndjson':
      return asNdjson;
    case 'csv':
      return (await import('./csv.ts')).eventsAsCsv;
    case 'atom': {
      const { eventsAsAtom } = await import('./atom.ts');
      return (events) => eventsAsAtom(events, question);
    }
  }
}
