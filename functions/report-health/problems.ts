import type { Health } from '../../shared/store/health.ts';
import type { Audience } from '../../shared/alerts/audience.ts';
import { toTheMinute } from '../../shared/scalars.ts';

/** A mail older than this in the outbox waits for something: the safety net alone would have sent it. */
const OUTBOX_HOURS = 6;
/** A single feed is always down somewhere; so large a share of them is our problem. */
const FEEDS_SHARE = 0.25;
/** The pipeline runs at least every four hours; three misses are no coincidence. */
const RUN_HOURS = 12;
const HOUR_MS = 3_600_000;

/** What a person should look at, one line each, most urgent first; empty when all is well. */
export function problemsOf(health: Health, audience: Audience, now: Date): string[] {
  const hoursSince = (at: string) => (now.getTime() - Date.parse(at)) / HOUR_MS;
  const { feeds, outbox, parked, pausedSince } = health;
  const late = health.runs.filter(({ finishedAt }) => hoursSince(finishedAt) > RUN_HOURS);
  const unwell = feeds.failing.length + feeds.silent.length;
  const old =
    pausedSince === undefined && outbox.oldest !== undefined && hoursSince(outbox.oldest) > OUTBOX_HOURS;
  return [
    ...(audience.confirmed > 0
      ? []
      : ['nobody has a confirmed subscription, so alerts wait in the outbox: `wirewatch subscribe`']),
    ...(audience.suspended > 0
      ? [`${audience.suspended} subscriptions were suspended by SNS: \`wirewatch subscriptions\``]
      : []),
    ...audience.unconfirmed.map(
      (endpoint) => `${endpoint} has not confirmed: copy the link into \`wirewatch confirm\``,
    ),
    ...late.map(
      ({ stage, shard, finishedAt }) =>
        `${stage} (${shard}) has not finished a run since ${minutesOf(finishedAt)}`,
    ),
    ...(health.runs.length === 0 ? ['no stage has run yet'] : []),
    ...(old
      ? [`${outbox.rows} alerts wait in the outbox, the oldest since ${minutesOf(outbox.oldest)}`]
      : []),
    ...(parked.length > 0
      ? [`${parked.length} rows are parked after failing too often: \`wirewatch health\``]
      : []),
    ...(unwell > FEEDS_SHARE * feeds.total
      ? [
          `${feeds.failing.length} feeds failing and ${feeds.silent.length} silent, of ${feeds.total}: \`wirewatch feeds check\``,
        ]
      : []),
  ];
}

const minutesOf = (at = '') => `${toTheMinute(at)} UTC`;
