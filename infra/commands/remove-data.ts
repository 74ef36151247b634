import {
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  UpdateTableCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { DeleteTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import type { DeployedStack } from '../../cli/stack.ts';
import { asCliError } from '../../cli/stack/aws-errors.ts';

/** Seconds that a table may take until it is no longer protected; it is a matter of a few. */
const PATIENCE_SECONDS = 300;

/** Deletes the tables and the topics with their subscriptions; what is gone already is passed over. */
export async function removeData({ tables, alertsTopic, operationsTopic }: DeployedStack): Promise<void> {
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

async function removeTable(client: DynamoDBClient, TableName: string): Promise<void> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    if (Table?.TableStatus === 'DELETING') return;
    await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }));
    // A table that is being changed cannot be deleted.
    await waitUntilTableExists({ client, maxWaitTime: PATIENCE_SECONDS, minDelay: 1 }, { TableName });
    await client.send(new DeleteTableCommand({ TableName }));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
}
