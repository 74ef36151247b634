import { createInterface } from 'node:readline/promises';
import { CliError } from '../../cli/errors.ts';

/** Waits for a yes. Where nobody can be asked, `--yes` must have said it. */
export async function askYes(question: string, yes: boolean | undefined): Promise<void> {
  if (yes === true) return;
  if (!process.stdin.isTTY) throw new CliError('nobody is there to ask', 'add --yes');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${question} [yes/no] `);
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new CliError('stopped; nothing was changed');
}
