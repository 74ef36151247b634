import { randomUUID } from 'node:crypto';
import { tablesOf } from '../../shared/environment.ts';
import { connect } from '../../shared/store/database.ts';
import { createWatchlistCache } from '../../shared/store/watchlist-cache.ts';
import { createLog } from '../logger.ts';
import { retention } from '../retention.ts';
import { parseEnv } from './env.ts';
import { createHandler } from './handler.ts';

const env = parseEnv(process.env);
const db = connect({ names: tablesOf(env) });

export const handler = createHandler({
  db,
  watchlist: createWatchlistCache(db),
  now: () => new Date(),
  owner: randomUUID,
  log: createLog('detect-developments'),
  settings: { timeoutMs: env.TIMEOUT_SECONDS * 1000, ...retention, sendBaseline: false },
});
