import type { Alert } from '../alert.ts';

/** A roll-up holds so many alerts at most; more of them become a second mail. */
const ALERTS_A_MAIL = 20;

/**
 * Divides what waits into mails: alerts that share one set of entities and one set of watches go together, oldest
 * first. A lone alert is a mail of its own.
 */
export function planMails(alerts: Alert[]): Alert[][] {
  const groups = Map.groupBy(alerts, (alert) =>
    JSON.stringify([[...alert.entities].sort(), [...alert.watches].sort()]),
  );
  return [...groups.values()].flatMap((group) => {
    const ordered = group.toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const mails: Alert[][] = [];
    for (let at = 0; at < ordered.length; at += ALERTS_A_MAIL)
      mails.push(ordered.slice(at, at + ALERTS_A_MAIL));
    return mails;
  });
}
