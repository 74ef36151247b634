import { CfnOutput, RemovalPolicies, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, TableV2, type ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { tableDefinitions, tableNames, type TableName } from '../shared/store/tables.ts';
import type { Config } from './config.ts';
import { outputs } from './names.ts';

export interface StorageStackProps extends StackProps {
  readonly config: Config;
}

/** What must outlive everything else: the tables, and the topics with their subscriptions. */
export class StorageStack extends Stack {
  readonly tables: Record<TableName, ITable>;
  readonly alerts: Topic;
  readonly operations: Topic;

  constructor(scope: Construct, id: string, props: StorageStackProps) {
    super(scope, id, props);
    const tables = tableNames.map((name) => [name, this.table(name, props.config)] as const);
    this.tables = Object.fromEntries(tables) as unknown as Record<TableName, ITable>;
    this.alerts = new Topic(this, 'Alerts', {
      displayName: 'Wirewatch',
      masterKey: Alias.fromAliasName(this, 'SnsKey', 'alias/aws/sns'),
      enforceSSL: true,
    });
    // Not encrypted with the AWS-managed key: CloudWatch alarms cannot publish to that, and a key of our own is $1 a month.
    this.operations = new Topic(this, 'Operations', {
      displayName: 'Wirewatch operations',
      enforceSSL: true,
    });
    // A topic with any policy of its own loses the one that lets alarms of the account in.
    this.operations.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.operations.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    // Policies of topics too: CloudFormation fails to take one away from a topic that is gone already.
    RemovalPolicies.of(this).retain();
    new CfnOutput(this, outputs.alerts, { value: this.alerts.topicArn });
    new CfnOutput(this, outputs.operations, { value: this.operations.topicArn });
  }

  private table(name: TableName, { shards }: Config): TableV2 {
    const definition = tableDefinitions[name];
    const table = new TableV2(this, `${name[0]!.toUpperCase()}${name.slice(1)}`, {
      partitionKey: { name: definition.partitionKey, type: AttributeType.STRING },
      sortKey: { name: definition.sortKey, type: AttributeType.STRING },
      ...('timeToLive' in definition && { timeToLiveAttribute: definition.timeToLive }),
      // A cost guard, far above what polling needs (1,000 feeds a minute and shard): a runaway loop is throttled.
      billing: Billing.onDemand({
        maxReadRequestUnits: 1000 * shards, // $0.45 an hour at most
        maxWriteRequestUnits: 200 * shards, // $0.45 an hour at most
      }),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
    });
    new CfnOutput(this, outputs[name], { value: table.tableName });
    return table;
  }
}
