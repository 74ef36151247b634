import { Bucket } from 'aws-cdk-lib/aws-s3';
import { expect, test } from 'vitest';
import { tableDefinitions } from '../../shared/store/tables.ts';
import { resources, synthesise } from '../support/templates.ts';

const { storage } = synthesise();
const tables = resources(storage, 'AWS::DynamoDB::GlobalTable');
const topics = resources(storage, 'AWS::SNS::Topic');

test('tables and topics keep their logical ids, without which CloudFormation would replace them', () => {
  expect(tables.map(([id]) => id).sort()).toEqual(PINNED.tables);
  expect(topics.map(([id]) => id).sort()).toEqual(PINNED.topics);
});
const PINNED = {
  tables: ['EventsD32975C2', 'Feeds6FC8B95A', 'WatchlistD88E6924'],
  topics: ['Alerts91F83244', 'Operations993AC38D'],
};

test('everything stays when the stack goes', () => {
  const all = [...tables, ...topics, ...resources(storage, 'AWS::SNS::TopicPolicy')];
  expect(all).toHaveLength(7);
  for (const [, { DeletionPolicy }] of all) expect(DeletionPolicy).toBe('Retain');
});

test('tables cannot be deleted by mistake, can be put back in time and are throttled before they cost much', () => {
  for (const [, { Properties }] of tables) {
    expect(Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      WriteOnDemandThroughputSettings: { MaxWriteRequestUnits: 200 },
      Replicas: [
        {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          ReadOnDemandThroughputSettings: { MaxReadRequestUnits: 1000 },
        },
      ],
    });
    expect(Properties.GlobalSecondaryIndexes).toBeUndefined();
  }
});

test('tables have the keys and the expiry of the one table definition', () => {
  const shapes = tables.map(([, { Properties }]) => ({
    keys: (Properties.KeySchema as { AttributeName: string }[]).map(({ AttributeName }) => AttributeName),
    expiry: (Properties.TimeToLiveSpecification as { AttributeName: string } | undefined)?.AttributeName,
  }));
  for (const definition of Object.values(tableDefinitions))
    expect(shapes).toContainEqual({
      keys: [definition.partitionKey, definition.sortKey],
      expiry: 'timeToLive' in definition ? definition.timeToLive : undefined,
    });
});

test('alerts are encrypted; operations are not, and let the alarms of this account in', () => {
  const keys = topics.map(([, { Properties }]) => Properties.KmsMasterKeyId !== undefined);
  expect(keys).toEqual([true, false]);
  const policies = resources(storage, 'AWS::SNS::TopicPolicy').map(([, { Properties }]) =>
    JSON.stringify(Properties),
  );
  expect(policies.filter((policy) => policy.includes('"Service":"cloudwatch.amazonaws.com"'))).toHaveLength(
    1,
  );
  for (const policy of policies) expect(policy).toContain('"aws:SecureTransport":"false"');
});

test('a finding of AWS Solutions that nobody acknowledged fails the synthesis', () => {
  expect(() =>
    synthesise({}, ({ storage: stack }) => {
      new Bucket(stack, 'Careless');
    }),
  ).toThrow(/AwsSolutions-S1'/);
});
