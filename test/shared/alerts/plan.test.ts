import { describe, expect, it } from 'vitest';
import { alertOf } from '../../../shared/alerts/alert-of.ts';
import { planMails } from '../../../shared/alerts/plan.ts';
import { article, decision } from '../../support/articles.ts';

const NOW = new Date('2026-03-02T00:30:00Z');
const alert = (id: string, seenAt: string, watch = 'w') =>
  alertOf(
    {
      article: article({ id, seenAt, watches: [{ id: watch, severity: 2 }] }),
      decision: decision(),
      decidedAt: seenAt,
    },
    { kind: 'other' },
    [],
  );
const ids = (mails: { id: string }[][]) => mails.map((mail) => mail.map(({ id }) => id));

describe('planning mails', () => {
  const alerts = [
    alert('c', '2026-03-02T00:10:00.000Z'),
    alert('a', '2026-03-01T23:40:00.000Z'),
    alert('b', '2026-03-01T23:50:00.000Z', 'other'),
  ];

  it('rolls up alerts that share entities and watches, oldest first', () => {
    expect(ids(planMails(alerts, 'each', NOW))).toEqual([['a', 'c'], ['b']]);
  });

  it('makes one digest of what was held up, and keeps what is fresh apart', () => {
    const heldUp = [alert('x', '2026-02-20T05:00:00.000Z'), alert('y', '2026-02-25T05:00:00.000Z', 'other')];
    expect(ids(planMails([...alerts, ...heldUp], 'each', NOW))).toEqual([['a', 'c'], ['b'], ['x', 'y']]);
  });

  it('makes one digest of a run', () => {
    expect(ids(planMails(alerts, 'run', NOW))).toEqual([['a', 'b', 'c']]);
  });

  it('makes one digest of the days before today and lets today wait', () => {
    expect(ids(planMails(alerts, 'day', NOW))).toEqual([['a', 'b']]);
  });

  it('puts no more than twenty into one mail, and each in one', () => {
    const many = Array.from({ length: 45 }, (_, n) => alert(`n${n}`, '2026-03-01T23:40:00.000Z'));
    const mails = planMails(many, 'each', NOW);
    expect(mails.map((mail) => mail.length)).toEqual([20, 20, 5]);
    expect(new Set(ids(mails).flat()).size).toBe(45);
  });
});
