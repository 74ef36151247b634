import { expect, test } from 'vitest';
import { problemsOf } from '../../../functions/report-health/problems.ts';
import type { Audience } from '../../../shared/alerts/audience.ts';
import type { Health } from '../../../shared/store/health.ts';

const now = new Date('2026-03-02T00:00:00Z');
const someone: Audience = { confirmed: 1, unconfirmed: [], suspended: 0 };
const run = {
  stage: 'poll-feeds',
  shard: '0of1',
  startedAt: '2026-03-01T23:50:00.000Z',
  finishedAt: '2026-03-01T23:50:20.000Z',
  counts: {},
  failing: [],
  capacity: { read: 1, write: 1 },
};

const health = (overrides: Partial<Health> = {}): Health => ({
  feeds: { total: 40, neverPolled: 0, disabled: 0, failing: [], silent: [] },
  inbox: { rows: 0 },
  outbox: { rows: 0 },
  parked: [],
  runs: [run],
  mutes: [],
  ...overrides,
});
const unwell = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ feedId: `f${n}`, since: now.toISOString(), problem: 'http' }));
const feeds = (failing: number) => ({ ...health().feeds, failing: unwell(failing) });
const oldOutbox = { rows: 3, oldest: '2026-03-01T12:00:00.000Z' };

test('a pipeline that runs and is read has no problem', () => {
  expect(problemsOf(health(), someone, now)).toEqual([]);
});

test.each<[string, Partial<Health>, Audience, RegExp]>([
  ['nobody confirmed', {}, { ...someone, confirmed: 0 }, /nobody has a confirmed subscription/],
  [
    'a reader who has not confirmed',
    {},
    { ...someone, unconfirmed: ['a@example.com'] },
    /a@example.com has not confirmed/,
  ],
  ['a suspended reader', {}, { ...someone, suspended: 1 }, /1 subscriptions were suspended/],
  ['an old alert in the outbox', { outbox: oldOutbox }, someone, /3 alerts wait in the outbox/],
  ['a parked row', { parked: [{} as Health['parked'][number]] }, someone, /1 rows are parked/],
  [
    'a stage that stands still',
    { runs: [{ ...run, finishedAt: '2026-03-01T08:00:00.000Z' }] },
    someone,
    /has not finished a run/,
  ],
  ['no run at all', { runs: [] }, someone, /no stage has run yet/],
  ['more than a quarter of the feeds failing', { feeds: feeds(11) }, someone, /11 feeds fail/],
])('%s is a problem, and the only one', (_, overrides, audience, problem) => {
  expect(problemsOf(health(overrides), audience, now)).toEqual([expect.stringMatching(problem)]);
});

test('a quarter of the feeds failing is none, nor an old outbox while mail is paused', () => {
  expect(problemsOf(health({ feeds: feeds(10) }), someone, now)).toEqual([]);
  const paused = health({ outbox: oldOutbox, pausedSince: '2026-03-01T00:00:00.000Z' });
  expect(problemsOf(paused, someone, now)).toEqual([]);
});
