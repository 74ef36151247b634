import type { Database } from './database.ts';
import type { StoredFeed, UnreadableFeed } from './feed-rows.ts';
import { parkedRows, queued, type ParkedRow, type QueueName } from './queue.ts';
import { runsOf, type Run } from './runs.ts';
import { mutes, pausedSince, type Mute } from './settings.ts';

export interface UnwellFeed {
  feedId: string;
  since: string;
  problem: string;
}

/** How everything stands: what a person or an alarm asks. */
export interface Health {
  feeds: {
    total: number;
    neverPolled: number;
    disabled: number;
    failing: UnwellFeed[];
    silent: UnwellFeed[];
  };
  inbox: { rows: number; oldest?: string };
  outbox: { rows: number; oldest?: string };
  parked: Omit<ParkedRow, 'body'>[];
  runs: Run[];
  mutes: Mute[];
  pausedSince?: string;
}

const STAGES = ['poll-feeds', 'detect-developments', 'send-alerts'];

/** Looks at the queues, the last runs and the given feeds; `unreadable` are those whose rows cannot be read. */
export async function healthOf(
  db: Database,
  feeds: StoredFeed[],
  now: Date,
  unreadable: UnreadableFeed[] = [],
): Promise<Health> {
  const enabled = feeds.filter(({ feed }) => feed.enabled);
  const runs = await Promise.all(STAGES.map((stage) => runsOf(db, stage)));
  const parked = await parkedRows(db);
  return {
    feeds: {
      total: feeds.length + unreadable.length,
      disabled: feeds.length - enabled.length,
      neverPolled: enabled.filter(({ state }) => state.lastSuccessAt === undefined && state.failures === 0)
        .length,
      failing: [
        ...unreadable.map(({ feedId, message }) => ({ feedId, since: now.toISOString(), problem: message })),
        ...enabled.flatMap(failing),
      ],
      silent: enabled.flatMap((stored) => silent(stored, now)),
    },
    inbox: await depth(db, 'inbox'),
    outbox: await depth(db, 'outbox'),
    // A parked row may hold a whole article; its error is what matters.
    parked: parked.map(({ body: _body, ...row }) => row),
    runs: runs.flat(),
    mutes: await mutes(db, now),
    pausedSince: await pausedSince(db),
  };
}

async function depth(db: Database, queue: QueueName): Promise<{ rows: number; oldest?: string }> {
  let rows = 0;
  let oldest: string | undefined;
  for await (const { sk } of queued(db, queue)) {
    oldest ??= sk.split('#')[0];
    rows += 1;
  }
  return { rows, ...(oldest !== undefined && { oldest }) };
}

function failing({ feedId, state }: StoredFeed): UnwellFeed[] {
  if (state.failures === 0) return [];
  return [
    {
      feedId,
      since: state.failingSince ?? state.addedAt,
      problem: `${state.failures} failures: ${state.lastError ?? 'unknown'}`,
    },
  ];
}

const DAY_MS = 86_400_000;
/** A feed is silent after five times its usual pause, and not before a week: holidays are no fault. */
const USUAL_PAUSES = 5;
const SILENT_DAYS_AT_LEAST = 7;

function silent({ feedId, state }: StoredFeed, now: Date): UnwellFeed[] {
  const { lastNewItemAt: since, rhythmMinutes = 0, failures } = state;
  if (since === undefined || failures > 0) return [];
  const patience = Math.max(SILENT_DAYS_AT_LEAST * DAY_MS, USUAL_PAUSES * rhythmMinutes * 60_000);
  if (now.getTime() - Date.parse(since) < patience) return [];
  return [{ feedId, since, problem: 'no new item for much longer than usual' }];
}
