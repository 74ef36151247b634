import { alertSchema, type Alert, type Mail } from '../../shared/alert.ts';
import { composeMail } from '../../shared/alerts/compose.ts';
import { planMails, type Cadence } from '../../shared/alerts/plan.ts';
import type { MailTransport } from '../../shared/alerts/transport.ts';
import { events, type Log } from '../../shared/log.ts';
import { getArticles, markHeld, pointToMail, type StoredArticle } from '../../shared/store/articles.ts';
import type { Database } from '../../shared/store/database.ts';
import { coverageOf } from '../../shared/store/developments.ts';
import { enterHeld } from '../../shared/store/held.ts';
import { withLease } from '../../shared/store/lease.ts';
import { claimMail, getMail, markSent, storeMail, unclaimMail } from '../../shared/store/mails.ts';
import { dequeue, queued, recordFailure, type QueueRow } from '../../shared/store/queue.ts';
import { putRun } from '../../shared/store/runs.ts';
import { mutes, pausedSince } from '../../shared/store/settings.ts';
import type { WatchlistCache } from '../../shared/store/watchlist-cache.ts';

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
  watchlist: WatchlistCache;
  transport: MailTransport;
  now: () => Date;
  owner: () => string;
  log: Log;
  /** Waits between two mails, to stay far below what suspends an SNS e-mail subscription. */
  pace: () => Promise<void>;
  settings: { timeoutMs: number; keepArticlesDays: number; cadence: Cadence };
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
      { owner, now: deps.now, expiresInMs: deps.settings.timeoutMs + 60_000 },
      () => drainOutbox(deps, owner),
    );
    return leased.kind === 'busy' ? leased : leased.passes.reduce(addResults);
  };
}

interface Waiting {
  row: QueueRow;
  alert: Alert;
  stored: StoredArticle;
}

type Pass = Extract<SendResult, { kind: 'sent' }>;

async function drainOutbox(deps: Deps, owner: string): Promise<Pass> {
  const { db, log, now } = deps;
  const startedAt = now();
  const before = { ...db.used };
  const counts: SendCounts = { mails: 0, alerts: 0, muted: 0, waiting: 0, failed: 0, parked: 0 };
  const rows = await Array.fromAsync(queued(db, 'outbox'));
  const waitingFor = rows.length === 0 ? undefined : await reasonToWait(deps);
  if (waitingFor === undefined) {
    const waiting = await setMutedAside(deps, await readAlerts(deps, rows, counts), counts);
    const deadline = startedAt.getTime() + deps.settings.timeoutMs - RESERVE_MS;
    for await (const { mail, members } of mailsFor(deps, waiting)) {
      if (now().getTime() > deadline) break;
      await sendOne(deps, owner, mail, members, counts);
    }
  } else {
    counts.waiting = rows.length;
    log.warn({ event: events.mailWaits, reason: waitingFor, rows: rows.length });
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

/** The rows as alerts with their articles; a row that is no alert, or whose article is gone, counts as failed. */
async function readAlerts(deps: Deps, rows: QueueRow[], counts: SendCounts): Promise<Waiting[]> {
  const parsed = rows.map((row) => ({ row, alert: alertSchema.safeParse(row.body) }));
  const ids = parsed.flatMap(({ alert }) => (alert.success ? [alert.data.id] : []));
  const articles = new Map((await getArticles(deps.db, ids)).map((stored) => [stored.article.id, stored]));
  const waiting: Waiting[] = [];
  for (const { row, alert } of parsed) {
    const stored = alert.success ? articles.get(alert.data.id) : undefined;
    if (alert.success && stored) waiting.push({ row, alert: alert.data, stored });
    else
      await countFailure(
        deps,
        row,
        alert.error ?? new Error('the article of this alert is not stored'),
        counts,
      );
  }
  return waiting;
}

/** Moves alerts that only muted watches or entities ask for into the ledger of what was kept back. */
async function setMutedAside(deps: Deps, waiting: Waiting[], counts: SendCounts): Promise<Waiting[]> {
  const muted = new Set((await mutes(deps.db, deps.now())).map(({ id }) => id));
  if (muted.size === 0) return waiting;
  const kept: Waiting[] = [];
  for (const each of waiting) {
    const { alert, row, stored } = each;
    const isMuted = alert.entities.some((id) => muted.has(id)) || alert.watches.every((id) => muted.has(id));
    if (!isMuted || row.released || stored.mailId !== undefined) {
      kept.push(each);
      continue;
    }
    await enterHeld(deps.db, stored.article, stored.decision, 'muted', deps.settings.keepArticlesDays);
    await markHeld(deps.db, alert.id, 'muted');
    await dequeue(deps.db, 'outbox', row.sk);
    counts.muted += 1;
  }
  return kept;
}

/** The mails to send: first those that an earlier run composed, then new ones for what is in no mail yet. */
async function* mailsFor(deps: Deps, waiting: Waiting[]): AsyncGenerator<{ mail: Mail; members: Waiting[] }> {
  const begun = Map.groupBy(waiting, ({ stored }) => stored.mailId);
  const told = new Set<string>();
  for (const mailId of begun.keys()) {
    if (mailId === undefined) continue;
    const mail = await getMail(deps.db, mailId);
    if (mail === undefined) throw new Error(`mail ${mailId} is pointed to but not stored`);
    for (const member of mail.members) told.add(member);
    yield { mail, members: waiting.filter(({ alert }) => mail.members.includes(alert.id)) };
  }
  const fresh = (begun.get(undefined) ?? []).filter(({ alert }) => !told.has(alert.id));
  const alerts = fresh.map(({ alert }) => alert);
  for (const group of planMails(alerts, deps.settings.cadence, deps.now())) {
    const mail = composeMail(group, await contextFor(deps, group));
    await storeMail(deps.db, mail);
    const ids = new Set(mail.members);
    yield { mail, members: fresh.filter(({ alert }) => ids.has(alert.id)) };
  }
}

async function contextFor(deps: Deps, alerts: Alert[]) {
  const { watchlist, entities } = await deps.watchlist.current();
  const ids = [...new Set(alerts.map(({ developmentId }) => developmentId))];
  const coverage = await Promise.all(ids.map(async (id) => [id, await coverageOf(deps.db, id)] as const));
  return {
    entities,
    watches: new Map(watchlist.watches.map(({ id, name }) => [id, name])),
    coverage: new Map(coverage),
    now: deps.now(),
  };
}

/** Points every member to the mail, hands the mail over, marks it sent, and only then takes its rows out. */
async function sendOne(
  deps: Deps,
  owner: string,
  mail: Mail,
  members: Waiting[],
  counts: SendCounts,
): Promise<void> {
  const { db, log } = deps;
  try {
    if (mail.state !== 'sent') {
      for (const member of mail.members)
        if ((await pointToMail(db, member, mail.id)) === 'refused')
          throw new Error(`article ${member} is already in another mail than ${mail.id}`);
      if ((await claimMail(db, mail.id, owner)) === 'refused') return; // ours already, and in doubt: the next run decides
      await deps.pace();
      const handover = await deps.transport.send(mail);
      if (handover.kind !== 'accepted') {
        await unclaimMail(db, mail.id);
        if (handover.kind === 'not-now') {
          counts.waiting += members.length;
          return;
        }
        throw new Error(`the transport refused mail ${mail.id}: ${handover.reason}`);
      }
      await markSent(db, mail.id, handover.messageId, deps.now());
      counts.mails += 1;
      counts.alerts += mail.members.length;
      log.info({
        event: events.mailSent,
        mailId: mail.id,
        messageId: handover.messageId,
        alerts: mail.members.length,
      });
      deps.onMail?.(mail);
    }
    for (const { row } of members) await dequeue(db, 'outbox', row.sk);
  } catch (error) {
    for (const { row } of members) await countFailure(deps, row, error, counts);
  }
}

async function countFailure(deps: Deps, row: QueueRow, error: unknown, counts: SendCounts): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  const outcome = await recordFailure(deps.db, 'outbox', row, message, deps.now());
  counts.failed += 1;
  if (outcome === 'parked') counts.parked += 1;
  const event = outcome === 'parked' ? events.rowParked : events.rowFailed;
  deps.log.error({ event, queue: 'outbox', row: row.sk, err: error });
}

function addResults(one: Pass, other: Pass): Pass {
  const counts = { ...one.counts };
  for (const [name, count] of Object.entries(other.counts)) counts[name] = (counts[name] ?? 0) + count;
  return { ...other, counts };
}
