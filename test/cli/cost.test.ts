import { expect, test } from 'vitest';
import { estimate } from '../../cli/cost/estimate.ts';

const personal = {
  feeds: 40,
  everyMinutes: 15,
  changed: 0.3,
  itemsPerDay: 200,
  alertsPerDay: 30,
  readers: 1,
  months: 1,
};

test('a personal deployment stays within what is promised of it', () => {
  const { total } = estimate(personal);
  expect(total.variable).toBeLessThanOrEqual(0.6);
  expect(total.watching).toBeLessThanOrEqual(1);
  expect(total.afterFree).toBeLessThanOrEqual(0.25);
});

test('what is kept for 400 days does not lift it over what the free tier leaves to pay', () => {
  expect(estimate({ ...personal, months: 13 }).total.afterFree).toBeLessThanOrEqual(0.25);
});

test('100,000 feeds every hour stay under a hundred dollars', () => {
  const { total } = estimate({ ...personal, feeds: 100_000, everyMinutes: 60, changed: 0.2 });
  expect(total.variable + total.watching).toBeLessThanOrEqual(100);
});

test('twice the mails cost twice the mails, and nothing is free twice', () => {
  const mails = (alertsPerDay: number) =>
    estimate({ ...personal, alertsPerDay }).variable.find(({ what }) => what === 'e-mails')!;
  expect(mails(60).list).toBeCloseTo(2 * mails(30).list);
  expect(mails(30).afterFree).toBe(0);
  expect(mails(60).afterFree).toBeCloseTo((60 * (365.25 / 12) - 1000) * 2e-5);
});

test('every amount is a quantity at its price: 1 million write units are 62.5 cents', () => {
  const writes = estimate(personal).variable.find(({ what }) => what === 'writes')!;
  expect((writes.list / writes.quantity) * 1e6).toBeCloseTo(0.625);
});
