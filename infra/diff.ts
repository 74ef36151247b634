import { Command } from 'commander';
import { currentAccount } from './commands/account.ts';
import { cdk } from './commands/cdk.ts';
import { runCommand } from './commands/run-command.ts';
import { readConfig } from './config.ts';

await runCommand(
  new Command('diff')
    .description('Shows what a deployment would change; changes nothing.')
    .option('--name <name>', 'instead of the name in infra/config.json')
    .action(async ({ name }: { name?: string }) => {
      const config = readConfig(name === undefined ? {} : { name });
      await currentAccount(); // CDK says of missing credentials only that it cannot resolve an account
      await cdk('diff', '--context', `name=${config.name}`);
    }),
);
