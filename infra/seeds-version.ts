import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { hashId } from '../shared/hash.ts';

const FILES = ['watchlist.json', 'feeds.json', 'history.json'];

/** Changes whenever a seed file does, so that a deployment loads the seeds anew then, and only then. */
export const hashSeeds = (): string =>
  hashId(...FILES.map((file) => readFileSync(resolve(import.meta.dirname, '../seeds', file), 'utf8')));
