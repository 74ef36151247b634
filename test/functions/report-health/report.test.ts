import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../functions/report-health/problems.ts';
import { composeReport } from '../../../functions/report-health/report.ts';
import type { Audience } from '../../../shared/alerts/audience.ts';
import { columnsOf } from '../../../shared/columns.ts';
import type { Health } from '../../../shared/store/health.ts';

const now = new Date('2026-03-02T06:00:00.000Z');
const someone: Audience = { confirmed: 1, unconfirmed: [], suspended: 0 };
const run = (stage: string, finishedAt: string) => ({
  stage,
  shard: stage === 'poll-feeds' ? '0of1' : 'one',
  startedAt: finishedAt,
  finishedAt,
  counts: {},
  failing: [],
  capacity: { read: 1, write: 1 },
});
const health = (overrides: Partial<Health> = {}): Health => ({
  feeds: { total: 52, neverPolled: 0, disabled: 1, failing: [], silent: [] },
  inbox: { rows: 0 },
  outbox: { rows: 0 },
  parked: [],
  runs: [
    run('poll-feeds', '2026-03-02T05:45:20.000Z'),
    run('detect-developments', '2026-03-02T05:45:26.000Z'),
    run('send-alerts', '2026-03-02T05:45:29.000Z'),
  ],
  mutes: [],
  ...overrides,
});
const failing = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    feedId: `example-${n + 1}`,
    since: '2026-02-27T04:15:00.000Z',
    problem: '12 failures: the server answered 503 \u001b[31mпока не\u202eработает\r\nи не скоро',
  }));
const silent = [
  { feedId: 'primer', since: '2026-01-04T08:00:00.000Z', problem: 'no new item for much longer than usual' },
];

const mails: [string, Health, Audience][] = [
  ['health-all-well', health(), someone],
  [
    'health-feeds-broken',
    health({ feeds: { total: 52, neverPolled: 0, disabled: 1, failing: failing(22), silent } }),
    someone,
  ],
  [
    'health-nobody-confirmed',
    health({
      outbox: { rows: 3, oldest: '2026-03-01T12:00:00.000Z' },
      mutes: [{ id: 'vocord', until: '2026-03-09T00:00:00.000Z' }] as Health['mutes'],
      runs: [run('poll-feeds', '2026-03-01T05:45:20.000Z')],
    }),
    { confirmed: 0, unconfirmed: ['reader@example.com'], suspended: 0 },
  ],
];

describe('a health mail', () => {
  const compose = (facts: Health, audience: Audience) =>
    composeReport({
      health: facts,
      problems: problemsOf(facts, audience, now),
      used: { read: 11_342.5, write: 2_180 },
      since: '2026-02-23T06:00:10.000Z',
      now,
    });

  it.each(mails)('reads as in test/fixtures/mails/%s.txt', async (name, facts, audience) => {
    const { subject, body } = compose(facts, audience);
    await expect(`Subject: ${subject}\n\n${body}`).toMatchFileSnapshot(`../../fixtures/mails/${name}.txt`);
  });

  it.each(mails)('fits a mail client and what SNS takes: %s', (_name, facts, audience) => {
    const { subject, body } = compose(facts, audience);
    expect(subject).toMatch(/^[ -~]{1,99}$/);
    expect(body.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    for (const line of body.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(72);
  });
});
