import { plainLine } from '../../shared/alerts/plain.ts';
import { wrap } from '../../shared/alerts/wrap.ts';
import type { Capacity } from '../../shared/store/database.ts';
import type { Health, UnwellFeed } from '../../shared/store/health.ts';
import { toTheMinute } from '../../shared/scalars.ts';

/** SNS refuses subjects of 100 characters and more. */
const SUBJECT_LENGTH = 99;
/** Feeds shown by name; the rest are counted. */
const FEEDS_SHOWN = 20;
const PROBLEM_LENGTH = 200;

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
  const { feeds } = health;
  return {
    subject: subjectOf(problems, now),
    body: [
      ...(problems.length === 0
        ? ['All well.']
        : ['To look at', ...problems.flatMap((line) => wrap(plainLine(line), '  - '))]),
      '',
      ...field(
        'feeds',
        `${feeds.total}: ${feeds.failing.length} failing, ${feeds.silent.length} silent, ${feeds.neverPolled} never polled, ${feeds.disabled} disabled`,
      ),
      ...field('inbox', `${health.inbox.rows} waiting`),
      ...field('outbox', `${health.outbox.rows} waiting`),
      ...field('parked', String(health.parked.length)),
      ...(health.pausedSince === undefined ? [] : field('paused', `since ${minutes(health.pausedSince)}`)),
      ...health.mutes.flatMap(({ id, until }) =>
        field('muted', `${id}${until === undefined ? '' : ` until ${minutes(until)}`}`),
      ),
      ...health.runs.flatMap(({ stage, shard, finishedAt }) =>
        field('run', `${stage} (${shard}) ${minutes(finishedAt)}`),
      ),
      ...field(
        'capacity',
        `${units(used.read)} read and ${units(used.write)} write units ${since === undefined ? 'so far' : `since ${minutes(since)}`}`,
      ),
      ...listed('Failing', feeds.failing),
      ...listed('Silent', feeds.silent),
      '',
      'More: wirewatch health; wirewatch feeds check',
      '',
    ].join('\n'),
  };
}

function subjectOf(problems: string[], now: Date): string {
  const day = now.toISOString().slice(0, 10);
  const [first] = problems;
  if (first === undefined) return `Wirewatch ${day}: all well`;
  const more = problems.length === 1 ? '' : ` (and ${problems.length - 1} more)`;
  const news = plainLine(first).replace(/[^ -~]/g, '?');
  const room = SUBJECT_LENGTH - `Wirewatch ${day}: ${more}`.length;
  return `Wirewatch ${day}: ${news.length <= room ? news : `${news.slice(0, room - 2).replace(/ [^ ]*$/, '')}...`}${more}`;
}

const field = (name: string, value: string) => wrap(value, name.padEnd(9));
const minutes = (at: string) => `${toTheMinute(at)} UTC`;
const units = (count: number) => Math.round(count).toLocaleString('en');

function listed(title: string, feeds: UnwellFeed[]): string[] {
  if (feeds.length === 0) return [];
  const more = feeds.length - FEEDS_SHOWN;
  return [
    '',
    title,
    ...feeds
      .slice(0, FEEDS_SHOWN)
      .flatMap(({ feedId, since, problem }) =>
        wrap(
          `${feedId}, since ${minutes(since)}: ${plainLine(problem).slice(0, PROBLEM_LENGTH)}`,
          '  ',
          '    ',
        ),
      ),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}
