import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../cli/local/store.ts';
import { fill } from './fill.ts';
import type { Passes } from './measure.ts';
import { stage } from './stage.ts';

/** The stage as on a laptop: TypeScript as it is, the embedded store in the same process. */
export async function pipeline(port: number, feeds: number, concurrency: number): Promise<Passes> {
  const dataDir = await mkdtemp(join(tmpdir(), 'wirewatch-bench-'));
  const store = await openStore({ dataDir, command: 'bench', runner: true });
  try {
    await fill(store.db, port, feeds);
    return await stage(store.db, feeds, concurrency);
  } finally {
    await store.close();
    await rm(dataDir, { recursive: true });
  }
}
