import type { CfnElement } from 'aws-cdk-lib';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as detectDevelopments from '../../functions/detect-developments/env.ts';
import * as loadSeeds from '../../functions/load-seeds/env.ts';
import * as pollFeeds from '../../functions/poll-feeds/env.ts';
import * as reportHealth from '../../functions/report-health/env.ts';
import * as sendAlerts from '../../functions/send-alerts/env.ts';
import { resources, synthesise, type Resource } from '../support/templates.ts';

const { pipeline, stacks } = synthesise();
const all = (type: string) => resources(pipeline, type);
const functions = all('AWS::Lambda::Function');

const environments = {
  PollFeeds: pollFeeds.environment,
  DetectDevelopments: detectDevelopments.environment,
  SendAlerts: sendAlerts.environment,
  ReportHealth: reportHealth.environment,
  LoadSeeds: loadSeeds.environment,
};
type StageName = keyof typeof environments;
const stageNames = Object.keys(environments) as StageName[];

const idOf = (...path: string[]) => {
  let node = stacks.pipeline.node;
  for (const id of path) node = node.findChild(id).node;
  return stacks.pipeline.getLogicalId(node.defaultChild as CfnElement);
};
const functionOf = (stage: StageName) =>
  functions.find(([id]) => id === idOf(stage, 'Function'))![1].Properties as {
    Environment: { Variables: Record<string, unknown> };
    MemorySize: number;
    LoggingConfig: { LogFormat: string; LogGroup: { Ref: string } };
  };

test('the stack has these five functions and no other, not even one that the framework adds', () => {
  expect(functions.map(([id]) => id).sort()).toEqual(
    stageNames.map((stage) => idOf(stage, 'Function')).sort(),
  );
});

describe.each(stageNames)('%s', (stage) => {
  test('gets exactly the environment that its env.ts reads, and a fixed time zone and a heap that fits its memory', () => {
    const { Environment, MemorySize } = functionOf(stage);
    const { TZ, NODE_OPTIONS, ...variables } = Environment.Variables;
    expect(TZ).toBe('UTC');
    const [, heap] = /^--max-semi-space-size=4 --max-old-space-size=(\d+)$/.exec(String(NODE_OPTIONS)) ?? [];
    expect(Number(heap)).toBeGreaterThan(MemorySize / 2);
    expect(Number(heap)).toBeLessThan(MemorySize - 80); // what a process takes beside its heap
    expect(Object.keys(variables).sort()).toEqual(Object.keys(environments[stage].shape).sort());
  });

  test('writes JSON to a log group that forgets after 30 days', () => {
    const { LogFormat, LogGroup } = functionOf(stage).LoggingConfig;
    expect(LogFormat).toBe('JSON');
    const group = all('AWS::Logs::LogGroup').find(([id]) => id === LogGroup.Ref)![1];
    expect(group.Properties.RetentionInDays).toBe(30);
  });

  test('is not tried again by Lambda, and a failure ends in the queue that an alarm watches', () => {
    const configs = all('AWS::Lambda::EventInvokeConfig').map(([, { Properties }]) => Properties);
    const config = configs.find(
      ({ FunctionName }) => (FunctionName as { Ref: string }).Ref === idOf(stage, 'Function'),
    ) as { MaximumRetryAttempts: number; DestinationConfig: { OnFailure: { Destination: unknown } } };
    expect(config.MaximumRetryAttempts).toBe(0);
    const queue = idOf('DeadLetters');
    expect(config.DestinationConfig.OnFailure.Destination).toEqual({ 'Fn::GetAtt': [queue, 'Arn'] });
    const watched = alarms().flatMap(({ Properties }) => Properties.Dimensions ?? []);
    expect(watched).toContainEqual({ Name: 'QueueName', Value: { 'Fn::GetAtt': [queue, 'QueueName'] } });
  });

  test('may do only these things, each to named resources', () => {
    expect(permissionsOf(stage)).toEqual(allowed[stage]);
  });
});

/** What each stage does, written by hand from what it is for. */
const logging = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const lease = ['dynamodb:DeleteItem', 'dynamodb:UpdateItem'];
const allowed: Record<StageName, string[]> = {
  PollFeeds: [
    ...['dynamodb:BatchWriteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', ...lease],
    ...['lambda:InvokeFunction', 'sqs:SendMessage', ...logging],
  ].sort(),
  DetectDevelopments: [
    ...['dynamodb:BatchGetItem', 'dynamodb:BatchWriteItem', 'dynamodb:GetItem', 'dynamodb:PutItem'],
    ...['dynamodb:Query', ...lease, 'lambda:InvokeFunction', 'sqs:SendMessage', ...logging],
  ].sort(),
  SendAlerts: [
    ...['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', ...lease],
    ...['sns:GetTopicAttributes', 'sns:Publish', 'sqs:SendMessage', ...logging],
  ].sort(),
  ReportHealth: [
    ...['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'sqs:SendMessage'],
    ...['sns:GetTopicAttributes', 'sns:ListSubscriptionsByTopic', 'sns:Publish', ...logging],
  ].sort(),
  LoadSeeds: [
    ...['dynamodb:BatchGetItem', 'dynamodb:BatchWriteItem', 'dynamodb:GetItem', 'dynamodb:PutItem'],
    ...['dynamodb:Query', 'dynamodb:UpdateItem', 'sqs:SendMessage', ...logging],
  ].sort(),
};

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
}

function permissionsOf(stage: StageName): string[] {
  const role = idOf(stage, 'Role');
  const statements = all('AWS::IAM::Policy')
    .map(
      ([, { Properties }]) =>
        Properties as { Roles: { Ref: string }[]; PolicyDocument: { Statement: Statement[] } },
    )
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  return [...new Set(statements.flatMap(({ Action }) => [Action].flat().map(plainAction)))].sort();
}

/** SQS's grant comes with two harmless reads of the queue. */
const plainAction = (action: string) => action.replace(/^sqs:GetQueue(Attributes|Url)$/, 'sqs:SendMessage');

test('no role may touch every resource of a kind, use a managed policy or a wildcard of actions', () => {
  for (const [, { Properties }] of all('AWS::IAM::Policy'))
    for (const { Effect, Action, Resource } of (Properties.PolicyDocument as { Statement: Statement[] })
      .Statement) {
      expect(Effect).toBe('Allow');
      for (const resource of [Resource].flat()) expect(resource).not.toBe('*');
      for (const action of [Action].flat()) expect(action).not.toContain('*');
    }
  for (const [, { Properties }] of all('AWS::IAM::Role'))
    expect(Properties.ManagedPolicyArns).toBeUndefined();
});

test('functions are on arm64 and Node 24, without reserved concurrency and outside any VPC', () => {
  for (const [, { Properties }] of functions) {
    expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    expect(Properties.ReservedConcurrentExecutions).toBeUndefined();
    expect(Properties.VpcConfig).toBeUndefined();
  }
});

test('polling hands over to detecting and detecting to sending, which is the end', () => {
  const next = Object.fromEntries(
    all('AWS::Lambda::EventInvokeConfig').map(([, { Properties }]) => {
      const { OnSuccess } = Properties.DestinationConfig as { OnSuccess?: { Destination: unknown } };
      return [(Properties.FunctionName as { Ref: string }).Ref, OnSuccess?.Destination];
    }),
  );
  const arnOf = (stage: StageName) => ({ 'Fn::GetAtt': [idOf(stage, 'Function'), 'Arn'] });
  expect(next).toEqual({
    [idOf('PollFeeds', 'Function')]: arnOf('DetectDevelopments'),
    [idOf('DetectDevelopments', 'Function')]: arnOf('SendAlerts'),
    [idOf('SendAlerts', 'Function')]: undefined,
    [idOf('ReportHealth', 'Function')]: undefined,
    [idOf('LoadSeeds', 'Function')]: undefined,
  });
});

describe('schedules', () => {
  const schedulesOf = (template: typeof pipeline) =>
    resources(template, 'AWS::Scheduler::Schedule').map(([, { Properties }]) => Properties) as unknown as {
      ScheduleExpression: string;
      FlexibleTimeWindow: { Mode: string };
      Target: { Input: string; DeadLetterConfig: { Arn: unknown } };
    }[];

  test('have a flexible window and tell the dead-letter queue of a wake-up that was not delivered', () => {
    for (const { FlexibleTimeWindow, Target } of schedulesOf(pipeline)) {
      expect(FlexibleTimeWindow.Mode).toBe('FLEXIBLE');
      expect(Target.DeadLetterConfig.Arn).toEqual({ 'Fn::GetAtt': [idOf('DeadLetters'), 'Arn'] });
    }
  });

  test('poll, look at health daily and catch what a lost hop left', () => {
    expect(
      schedulesOf(pipeline)
        .map(({ ScheduleExpression }) => ScheduleExpression)
        .sort(),
    ).toEqual(['rate(15 minutes)', 'rate(4 hours)', 'rate(4 hours)', 'rate(1 day)'].sort());
  });

  test('divide the feeds between as many shards as the settings say', () => {
    const inputs = schedulesOf(synthesise({ shards: 3, pollEveryMinutes: 60 }).pipeline)
      .filter(({ ScheduleExpression }) => ScheduleExpression === 'rate(1 hour)')
      .map(({ Target }) => JSON.parse(Target.Input) as unknown);
    expect(inputs).toEqual([0, 1, 2].map((shard) => ({ shard, of: 3 })));
  });
});

interface AlarmResource extends Resource {
  Properties: Record<string, unknown> & {
    AlarmDescription: string;
    Dimensions?: unknown[];
    Metrics?: { MetricStat?: unknown }[];
    AlarmActions: unknown[];
  };
}
const alarms = () => all('AWS::CloudWatch::Alarm').map(([, alarm]) => alarm as AlarmResource);

describe('alarms', () => {
  const namesOf = alarms().map(
    ({ Properties }) => /runbook\.md#([a-z]+)$/.exec(Properties.AlarmDescription)?.[1],
  );

  test('are at most eight, of at most the ten metrics that are free', () => {
    expect(alarms().length).toBeLessThanOrEqual(8);
    const metrics = alarms().map(
      ({ Properties }) => Properties.Metrics?.filter(({ MetricStat }) => MetricStat).length ?? 1,
    );
    expect(metrics.reduce((sum, count) => sum + count, 0)).toBe(8);
    expect(all('AWS::CloudWatch::CompositeAlarm')).toEqual([]);
  });

  test('each says what is lost, and has an article in the runbook; the runbook has no other', () => {
    for (const { Properties } of alarms())
      expect(Properties.AlarmDescription).toMatch(/^[A-Z].{20,}\. What to do: docs/);
    const articles = [...readFileSync('docs/runbook.md', 'utf8').matchAll(/^## (\w+)$/gm)].map(([, title]) =>
      title!.toLowerCase(),
    );
    expect(articles.toSorted()).toEqual(namesOf.toSorted());
  });

  test('are told to the operations topic, and what they watch by log lines is published by a filter', () => {
    for (const { Properties } of alarms()) expect(Properties.AlarmActions).toHaveLength(1);
    const custom = alarms().filter(({ Properties }) => Properties.Namespace === 'Wirewatch');
    const published = new Set(
      all('AWS::Logs::MetricFilter').flatMap(({ 1: { Properties } }) =>
        (Properties.MetricTransformations as { MetricName: string }[]).map(({ MetricName }) => MetricName),
      ),
    );
    expect(new Set(custom.map(({ Properties }) => Properties.MetricName))).toEqual(published);
  });
});

test('the budget mails the operator itself, at the amount of the settings', () => {
  const [[, { Properties }]] = resources(
    synthesise({ monthlyBudgetUsd: 12 }).pipeline,
    'AWS::Budgets::Budget',
  ) as [[string, Resource]];
  expect(Properties.Budget).toMatchObject({ BudgetLimit: { Amount: 12, Unit: 'USD' } });
  expect(JSON.stringify(Properties.NotificationsWithSubscribers)).toContain(
    '{"Address":{"Ref":"OperatorEmail"},"SubscriptionType":"EMAIL"}',
  );
});
