import { plainLine } from '../../shared/alerts/plain.ts';
import type { Capacity } from '../../shared/store/database.ts';
import type { Health, UnwellFeed } from '../../shared/store/health.ts';

/** Feeds shown by name; the rest are counted. */
const FEEDS_SHOWN = 20;

export interface ReportFacts {
  health: Health;
  problems: string[];
  /** Capacity that the stages used since `since`. */
  used: Capacity;
  since: string | undefined;
  now: Date;
}

/** The health mail: a subject that SNS takes (ASCII, under 100 characters) and a plain-text body. */
export function composeReport({ health, problems, used, since, now }: ReportFacts): {
  subject: string;
  body: string;
} {
  const day = now.toISOString().slice(0, 10);
  const well = problems.length === 0;
  const { feeds } = health;
  return {
    subject: well ? `Wirewatch ${day}: all well` : `Wirewatch ${day}: ${problems.length} problem(s)`,
    body: [
      ...(well ? ['All well.'] : ['To look at', ...problems.map((line) => `  - ${plainLine(line)}`)]),
      '',
      `feeds    ${feeds.total}: ${feeds.failing.length} failing, ${feeds.silent.length} silent, ${feeds.neverPolled} never polled, ${feeds.disabled} disabled`,
      `inbox    ${health.inbox.rows} waiting`,
      `outbox   ${health.outbox.rows} waiting`,
      `parked   ${health.parked.length}`,
      ...(health.pausedSince === undefined ? [] : [`paused   since ${health.pausedSince}`]),
      ...health.mutes.map(({ id, until }) => `muted    ${id}${until === undefined ? '' : ` until ${until}`}`),
      ...health.runs.map(({ stage, shard, finishedAt }) => `run      ${stage} (${shard}) ${finishedAt}`),
      `capacity ${units(used.read)} read and ${units(used.write)} write units ${since === undefined ? 'so far' : `since ${since}`}`,
      ...listed('Failing', feeds.failing),
      ...listed('Silent', feeds.silent),
      '',
      'More: wirewatch health; wirewatch feeds check',
      '',
    ].join('\n'),
  };
}

const units = (count: number) => Math.round(count).toLocaleString('en');

function listed(title: string, feeds: UnwellFeed[]): string[] {
  if (feeds.length === 0) return [];
  const more = feeds.length - FEEDS_SHOWN;
  return [
    '',
    title,
    ...feeds
      .slice(0, FEEDS_SHOWN)
      .map(({ feedId, since, problem }) => `  ${feedId} since ${since}: ${plainLine(problem).slice(0, 200)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}
