import type { Alert } from '../alert.ts';

/** `each`: as soon as it is detected. `run` and `day`: one digest of all that a run, or a UTC day, brought. */
export const cadences = ['each', 'run', 'day'] as const;
export type Cadence = (typeof cadences)[number];

/** A mail holds so many alerts at most; more of them become a second mail. */
const ALERTS_A_MAIL = 20;

/** An alert takes minutes; one that waited longer was held up: nobody had confirmed, a pause, an outage. */
const LATE_MS = 3_600_000;

/**
 * Divides what waits into mails, oldest first. With cadence `each`, alerts that share one set of entities and one set
 * of watches go together, so that every subscription's filter fits all of a mail, and those that were held up are one
 * digest; a digest is filtered by what any of its alerts is about.
 * @param now with cadence `day`, what was seen on its UTC day waits for the next
 */
export function planMails(alerts: Alert[], cadence: Cadence, now: Date): Alert[][] {
  const today = now.toISOString().slice(0, 10);
  const due = cadence === 'day' ? alerts.filter(({ at }) => at.slice(0, 10) < today) : alerts;
  const isLate = ({ at }: Alert) => now.getTime() - Date.parse(at) > LATE_MS;
  const groups = Map.groupBy(due, (alert) => (cadence !== 'each' || isLate(alert) ? '' : aboutOf(alert)));
  return [...groups.values()].flatMap((group) => {
    const ordered = group.toSorted((a, b) => (a.at < b.at ? -1 : 1));
    return Array.from({ length: Math.ceil(ordered.length / ALERTS_A_MAIL) }, (_, n) =>
      ordered.slice(n * ALERTS_A_MAIL, (n + 1) * ALERTS_A_MAIL),
    );
  });
}

const aboutOf = ({ entities, watches }: Alert) => JSON.stringify([entities.toSorted(), watches.toSorted()]);
