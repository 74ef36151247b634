import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHandler } from '../../../functions/report-health/handler.ts';
import { silent } from '../../../shared/log.ts';
import type { Audience } from '../../../shared/alerts/audience.ts';
import { putRun } from '../../../shared/store/runs.ts';
import { openDynalite, type TestDatabase } from '../../support/engines.ts';

let database: TestDatabase;
let clock: number;
let audience: Audience;
let mails: { subject: string; body: string }[];
let look: ReturnType<typeof createHandler>;

const DAY_MS = 86_400_000;

beforeEach(async () => {
  database = await openDynalite();
  clock = Date.parse('2026-03-01T06:00:00Z');
  audience = { confirmed: 1, unconfirmed: [], suspended: 0 };
  mails = [];
  look = createHandler({
    db: database.db,
    audience: () => Promise.resolve(audience),
    notify: (subject, body) => Promise.resolve(void mails.push({ subject, body })),
    now: () => new Date(clock),
    log: silent,
  });
});
afterEach(() => database.close());

async function oneDay(capacity = { read: 100, write: 10 }) {
  clock += DAY_MS;
  const at = new Date(clock).toISOString();
  await putRun(database.db, {
    stage: 'poll-feeds',
    shard: '0of1',
    startedAt: at,
    finishedAt: at,
    counts: {},
    failing: [],
    capacity,
  });
  return look();
}

test('mails once a week while all is well', async () => {
  const mailed: boolean[] = [];
  for (let day = 0; day < 15; day++) mailed.push((await oneDay()).mailed);
  expect(mailed.flatMap((yes, day) => (yes ? [day] : []))).toEqual([0, 7, 14]);
});

test('tells the capacity used since the last weekly mail, summed over runs', async () => {
  for (let day = 0; day < 8; day++) await oneDay();
  expect(mails[0]?.body).toContain('capacity 100 read and 10 write units so far');
  expect(mails[1]?.body).toMatch(/capacity 700 read and 70 write units since 2026-03-02/);
});

test('mails at once when something is wrong, without putting off the weekly mail', async () => {
  await oneDay();
  audience = { confirmed: 0, unconfirmed: [], suspended: 0 };
  expect(await oneDay()).toMatchObject({ mailed: true, problems: [expect.stringContaining('nobody')] });
  audience = { confirmed: 1, unconfirmed: [], suspended: 0 };
  const later: boolean[] = [];
  for (let day = 0; day < 6; day++) later.push((await oneDay()).mailed);
  expect(later).toEqual([false, false, false, false, false, true]);
});

test('subjects are ASCII and shorter than SNS allows', async () => {
  audience = { confirmed: 0, unconfirmed: ['a@example.com'], suspended: 2 };
  await oneDay();
  expect(mails[0]?.subject).toMatch(/^[ -~]{1,99}$/);
});
