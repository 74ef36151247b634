import type { Database } from '../shared/store/database.ts';

interface Open {
  db: Database;
  close(): Promise<void>;
}

/** Lends open tables to whoever asks. */
export interface Lender {
  with<T>(work: (db: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens the tables when they are asked for and lets go of them when nobody has asked for a while: the embedded store
 * has one holder, and a run must not wait for a page that somebody left open.
 */
export function createLender(open: () => Promise<Open>, idleMs: number): Lender {
  let tables: Promise<Open> | undefined;
  let closing: Promise<void> = Promise.resolve();
  let borrowers = 0;
  let timer: NodeJS.Timeout | undefined;

  const letGo = () => {
    const held = tables;
    tables = undefined;
    if (held !== undefined) closing = held.then((each) => each.close());
  };
  return {
    async with(work) {
      clearTimeout(timer);
      borrowers += 1;
      try {
        tables ??= closing.then(open);
        const held = tables;
        const { db } = await held.catch((error: unknown) => {
          if (tables === held) tables = undefined;
          throw error;
        });
        return await work(db);
      } finally {
        borrowers -= 1;
        if (borrowers === 0) timer = setTimeout(letGo, idleMs).unref();
      }
    },
    async close() {
      clearTimeout(timer);
      letGo();
      await closing;
    },
  };
}
