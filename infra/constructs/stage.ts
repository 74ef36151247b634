import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function, LoggingFormat, Runtime, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { LambdaDestination, SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { tableEnv, tableNames, type TableName } from '../../shared/store/tables.ts';
import type { StorageStack } from '../storage-stack.ts';
import { nodeOptions } from '../memory.ts';
import { codeOf } from './bundling.ts';

export type TableAction =
  'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'BatchWriteItem';

export interface StageProps {
  /** Folder of the stage under functions/. */
  readonly folder: string;
  readonly storage: StorageStack;
  /** What it does with each table, and nothing else. */
  readonly tables: Partial<Record<TableName, TableAction[]>>;
  readonly memoryMb: number;
  readonly timeout: Duration;
  /** Variables besides the tables' names. @default none */
  readonly environment?: Record<string, string>;
  /** Further statements for its role. @default none */
  readonly permissions?: PolicyStatement[];
  readonly logRetentionDays: RetentionDays;
  /** Where invocations end that failed. */
  readonly deadLetters: IQueue;
  /** Invoked when this stage has succeeded. @default nothing follows */
  readonly next?: IFunction;
}

/** A stage as a function: its bundle, its own log group and role, and where it hands over to. */
export class Stage extends Construct {
  readonly function: Function;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: StageProps) {
    super(scope, id);
    const { storage } = props;
    this.logGroup = new LogGroup(this, 'Logs', {
      retention: props.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of our own: the managed basic role may write to every log group of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logGroup.grantWrite(role);
    for (const statement of props.permissions ?? []) role.addToPolicy(statement);
    this.function = new Function(this, 'Function', {
      code: codeOf(props.folder),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64, // a fifth cheaper a second than x86
      memorySize: props.memoryMb,
      timeout: props.timeout,
      role,
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: {
        ...Object.fromEntries(tableNames.map((name) => [tableEnv[name], storage.tables[name].tableName])),
        NODE_OPTIONS: nodeOptions(props.memoryMb).join(' '),
        TZ: 'UTC', // dates without a zone are read in the process's zone
        ...props.environment,
      },
      retryAttempts: 0, // the schedule is the retry
      maxEventAge: Duration.minutes(15), // a wake-up that old is overtaken by the next
      onFailure: new SqsDestination(props.deadLetters),
      ...(props.next && { onSuccess: new LambdaDestination(props.next) }),
    });
    for (const [name, actions] of Object.entries(props.tables) as [TableName, TableAction[]][])
      storage.tables[name].grant(this.function, ...actions.map((action) => `dynamodb:${action}`));
  }
}
