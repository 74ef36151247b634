import type { Development, Signature } from '../development.ts';
import { remembered } from '../remembered.ts';
import type { DetectInput } from './signature.ts';
import { circumstances } from './thresholds.ts';

const DAY_MS = 86_400_000;

/** What else was told around an article. */
export interface Surroundings {
  /** `usualDistance` of what it is compared with. */
  usual: number;
  /** How many developments were told of within a day of it, as far as known. */
  crowd: number;
}

/**
 * The usual distance of these developments, in logarithms of days, from an article of this time (ISO 8601): their mean,
 * smoothed and bounded; history is at none.
 */
export function usualDistance(at: string, heads: readonly Development[]): number {
  const { usual, smoothing, prior } = circumstances;
  const found = heads.filter(({ source }) => source === 'feeds');
  const sum = found.reduce((total, head) => total + logDays(at, head), 0);
  return Math.min(usual, (sum + smoothing * prior) / (found.length + smoothing));
}

/** How many of these times (milliseconds since 1970) are within a day of another. */
export function countAround(times: readonly number[], at: number): number {
  let count = 0;
  for (let i = 0; i < times.length; i++) if (Math.abs(times[i]! - at) <= DAY_MS) count += 1;
  return count;
}

/**
 * What time says, in log-odds. Most of what is told of a happening is told within days. How much that says depends on how far
 * the others are: in the news of one day all are near. The more is told in that time, the likelier something in it is
 * alike by chance. What has no time of its own says nothing, and what looks back may do so after years.
 */
export function inItsTime(
  signature: Signature,
  input: DetectInput,
  at: string,
  head: Development,
  { usual, crowd }: Surroundings,
): number {
  if ((input.publishedAt ?? input.seenAt) === undefined || head.source === 'history') return 0;
  const { later, parties, crowded, few, many } = circumstances;
  const days = logDays(at, head);
  const ofParties = signature.partners.length > 0 && head.signature.partners.length > 0;
  const soon = ofParties ? parties.later * (parties.usual - days) : later * (usual - days);
  const byChance = crowded * Math.max(0, Math.log(Math.min(crowd + 1, many) / few));
  return (signature.retells ? Math.max(0, soon) : soon) + byChance;
}

/** The logarithm of the days between an article and a development. */
function logDays(at: string, head: Development): number {
  const { from, to } = spanOf(head);
  const time = timeOf(at);
  return Math.log1p(Math.max(time - to, from - time, 0) / DAY_MS);
}

const spans = new WeakMap<Development, { from: number; to: number }>();

/** From when to when a development was told, in milliseconds. A head never changes; a later one is another object. */
function spanOf(head: Development) {
  const known = spans.get(head);
  if (known) return known;
  const span = { from: Date.parse(head.firstSeenAt), to: Date.parse(head.lastSeenAt) };
  spans.set(head, span);
  return span;
}

/** An article is compared with many. */
const timeOf = remembered(1, Date.parse);
