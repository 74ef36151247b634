import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Seeds } from '../../seeds/schema.ts';

export const MAIN = resolve(import.meta.dirname, '../../cli/main.ts');

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line as a user's shell would, in a process of its own. */
export async function cli(
  args: string[],
  options: { env?: NodeJS.ProcessEnv; input?: string } = {},
): Promise<CliResult> {
  const child = startCli(args, options.env);
  child.stdin?.end(options.input ?? '');
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** Starts a command and leaves it running. */
export function startCli(args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, NO_COLOR: '1', ...env } });
}

/** A directory of its own for a test, gone afterwards. */
export async function temporaryDirectory(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'wirewatch-test-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Writes seeds as the three files that `WIREWATCH_SEEDS` points to. */
export async function writeSeeds(folder: string, { watchlist, feeds, claims }: Seeds): Promise<void> {
  await writeFile(join(folder, 'watchlist.json'), JSON.stringify(watchlist));
  await writeFile(join(folder, 'feeds.json'), JSON.stringify({ feeds }));
  await writeFile(join(folder, 'history.json'), JSON.stringify({ claims }));
}
