import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { hashId } from '../shared/hash.ts';
import { seedsVersion } from '../shared/store/seeds-version.ts';
import type { Globals } from './globals.ts';
import { openStore, type OpenStore } from './local/store.ts';
import { seedsFolder } from './seeds-folder.ts';

const SEED_FILES = ['watchlist.json', 'feeds.json', 'history.json'];

/**
 * Opens the tables for a command, with the seeds loaded: those of the project, or of the folder that `WIREWATCH_SEEDS`
 * names. Seeds that are already loaded cost one read and are not parsed.
 */
export async function openTables(
  globals: Globals,
  command: string,
  options: { runner?: boolean; now?: () => Date } = {},
): Promise<OpenStore> {
  if (globals.stack !== undefined) return openStack(globals.stack);
  const folder = seedsFolder();
  const version = hashId(...SEED_FILES.map((file) => readFileSync(resolve(folder, file), 'utf8')));
  const store = await openStore({ dataDir: resolve(globals.data), command, runner: options.runner });
  try {
    if ((await seedsVersion(store.db)) !== version) {
      const [{ readSeeds }, { loadSeeds }] = await Promise.all([
        import('../seeds/schema.ts'),
        import('../seeds/load.ts'),
      ]);
      await loadSeeds(store.db, readSeeds(folder), (options.now ?? (() => new Date()))(), version);
    }
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The tables of a deployed stack, which loads its own seeds. */
async function openStack(name: string): Promise<OpenStore> {
  const [{ resolveStack }, { connect }] = await Promise.all([
    import('./stack.ts'),
    import('../shared/store/database.ts'),
  ]);
  const db = connect({ names: (await resolveStack(name)).tables });
  return {
    db,
    close: () => {
      db.close();
      return Promise.resolve();
    },
  };
}

/** Runs `work` on open tables and closes them whatever happens. */
export async function withTables<T>(
  globals: Globals,
  command: string,
  work: (store: OpenStore) => Promise<T>,
  options: { runner?: boolean } = {},
): Promise<T> {
  const store = await openTables(globals, command, options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
