/** An event code, then ids; `err` is what was thrown. */
export type LogEntry = { event: Event; err?: unknown } & Record<string, unknown>;

/** One JSON line a call. Stages log through this and nothing else. */
export type Log = Record<'info' | 'warn' | 'error', (entry: LogEntry) => void>;

export const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Event codes, to search logs and to build metric filters by. */
export const events = {
  stageStarted: 'STAGE_STARTED',
  stageCompleted: 'STAGE_COMPLETED',
  stageBusy: 'STAGE_BUSY',
  feedFailed: 'FEED_FAILED',
  feedBroken: 'FEED_BROKEN',
  feedRecovered: 'FEED_RECOVERED',
  rowFailed: 'ROW_FAILED',
  rowParked: 'ROW_PARKED',
  mailSent: 'MAIL_SENT',
  mailWaits: 'MAIL_WAITS',
  healthChecked: 'HEALTH_CHECKED',
  seedsLoaded: 'SEEDS_LOADED',
  seedsFailed: 'SEEDS_FAILED',
} as const;
type Event = (typeof events)[keyof typeof events];
