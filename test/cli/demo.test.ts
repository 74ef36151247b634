import { beforeAll, describe, expect, test } from 'vitest';
import { isPerfect, runDemo, type DemoReport } from '../../cli/demo.ts';
import type { ReplayEvent } from '../../seeds/demo/replay.ts';

let report: DemoReport;
const seen: ReplayEvent[] = [];

beforeAll(async () => {
  report = await runDemo((event) => seen.push(event));
}, 60_000);

describe('the demo', () => {
  test('tells every development and every update exactly once, and nothing else', () => {
    expect(report).toMatchObject({ missed: [], duplicates: [], falseAlerts: [] });
    expect(report.developmentsFound).toBe(16);
    expect(isPerfect(report)).toBe(true);
  });

  test('sends as many alerts as there are developments and updates', () => {
    expect(report.alertsSent).toBe(20);
    expect(report.mailsSent).toBeGreaterThan(0);
    expect(report.mailsSent).toBeLessThanOrEqual(report.alertsSent);
  });

  test('is stopped and started again once, half-way', () => {
    expect(seen.filter(({ kind }) => kind === 'restart')).toHaveLength(1);
  });

  test('goes on while feeds fail, and reads the one that recovers', () => {
    const failing = seen.flatMap((event) => (event.kind === 'failing' ? [event.feedId] : []));
    expect(new Set(failing)).toEqual(new Set(['example-broken', 'primer-region']));
  });
});
