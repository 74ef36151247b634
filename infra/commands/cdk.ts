import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CliError } from '../../cli/errors.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Runs the CDK command line of this project, its output shown as it comes. */
export async function cdk(...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.resolve('aws-cdk/bin/cdk')), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0)
    throw new CliError(
      `cdk ${args[0]} failed (${code ?? 'killed'}); its message stands above`,
      'CloudFormation has rolled back what it had begun; mend the cause and run the same command again',
    );
}
