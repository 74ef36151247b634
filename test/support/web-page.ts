import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readSeeds } from '../../seeds/schema.ts';
import { loadSeeds } from '../../seeds/load.ts';
import type { Database } from '../../shared/store/database.ts';
import { createLender } from '../../web/lender.ts';
import { createWebServer } from '../../web/server.ts';
import { openDynalite } from './engines.ts';

export interface TestPage {
  url: string;
  db: Database;
  errors: unknown[];
  close: () => Promise<void>;
}

/** The page over an embedded store in memory with the seeds loaded, at a fixed time. */
export async function openPage(now = new Date('2026-11-23T08:00:00.000Z')): Promise<TestPage> {
  const engine = await openDynalite();
  await loadSeeds(engine.db, readSeeds(), now);
  return servePage(engine, now);
}

/** The page over tables that are open already; they are closed with it. */
export async function servePage(
  engine: { db: Database; close: () => Promise<void> },
  now: Date,
): Promise<TestPage> {
  const errors: unknown[] = [];
  const tables = createLender(() => Promise.resolve({ db: engine.db, close: () => Promise.resolve() }), 1000);
  const server = createWebServer({ tables, now: () => now, onError: (error) => errors.push(error) });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    db: engine.db,
    errors,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await tables.close();
      await engine.close();
    },
  };
}
