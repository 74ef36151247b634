import { dateOf } from '../../shared/alerts/background.ts';
import { severityNames } from '../../shared/severity.ts';
import type { Event } from '../../shared/store/ask/event.ts';
import { printTable, safe } from '../output.ts';

/** What a person reads first of an event. */
const told = ({ change, title, news }: Event) => (change === 'update' ? `update: ${news ?? title}` : title);

const cellsOf = (event: Event) => [
  dateOf(event),
  event.kind,
  severityNames[event.severity],
  event.id,
  told(event),
];

/** Prints events as a table. */
export function printEvents(events: Event[]): void {
  printTable(['date', 'kind', 'severity', 'id', 'development'], events.map(cellsOf));
}

/** One event a line, for an output that has no end. */
export async function* asLines(events: AsyncIterable<Event>): AsyncGenerator<string> {
  for await (const event of events) yield `${cellsOf(event).map(safe).join('  ')}\n`;
}
