import { Command } from 'commander';
import { note, print } from '../cli/output.ts';
import { resolveStack } from '../cli/stack.ts';
import { askYes } from './commands/ask.ts';
import { currentAccount } from './commands/account.ts';
import { cdk } from './commands/cdk.ts';
import { removeData } from './commands/remove-data.ts';
import { runCommand } from './commands/run-command.ts';
import { allowRemoval, findStack } from './commands/stacks.ts';
import { readConfig } from './config.ts';
import { stackNames } from './names.ts';

interface DestroyOptions {
  withData?: true;
  yes?: true;
  name?: string;
}

async function destroy({ withData, yes, name }: DestroyOptions): Promise<void> {
  const config = readConfig(name === undefined ? {} : { name });
  const { id, region } = await currentAccount();
  const stack = await resolveStack(config.name);
  const names = stackNames(config.name);
  const context = ['--context', `name=${config.name}`, '--force'];
  note(
    `Account ${id}, region ${region}. This will remove ${names.pipeline}: functions, schedules, alarms, logs, budget.`,
  );
  note(
    withData
      ? 'And ALL DATA: the tables with every development, and the topics with their subscriptions.'
      : 'Data and subscriptions stay; `npm run deploy` goes on from them.',
  );
  await askYes('Remove?', yes);
  if ((await findStack(names.pipeline)) !== undefined)
    await cdk('destroy', names.pipeline, '--exclusively', ...context);
  if (withData) {
    // The stack goes last: while it stands, a run that broke off finds tables and topics by its outputs again.
    await removeData(stack);
    await allowRemoval(names.storage);
    await cdk('destroy', names.storage, '--exclusively', ...context);
  }
  print(withData ? 'removed, data too' : 'removed; `npm run destroy -- --with-data` removes the data');
}

await runCommand(
  new Command('destroy')
    .description('Removes the pipeline; keeps data and subscriptions unless told otherwise.')
    .option('--with-data', 'remove tables, topics and subscriptions too')
    .option('--yes', 'do not ask')
    .option('--name <name>', 'instead of the name in infra/config.json')
    .action(destroy),
);
