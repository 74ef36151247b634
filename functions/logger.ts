import pino from 'pino';
import type { Log } from '../shared/log.ts';

/** JSON lines that Lambda's log format takes as they are: a level's name and an ISO timestamp. */
export const createLog = (stage: string): Log =>
  pino({
    base: { stage },
    formatters: { level: (level) => ({ level: level.toUpperCase() }) },
    timestamp: () => `,"timestamp":"${new Date().toISOString()}"`,
  });
