import type { Story } from './story.ts';

/** What is published within so long is polled together; a feed that is quiet is polled every four hours at the least. */
const APART_MS = 6 * 3_600_000;

/** The times at which the replay looks at its outlets: the start, and soon after whatever is published or edited. */
export function momentsOf({ items }: Story): Date[] {
  const times = items
    .flatMap(({ at, edits }) => [at, ...edits.map((edit) => edit.at)])
    .map((at) => Date.parse(at));
  const slots = new Set(times.map((time) => (Math.floor(time / APART_MS) + 1) * APART_MS));
  const start = Math.floor(Math.min(...times) / APART_MS) * APART_MS;
  return [start, ...slots].sort((one, other) => one - other).map((time) => new Date(time));
}
