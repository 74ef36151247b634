import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { snsTransport } from '../../shared/alerts/sns.ts';
import { tablesOf } from '../../shared/environment.ts';
import { connect } from '../../shared/store/database.ts';
import { createNamesCache } from '../../shared/store/watchlist-names.ts';
import { createLog } from '../logger.ts';
import { retention } from '../retention.ts';
import { parseEnv } from './env.ts';
import { createHandler } from './handler.ts';

/** Four mails a second: SNS suspends an e-mail subscription above 10, and only the sending lease paces them. */
const BETWEEN_MAILS_MS = 250;

const env = parseEnv(process.env);
const db = connect({ names: tablesOf(env) });

export const handler = createHandler({
  db,
  watchlist: createNamesCache(db),
  transport: snsTransport(env.ALERTS_TOPIC),
  now: () => new Date(),
  owner: randomUUID,
  log: createLog('send-alerts'),
  pace: () => wait(BETWEEN_MAILS_MS),
  settings: {
    timeoutMs: env.TIMEOUT_SECONDS * 1000,
    keepArticlesDays: retention.keepArticlesDays,
    cadence: env.MAIL_CADENCE,
    language: env.MAIL_LANGUAGE,
  },
});
