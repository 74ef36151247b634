import { CfnOutput, CfnParameter, CustomResource, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { hashSeeds } from './seeds-version.ts';
import type { Config } from './config.ts';
import { memoryMb } from './memory.ts';
import { outputs } from './names.ts';
import { acknowledge } from './acknowledgements.ts';
import { Alarms } from './constructs/alarms.ts';
import { Budget } from './constructs/budget.ts';
import { Stage } from './constructs/stage.ts';
import { WakeUp } from './constructs/wake-up.ts';
import type { StorageStack } from './storage-stack.ts';

export interface PipelineStackProps extends StackProps {
  readonly config: Config;
  readonly storage: StorageStack;
}

/** Everything that can be made anew: the stages, what wakes them, and what watches over them. */
export class PipelineStack extends Stack {
  constructor(scope: Construct, id: string, props: PipelineStackProps) {
    super(scope, id, props);
    const { config, storage } = props;
    const { alerts, operations } = storage;
    const pollEvery = Duration.minutes(config.pollEveryMinutes);
    const email = new CfnParameter(this, 'OperatorEmail', {
      description:
        'Whom AWS Budgets mails, and whom sites may write to unless infra/config.json has a contact',
      allowedPattern: '[^@\\s]+@[^@\\s]+\\.[^@\\s]+',
    });
    const deadLetters = new Queue(this, 'DeadLetters', {
      retentionPeriod: Duration.days(14), // the longest there is: somebody may be on holiday
      enforceSSL: true,
    });
    const common = { storage, deadLetters, logRetentionDays: config.logRetentionDays };

    const sendTimeout = Duration.minutes(5); // four mails a second: 1,100 mails a run
    const send = new Stage(this, 'SendAlerts', {
      ...common,
      folder: 'send-alerts',
      memoryMb: memoryMb.sendAlerts,
      timeout: sendTimeout,
      tables: {
        watchlist: ['GetItem', 'Query'],
        events: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
      },
      environment: {
        ALERTS_TOPIC: alerts.topicArn,
        MAIL_CADENCE: config.mailCadence,
        MAIL_LANGUAGE: config.mailLanguage,
        TIMEOUT_SECONDS: String(sendTimeout.toSeconds()),
      },
      permissions: [
        new PolicyStatement({
          actions: ['sns:Publish', 'sns:GetTopicAttributes'],
          resources: [alerts.topicArn],
        }),
      ],
    });
    const detectTimeout = Duration.minutes(5); // some thousand items; what is left waits for the next run
    const detect = new Stage(this, 'DetectDevelopments', {
      ...common,
      folder: 'detect-developments',
      memoryMb: memoryMb.detectDevelopments,
      timeout: detectTimeout,
      tables: {
        watchlist: ['GetItem', 'Query'],
        events: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
      },
      environment: { TIMEOUT_SECONDS: String(detectTimeout.toSeconds()) },
      next: send.function,
    });
    // At most a polling interval, so that runs of a shard follow each other; at most what Lambda allows.
    const pollTimeout = Duration.minutes(Math.min(config.pollEveryMinutes, 15));
    const poll = new Stage(this, 'PollFeeds', {
      ...common,
      folder: 'poll-feeds',
      memoryMb: memoryMb.pollFeeds,
      timeout: pollTimeout,
      tables: {
        watchlist: ['GetItem', 'Query'],
        feeds: ['Query', 'BatchWriteItem', 'UpdateItem', 'DeleteItem'],
        events: ['GetItem', 'PutItem', 'BatchWriteItem', 'UpdateItem', 'DeleteItem'],
      },
      environment: {
        TIMEOUT_SECONDS: String(pollTimeout.toSeconds()),
        CONTACT: config.contact ?? email.valueAsString,
      },
      next: detect.function,
    });
    const reportHealth = new Stage(this, 'ReportHealth', {
      ...common,
      folder: 'report-health',
      memoryMb: memoryMb.reportHealth,
      timeout: Duration.minutes(2),
      tables: { watchlist: ['GetItem', 'Query'], feeds: ['Query'], events: ['GetItem', 'Query', 'PutItem'] },
      environment: { ALERTS_TOPIC: alerts.topicArn, OPERATIONS_TOPIC: operations.topicArn },
      permissions: [
        new PolicyStatement({ actions: ['sns:Publish'], resources: [operations.topicArn] }),
        new PolicyStatement({
          actions: ['sns:GetTopicAttributes', 'sns:ListSubscriptionsByTopic'],
          resources: [alerts.topicArn],
        }),
      ],
    });
    const loadSeeds = new Stage(this, 'LoadSeeds', {
      ...common,
      folder: 'load-seeds',
      memoryMb: memoryMb.loadSeeds,
      timeout: Duration.minutes(3),
      tables: {
        watchlist: ['GetItem', 'Query', 'PutItem'],
        feeds: ['Query', 'UpdateItem'],
        events: ['BatchGetItem', 'PutItem', 'BatchWriteItem'],
      },
    });

    for (let shard = 0; shard < config.shards; shard++)
      new WakeUp(this, `PollShard${shard}`, {
        function: poll.function,
        every: pollEvery,
        window: Duration.minutes(5),
        input: { shard, of: config.shards },
        deadLetters,
      });
    // A poll invokes detecting, detecting invokes sending. These are for the day a hop is lost.
    const net = { every: Duration.hours(4), window: Duration.minutes(15), deadLetters };
    new WakeUp(this, 'DetectSafetyNet', { function: detect.function, ...net });
    new WakeUp(this, 'SendSafetyNet', { function: send.function, ...net });
    new WakeUp(this, 'DailyHealth', {
      function: reportHealth.function,
      every: Duration.days(1),
      window: Duration.minutes(30),
      deadLetters,
    });

    const seeds = new CustomResource(this, 'Seeds', {
      serviceToken: loadSeeds.function.functionArn,
      properties: { version: hashSeeds() }, // new seeds, new load
      serviceTimeout: Duration.minutes(5), // a function that dies answers nothing; CloudFormation would wait an hour
    });
    seeds.node.addDependency(loadSeeds);
    new Alarms(this, 'Alarms', {
      pipeline: { poll, detect, send },
      reportHealth,
      pollEvery,
      deadLetters,
      alerts,
      operations,
    });
    new Budget(this, 'Spending', { email: email.valueAsString, monthlyUsd: config.monthlyBudgetUsd });
    new CfnOutput(this, outputs.pollFeeds, { value: poll.function.functionName });
    acknowledge(this, {
      invoked: [poll, detect, send, reportHealth].map((stage) => stage.function),
      deadLetters,
    });
  }
}
