import { CommanderError, type Command } from 'commander';
import { CliError } from '../../cli/errors.ts';
import { fail } from '../../cli/output.ts';

/** Runs a command of this folder and ends the process as the command line does: 0 done, 1 failed, 2 wrong usage. */
export async function runCommand(command: Command): Promise<void> {
  try {
    await command.exitOverride().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else {
      fail(error);
      process.exitCode = error instanceof CliError ? error.exitCode : 1;
    }
  }
}
