import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const fixtures = join(import.meta.dirname, '../fixtures');

/** Where an input of a target is kept. */
export const pathInCorpus = (target: string, input: Uint8Array): string =>
  join(fixtures, 'fuzz', target, createHash('sha256').update(input).digest('hex').slice(0, 16));

/** What a target is fuzzed from: what was found before, and the feeds of the golden tests. */
export async function corpusOf(target: string): Promise<Uint8Array[]> {
  return [...(await found(target)), ...(await filesIn(join(fixtures, 'feeds')))];
}

/** The inputs of a target that once broke it. */
export const found = (target: string): Promise<Uint8Array[]> => filesIn(join(fixtures, 'fuzz', target));

async function filesIn(folder: string): Promise<Uint8Array[]> {
  const names = await readdir(folder).catch(() => []);
  return Promise.all(names.sort().map((name) => readFile(join(folder, name))));
}
