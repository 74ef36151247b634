import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bundling } from '../../infra/constructs/bundling.ts';

/** Bundles a program as the stack bundles its functions; returns the folder, which holds `index.mjs`. */
export function bundle(stdin: { contents: string; resolveDir: string }): string {
  const folder = mkdtempSync(join(tmpdir(), 'wirewatch-bundle-'));
  buildSync({
    stdin: { ...stdin, loader: 'ts' },
    outfile: join(folder, 'index.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    minify: true,
    mainFields: bundling.mainFields,
    banner: { js: bundling.banner! },
    lineLimit: 200,
    logLevel: 'error',
  });
  return folder;
}
