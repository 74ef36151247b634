import { CloudFormationClient, UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation';
import {
  DeleteTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { DeleteTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { Command } from 'commander';
import { note, print } from '../cli/output.ts';
import { resolveStack, type DeployedStack } from '../cli/stack.ts';
import { asCliError } from '../cli/stack/aws-errors.ts';
import { askYes } from './commands/ask.ts';
import { currentAccount } from './commands/account.ts';
import { cdk } from './commands/cdk.ts';
import { runCommand } from './commands/run-command.ts';
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
  if (stack.pollFeedsFunction !== undefined)
    await cdk('destroy', names.pipeline, '--exclusively', ...context);
  if (withData) {
    // The stack goes last: while it stands, a run that broke off finds tables and topics by its outputs again.
    await removeData(stack);
    await allowRemoval(names.storage);
    await cdk('destroy', names.storage, '--exclusively', ...context);
  }
  print(withData ? 'removed, data too' : 'removed; `npm run destroy -- --with-data` removes the data');
}

async function removeData({ tables, alertsTopic, operationsTopic }: DeployedStack): Promise<void> {
  const dynamodb = new DynamoDBClient({});
  const sns = new SNSClient({});
  try {
    for (const TableName of Object.values(tables)) await removeTable(dynamodb, TableName);
    for (const TopicArn of [alertsTopic, operationsTopic])
      await sns.send(new DeleteTopicCommand({ TopicArn }));
  } catch (error) {
    throw asCliError(error, 'AWS');
  } finally {
    dynamodb.destroy();
    sns.destroy();
  }
}

async function removeTable(dynamodb: DynamoDBClient, TableName: string): Promise<void> {
  try {
    await dynamodb.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }));
    await dynamodb.send(new DeleteTableCommand({ TableName }));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
}

async function allowRemoval(StackName: string): Promise<void> {
  const client = new CloudFormationClient({});
  try {
    await client.send(
      new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: false }),
    );
  } catch (error) {
    throw asCliError(error, 'CloudFormation');
  } finally {
    client.destroy();
  }
}

await runCommand(
  new Command('destroy')
    .description('Removes the pipeline; keeps data and subscriptions unless told otherwise.')
    .option('--with-data', 'remove tables, topics and subscriptions too')
    .option('--yes', 'do not ask')
    .option('--name <name>', 'instead of the name in infra/config.json')
    .action(destroy),
);
