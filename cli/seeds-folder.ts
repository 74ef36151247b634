import { resolve } from 'node:path';

/** The folder of the seeds: that of the project, or the one that `WIREWATCH_SEEDS` names. */
export const seedsFolder = (): string =>
  resolve(process.env.WIREWATCH_SEEDS ?? resolve(import.meta.dirname, '../seeds'));
