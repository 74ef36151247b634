import { Command, Option } from 'commander';

/** Options of every command that reads or writes the tables. */
export interface Globals {
  json?: true;
  data: string;
  /** Name of a deployed stack to work on instead. */
  stack?: string;
}

/** A command with the options that all commands share; `example` ends its help. */
export function tableCommand(name: string, example: string): Command {
  return outputCommand(name, example)
    .option('--data <dir>', 'directory of the embedded store', process.env.WIREWATCH_DATA_DIR ?? '.wirewatch')
    .option(
      '--stack <name>',
      'a deployed stack instead (AWS credentials needed)',
      process.env.WIREWATCH_STACK,
    );
}

/** Whom sites may write to that are polled from here; it stands in the User-Agent. */
export const contactOption = () =>
  new Option('--contact <address>', 'whom a site may write to that does not like to be polled').env(
    'WIREWATCH_CONTACT',
  );

/** A command that touches no table. */
export function outputCommand(name: string, example: string): Command {
  return new Command(name)
    .option('--json', 'machine-readable output, and nothing else, on standard output')
    .addHelpText('after', `\nExample:\n  ${example}`);
}
