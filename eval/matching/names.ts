import { fileURLToPath } from 'node:url';
import { scoreFolder, type SetResult } from './names-only.ts';

/**
 * Scores names-only matching on the sets written for it by somebody who had not read the code: names of each language that are also
 * words or parts of longer names, in two halves, of which what is tuned sees one.
 */
export const scoreNames = (): SetResult[] => scoreFolder(fileURLToPath(new URL('names', import.meta.url)));
