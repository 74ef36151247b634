/**
 * The item collections of the Events table. A partition key is a word, or a word and an id with `#` between; sort keys
 * start with a UTC time where order in time is asked for. Nothing else builds keys.
 */
export const partitions = {
  inbox: 'inbox',
  outbox: 'outbox',
  parked: 'parked',
  /** The seeded history, one small row a development. */
  history: 'history',
  article: (articleId: string) => `article#${articleId}`,
  development: (developmentId: string) => `development#${developmentId}`,
  mail: (mailId: string) => `mail#${mailId}`,
  /** Everything kept back on a day, with its reason. */
  held: (day: string) => `held#${day}`,
  /** Last run of each shard of a stage. */
  run: (stage: string) => `run#${stage}`,
  lease: (name: string) => `lease#${name}`,
  /** Which process worked at a stage last. */
  turn: (stage: string) => `turn#${stage}`,
  items: (day: string) => `items#${day}`,
  weights: 'weights',
  /** Sketches of what was opened or updated lately, packed, for grouping. */
  sketches: 'sketches',
  /** What the daily look at health remembers. */
  health: 'health',
  /** How far the laptop's daily look for expired rows has come. */
  sweep: 'sweep',
} as const;

/** Index rows of openings and updates. */
export const indexes = {
  entity: (entityId: string) => `entity#${entityId}`,
  watch: (watchId: string) => `watch#${watchId}`,
  kind: (kind: string) => `kind#${kind}`,
  day: (day: string) => `day#${day}`,
  /** Happenings that name an entity among too many for a row of each pair. */
  among: (entityId: string) => `among#${entityId}`,
  pair: (one: string, other: string) => (one < other ? `pair#${one}|${other}` : `pair#${other}|${one}`),
} as const;

/** A sort key that orders by time, then by id. */
export const atId = (at: string, id: string) => `${at}#${id}`;

/** The UTC day of a timestamp: 2026-11-23. */
export const dayOf = (at: string) => at.slice(0, 10);

/** The UTC days from one date to another, newest first, both included. */
export function daysBack(until: Date, since: Date): string[] {
  const days: string[] = [];
  const first = dayOf(since.toISOString());
  for (let day = new Date(until); ; day = new Date(day.getTime() - 86_400_000)) {
    const name = dayOf(day.toISOString());
    if (name < first) return days;
    days.push(name);
  }
}
