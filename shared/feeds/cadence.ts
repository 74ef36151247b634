import { createHash } from 'node:crypto';
import type { Feed, FeedState } from '../feed.ts';

/** Feeds are kept in this many fixed buckets, so that changing the number of shards moves nothing. */
export const BUCKETS = 64;
/** The cadence of a feed that has something new every day. */
export const BASE_MINUTES = 15;
/** No rule and no wish of a feed makes us look less often: an alert that is later than this is no alert. */
const LONGEST_MINUTES = 240;
const HOUR_MS = 3_600_000;

/** The bucket of a feed, 0 to 63: by host, so that everything polled from one host is polled in one place. */
export function bucketOf(url: string): number {
  return hash32(new URL(url).host) % BUCKETS;
}

/** Hours since the last change, and how many times the base interval is enough then. */
const ladder = [
  { hours: 24, times: 1 },
  { hours: 3 * 24, times: 2 },
  { hours: 7 * 24, times: 4 },
  { hours: 30 * 24, times: 8 },
];

/**
 * Minutes between two polls: by how long ago the feed last changed, on a fixed ladder, so that nothing needs to be
 * written while nothing changes; more if the feed asks for it; at most 4 hours.
 */
export function intervalMinutes(state: FeedState, now: Date, base = BASE_MINUTES): number {
  const quietHours = (now.getTime() - Date.parse(state.lastChangedAt ?? state.addedAt)) / HOUR_MS;
  const { times } = ladder.find(({ hours }) => quietHours < hours) ?? { times: 16 };
  const wanted = Math.max(base * times, state.askedMinutes ?? 0);
  return Math.max(base, Math.min(wanted, LONGEST_MINUTES));
}

/**
 * Whether one of the feed's slots lies in (after, until]. Slots are its interval apart, shifted by a phase that hangs on
 * its id, so that feeds are spread evenly; a feed never polled is due at once, one that backs off is not.
 */
export function isDue(
  feed: Feed,
  state: FeedState,
  span: { after: Date; until: Date },
  base = BASE_MINUTES,
): boolean {
  const until = span.until.getTime();
  if (state.notBefore !== undefined && until < Date.parse(state.notBefore)) return false;
  if (state.lastSuccessAt === undefined && state.failures === 0) return true;
  const intervalMs = intervalMinutes(state, span.until, base) * 60_000;
  const phaseMs = hash32(feed.id) % intervalMs;
  const slot = (time: number) => Math.floor((time - phaseMs) / intervalMs);
  return slot(until) > slot(span.after.getTime());
}

function hash32(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}
