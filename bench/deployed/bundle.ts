import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle as bundleInto } from '../../infra/constructs/bundling.ts';

/** Bundles a program as the stack bundles its functions; returns the folder, which holds `index.mjs`. */
export function bundle(stdin: { contents: string; resolveDir: string }): string {
  const folder = mkdtempSync(join(tmpdir(), 'wirewatch-bundle-'));
  bundleInto({ stdin: { ...stdin, loader: 'ts' } }, folder);
  return folder;
}
