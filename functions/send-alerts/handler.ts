import type { Mail } from '../../shared/alert.ts';
import type { MailLanguage } from '../../shared/alerts/names.ts';
import type { Cadence } from '../../shared/alerts/plan.ts';
import type { MailTransport } from '../../shared/alerts/transport.ts';
import { events, type Log } from '../../shared/log.ts';
import type { Database } from '../../shared/store/database.ts';
import { withLease } from '../../shared/store/lease.ts';
import { queued } from '../../shared/store/queue.ts';
import { putRun } from '../../shared/store/runs.ts';
import { pausedSince } from '../../shared/store/settings.ts';
import type { NamedWatchlist } from '../../shared/store/watchlist-names.ts';

export interface SendCounts extends Record<string, number> {
  mails: number;
  alerts: number;
  muted: number;
  waiting: number;
  failed: number;
  parked: number;
}

export type SendResult =
  { kind: 'sent'; counts: SendCounts; waitingFor?: 'no-subscriber' | 'paused' } | { kind: 'busy' };

export interface Deps {
  db: Database;
  watchlist: { current: () => Promise<NamedWatchlist> };
  transport: MailTransport;
  now: () => Date;
  owner: () => string;
  log: Log;
  /** Waits between two mails, to stay far below what suspends an SNS e-mail subscription. */
  pace: () => Promise<void>;
  settings: { timeoutMs: number; keepArticlesDays: number; cadence: Cadence; language: MailLanguage };
  onMail?: (mail: Mail) => void;
}

/** Stop this long before the deadline; what is left waits in the outbox for the next run. */
const RESERVE_MS = 15_000;

/** Builds the send-alerts stage: empties the outbox into mails, each handed over once. */
export function createHandler(deps: Deps) {
  return async (): Promise<SendResult> => {
    const owner = deps.owner();
    const leased = await withLease(
      deps.db,
      'send-alerts',
      { owner, now: deps.now, timeoutMs: deps.settings.timeoutMs },
      (endsAtMs) => drainOutbox(deps, owner, endsAtMs - RESERVE_MS),
    );
    return leased.kind === 'busy' ? leased : leased.passes.reduce(addResults);
  };
}

type Pass = Extract<SendResult, { kind: 'sent' }>;

async function drainOutbox(deps: Deps, owner: string, deadline: number): Promise<Pass> {
  const { db, log, now } = deps;
  const startedAt = now();
  const before = { ...db.used };
  const counts: SendCounts = { mails: 0, alerts: 0, muted: 0, waiting: 0, failed: 0, parked: 0 };
  const rows = await Array.fromAsync(queued(db, 'outbox'));
  const waitingFor = rows.length === 0 ? undefined : await reasonToWait(deps);
  if (waitingFor !== undefined) {
    counts.waiting = rows.length;
    log.warn({ event: events.mailWaits, reason: waitingFor, rows: rows.length });
  } else if (rows.length > 0) {
    // Most runs find the outbox empty: what composes mails is loaded with the first alert.
    const { sendWaiting } = await import('./send-waiting.ts');
    await sendWaiting(deps, owner, rows, deadline, counts);
  }
  await putRun(db, {
    stage: 'send-alerts',
    shard: 'one',
    startedAt: startedAt.toISOString(),
    finishedAt: now().toISOString(),
    counts,
    failing: [],
    capacity: { read: db.used.read - before.read, write: db.used.write - before.write },
  });
  log.info({ event: events.stageCompleted, stage: 'send-alerts', ...counts });
  return { kind: 'sent', counts, ...(waitingFor && { waitingFor }) };
}

async function reasonToWait(deps: Deps): Promise<'paused' | 'no-subscriber' | undefined> {
  if ((await pausedSince(deps.db)) !== undefined) return 'paused';
  const ready = await deps.transport.ready();
  return ready.kind === 'ready' ? undefined : ready.kind;
}

function addResults(one: Pass, other: Pass): Pass {
  const counts = { ...one.counts };
  for (const [name, count] of Object.entries(other.counts)) counts[name] = (counts[name] ?? 0) + count;
  return { ...other, counts };
}
