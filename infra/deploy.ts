import { SNSClient } from '@aws-sdk/client-sns';
import { Command } from 'commander';
import { estimate } from '../cli/cost/estimate.ts';
import { emailAddress } from '../cli/email-address.ts';
import { note, print } from '../cli/output.ts';
import { resolveStack } from '../cli/stack.ts';
import { asCliError } from '../cli/stack/aws-errors.ts';
import { subscribe } from '../cli/stack/subscribe.ts';
import { askYes } from './commands/ask.ts';
import { currentAccount, requireBootstrap, type Account } from './commands/account.ts';
import { cdk } from './commands/cdk.ts';
import { runCommand } from './commands/run-command.ts';
import { clearWayFor } from './commands/stacks.ts';
import { readConfig, type Config } from './config.ts';
import { stackNames } from './names.ts';

interface DeployOptions {
  email: string;
  yes?: true;
  name?: string;
}

/** Everything that can be wrong is found before anything is made; CloudFormation undoes what it cannot finish. */
async function deploy({ email, yes, name }: DeployOptions): Promise<void> {
  const config = readConfig(name === undefined ? {} : { name });
  const account = await currentAccount();
  await requireBootstrap(account);
  tellPlan(config, account, email);
  await askYes('Deploy?', yes);
  const { storage, pipeline } = stackNames(config.name);
  await clearWayFor(storage);
  await cdk(
    'deploy',
    '--all',
    ...['--context', `name=${config.name}`],
    ...['--require-approval', 'never'], // what is made was told above, and its permissions are tested
    ...['--parameters', `${pipeline}:OperatorEmail=${email}`],
  );
  await subscribeOperator(config.name, email);
}

function tellPlan(config: Config, { id, region }: Account, email: string): void {
  const { total } = estimate({
    feeds: 40,
    everyMinutes: config.pollEveryMinutes,
    changed: 0.3,
    itemsPerDay: 200,
    alertsPerDay: 30,
    readers: 1,
    months: 1,
  });
  note(`Account ${id}, region ${region}. This will create or update:`);
  note(`  ${config.name}-storage   three DynamoDB tables, two SNS topics; kept when you leave`);
  note(
    `  ${config.name}-pipeline  five Lambda functions with log groups and roles, ${config.shards + 3} schedules,`,
  );
  note(
    `     a dead-letter queue, six alarms, a budget of $${config.monthlyBudgetUsd} a month that mails ${email}`,
  );
  note(
    `Sites that are polled are told whom to write to: ${config.contact ?? email} (contact in infra/config.json).`,
  );
  note(
    `About $${(total.variable + total.watching).toFixed(2)} a month at list prices with 40 feeds, ` +
      `$${total.afterFree.toFixed(2)} after the free tier (npm run wirewatch cost).`,
  );
}

async function subscribeOperator(name: string, email: string): Promise<void> {
  const sns = new SNSClient({});
  try {
    const { alertsTopic, operationsTopic } = await resolveStack(name);
    for (const topic of [alertsTopic, operationsTopic]) {
      const outcome = await subscribe(sns, topic, email, undefined, { keepFilter: true });
      if (outcome === 'asked') tellHowToConfirm(name, email, topic === alertsTopic ? 'alerts' : 'operations');
    }
  } catch (error) {
    note('deployed, but not all subscriptions were asked for; the same command again makes up for it');
    throw asCliError(error, 'SNS');
  } finally {
    sns.destroy();
  }
  print(`deployed; \`npm run wirewatch -- health --stack ${name}\` shows how it is`);
}

function tellHowToConfirm(name: string, email: string, topic: string): void {
  print(`AWS has mailed ${email} to confirm the subscription to ${topic}.`);
  print('  Do not click the link: copy its address and run');
  print(`  npm run wirewatch -- confirm "LINK" --stack ${name}`);
}

await runCommand(
  new Command('deploy')
    .description('Deploys to the AWS account of your credentials.')
    .requiredOption('--email <address>', 'gets alerts, alarms and the budget mail', emailAddress)
    .option('--yes', 'do not ask')
    .option('--name <name>', 'instead of the name in infra/config.json')
    .action(deploy),
);
