import { events, type Log } from '../../shared/log.ts';
import type { Audience } from '../../shared/alerts/audience.ts';
import type { Capacity, Database } from '../../shared/store/database.ts';
import type { UnreadableFeed } from '../../shared/store/feed-rows.ts';
import { feedsOfBucket } from '../../shared/store/feeds.ts';
import { BUCKETS } from '../../shared/feeds/cadence.ts';
import { healthOf, type Health } from '../../shared/store/health.ts';
import { lastReport, putLastReport } from './last-report.ts';
import { problemsOf } from './problems.ts';
import { composeReport } from './report.ts';

export interface Deps {
  db: Database;
  /** Who is subscribed to the alerts. */
  audience: () => Promise<Audience>;
  /** Mails to those who run this. */
  notify: (subject: string, body: string) => Promise<void>;
  now: () => Date;
  log: Log;
}

export interface ReportResult {
  problems: string[];
  mailed: boolean;
}

/** Six days and a half: the daily schedule's flexible window must not turn a week into eight days. */
const WEEK_MS = 6.5 * 86_400_000;

/** Builds the report-health stage: looks once a day, mails once a week or when something is wrong. */
export function createHandler(deps: Deps) {
  return async (): Promise<ReportResult> => {
    const { db, log } = deps;
    const now = deps.now();
    const unreadable: UnreadableFeed[] = [];
    const feeds = await everyFeed(db, (row) => unreadable.push(row));
    const health = await healthOf(db, feeds, now, unreadable);
    const problems = problemsOf(health, await deps.audience(), now);
    const last = await lastReport(db);
    const weekly = last === undefined || now.getTime() - Date.parse(last.mailedAt) > WEEK_MS;
    const mailed = weekly || problems.length > 0;
    if (mailed) {
      const ever = capacityEver(health);
      const used = {
        read: ever.read - (last?.capacityEver.read ?? 0),
        write: ever.write - (last?.capacityEver.write ?? 0),
      };
      const { subject, body } = composeReport({ health, problems, used, since: last?.mailedAt, now });
      await deps.notify(subject, body);
      if (weekly) await putLastReport(db, { mailedAt: now.toISOString(), capacityEver: ever });
    }
    log.info({ event: events.healthChecked, problems: problems.length, mailed });
    return { problems, mailed };
  };
}

async function everyFeed(db: Database, unreadable: (row: UnreadableFeed) => void) {
  const buckets = Array.from({ length: BUCKETS }, (_, bucket) =>
    feedsOfBucket(db, String(bucket), unreadable),
  );
  return (await Promise.all(buckets)).flat().filter(({ removed }) => removed !== true);
}

function capacityEver({ runs }: Health): Capacity {
  const of = (kind: keyof Capacity) => runs.reduce((sum, run) => sum + (run.capacityEver?.[kind] ?? 0), 0);
  return { read: of('read'), write: of('write') };
}
