import {
  ConfirmSubscriptionCommand,
  ListSubscriptionsByTopicCommand,
  PublishBatchCommand,
  PublishCommand,
  SNSClient,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SnsDouble } from './sns-double.ts';
import type { Topic } from './sns/topic.ts';

let sns: SnsDouble;
let client: SNSClient;
let topic: Topic;
let clock = 0;

beforeEach(async () => {
  clock = 0;
  sns = await SnsDouble.open(() => clock);
  client = new SNSClient({ ...sns.client, maxAttempts: 1 });
  topic = sns.topic('alerts');
});
afterEach(async () => {
  client.destroy();
  await sns.close();
});

const publish = (overrides: Record<string, unknown> = {}) =>
  client.send(new PublishCommand({ TopicArn: topic.arn, Subject: 'Subject', Message: 'Body', ...overrides }));

async function subscribed(endpoint: string, policy?: unknown): Promise<void> {
  await client.send(
    new SubscribeCommand({
      TopicArn: topic.arn,
      Protocol: 'email',
      Endpoint: endpoint,
      ...(policy !== undefined && { Attributes: { FilterPolicy: JSON.stringify(policy) } }),
    }),
  );
  const { token } = topic.subscriptions.find((each) => each.endpoint === endpoint)!;
  await client.send(new ConfirmSubscriptionCommand({ TopicArn: topic.arn, Token: token }));
  topic.mails.length = 0;
}

describe('a message', () => {
  test.each([
    ['a subject of 100 characters', { Subject: 'x'.repeat(100) }],
    ['a subject with a line break', { Subject: 'a\nb' }],
    ['a subject with a control character', { Subject: 'a\u0007b' }],
    ['more than 256 KiB', { Message: 'x'.repeat(262_145) }],
    ['an attribute without a value', { MessageAttributes: { a: { DataType: 'String', StringValue: '' } } }],
    [
      'a list that is no list',
      { MessageAttributes: { a: { DataType: 'String.Array', StringValue: '"x"' } } },
    ],
  ])('is refused with %s', async (_, overrides) => {
    await expect(publish(overrides)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  test('is accepted with a subject of 99 characters in Cyrillic', async () => {
    await expect(publish({ Subject: 'ю'.repeat(99) })).resolves.toHaveProperty('MessageId');
  });

  test('to a topic that is not there is refused', async () => {
    await expect(publish({ TopicArn: `${topic.arn}x` })).rejects.toMatchObject({ name: 'NotFoundException' });
  });

  test('is accepted, and vanishes, while nobody has confirmed', async () => {
    await client.send(
      new SubscribeCommand({ TopicArn: topic.arn, Protocol: 'email', Endpoint: 'a@example.com' }),
    );
    topic.mails.length = 0;
    await publish();
    expect(topic.mails).toEqual([]);
  });
});

describe('a batch', () => {
  const entries = (count: number, size = 1) =>
    Array.from({ length: count }, (_, n) => ({ Id: String(n), Message: 'x'.repeat(size) }));
  const send = (batch: { Id: string; Message: string }[]) =>
    client.send(new PublishBatchCommand({ TopicArn: topic.arn, PublishBatchRequestEntries: batch }));

  test('of ten is taken, of eleven refused', async () => {
    await expect(send(entries(10))).resolves.toMatchObject({ Successful: { length: 10 } });
    await expect(send(entries(11))).rejects.toMatchObject({ name: 'TooManyEntriesInBatchRequestException' });
  });

  test('must have distinct ids and 256 KiB in all', async () => {
    await expect(send([...entries(1), ...entries(1)])).rejects.toMatchObject({
      name: 'BatchEntryIdsNotDistinctException',
    });
    await expect(send(entries(10, 30_000))).rejects.toMatchObject({ name: 'BatchRequestTooLongException' });
  });
});

describe('a subscription', () => {
  test('gets what meets its filter policy: any value of a list, every attribute, numbers from a limit on', async () => {
    await subscribed('a@example.com', { entities: ['huawei', 'mts'], severity: [{ numeric: ['>=', 2] }] });
    const attributes = (entities: string[], severity: number) => ({
      MessageAttributes: {
        entities: { DataType: 'String.Array', StringValue: JSON.stringify(entities) },
        severity: { DataType: 'Number', StringValue: String(severity) },
      },
    });
    await publish({ Subject: 'both', ...attributes(['sberbank', 'huawei'], 3) });
    await publish({ Subject: 'low', ...attributes(['huawei'], 1) });
    await publish({ Subject: 'other', ...attributes(['sberbank'], 3) });
    await publish({ Subject: 'none' });
    expect(topic.mails.map(({ subject }) => subject)).toEqual(['both']);
  });

  test('is suspended by the eleventh mail within a second, and not by ten a second', async () => {
    await subscribed('a@example.com');
    for (let n = 0; n < 20; n++) {
      clock = n * 100;
      await publish();
    }
    expect(topic.subscriptions[0]?.state).toBe('confirmed');
    for (let n = 0; n < 11; n++) await publish();
    expect(topic.subscriptions[0]?.state).toBe('suspended');
  });

  test('with a policy is refused beyond 200 a topic', async () => {
    for (let n = 0; n < 200; n++) topic.subscribe('email', `n${n}@example.com`, '{"kind":["other"]}');
    await expect(subscribed('more@example.com', { kind: ['other'] })).rejects.toMatchObject({
      name: 'FilterPolicyLimitExceededException',
    });
  });

  test('lists come in pages of 100', async () => {
    for (let n = 0; n < 130; n++) topic.subscribe('email', `n${n}@example.com`, undefined);
    const first = await client.send(new ListSubscriptionsByTopicCommand({ TopicArn: topic.arn }));
    expect(first.Subscriptions).toHaveLength(100);
    const second = await client.send(
      new ListSubscriptionsByTopicCommand({ TopicArn: topic.arn, NextToken: first.NextToken }),
    );
    expect(second.Subscriptions).toHaveLength(30);
  });
});

test('an unsigned request is refused, as a policy would refuse a stranger', async () => {
  const response = await fetch(sns.endpoint, { method: 'POST', body: 'Action=Publish' });
  expect(response.status).toBe(403);
});
