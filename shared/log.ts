import type { Logger } from 'pino';

/** One JSON line a call: an event code, then ids. Stages log through this and nothing else. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

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
