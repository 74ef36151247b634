import { SNSClient } from '@aws-sdk/client-sns';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { audienceOf } from '../../../shared/alerts/audience.ts';
import { subscriptionsOf } from '../../../shared/alerts/subscriptions.ts';
import { readLink } from '../../../cli/confirm.ts';
import { subscribe } from '../../../cli/stack/subscribe.ts';
import { SnsDouble } from '../../support/sns-double.ts';
import type { Topic } from '../../support/sns/topic.ts';

let sns: SnsDouble;
let client: SNSClient;
let topic: Topic;

beforeEach(async () => {
  sns = await SnsDouble.open();
  client = new SNSClient({ ...sns.client, maxAttempts: 1 });
  topic = sns.topic('alerts');
});
afterEach(async () => {
  client.destroy();
  await sns.close();
});

function confirmed(endpoint: string): void {
  const { token } = topic.subscribe('email', endpoint, undefined);
  topic.confirm(token, { signed: true, authenticate: true });
}

test('a link that was clicked confirms, and is shown as one that anybody can undo', async () => {
  await subscribe(client, topic.arn, 'me@example.com', undefined);
  const link = /https?:\S+/.exec(topic.mails[0]!.body)![0];
  expect(readLink(link)).toEqual({ topicArn: topic.arn, token: topic.subscriptions[0]!.token });
  await fetch(link);
  expect(await subscriptionsOf(client, topic.arn)).toMatchObject([
    { state: 'confirmed', unsubscribe: 'link' },
  ]);
});

test('a mail scanner that follows the link of a signed confirmation ends nothing', async () => {
  confirmed('me@example.com');
  const { arn } = topic.subscriptions[0]!;
  const response = await fetch(`${sns.endpoint}/unsubscribe.html?SubscriptionArn=${arn}`);
  expect(response.status).toBe(403);
  expect(topic.subscriptions).toHaveLength(1);
});

test('a subscription that SNS suspended is told apart from one never confirmed, and asked for again', async () => {
  confirmed('suspended@example.com');
  topic.subscriptions[0]!.state = 'suspended';
  topic.subscribe('email', 'new@example.com', undefined);
  const states = (await subscriptionsOf(client, topic.arn)).map(({ endpoint, state }) => [endpoint, state]);
  expect(states).toEqual([
    ['suspended@example.com', 'suspended'],
    ['new@example.com', 'unconfirmed'],
  ]);
  expect(await audienceOf(client, topic.arn)).toEqual({
    confirmed: 0,
    unconfirmed: ['new@example.com'],
    suspended: 1,
  });
  expect(await subscribe(client, topic.arn, 'suspended@example.com', undefined)).toBe('asked');
});

test('who is confirmed gets a new filter without being asked again', async () => {
  confirmed('me@example.com');
  topic.mails.length = 0;
  const filter = { entities: ['huawei'], severity: [{ numeric: ['>=', 2] }] };
  expect(await subscribe(client, topic.arn, 'me@example.com', filter)).toBe('changed');
  expect(await subscribe(client, topic.arn, 'me@example.com', filter)).toBe('unchanged');
  expect((await subscriptionsOf(client, topic.arn))[0]?.filter).toEqual(filter);
  expect(await subscribe(client, topic.arn, 'me@example.com', undefined)).toBe('changed');
  expect((await subscriptionsOf(client, topic.arn))[0]?.filter).toBeUndefined();
  expect(topic.mails).toEqual([]);
});

test('the 201st filter is refused with what to do', async () => {
  for (let n = 0; n < 200; n++) topic.subscribe('email', `n${n}@example.com`, '{"kind":["other"]}');
  await expect(subscribe(client, topic.arn, 'me@example.com', { kind: ['other'] })).rejects.toThrow(
    /200 a topic/,
  );
});

test.each(['https://example.com/', 'not a link', 'https://sns.us-east-1.amazonaws.com/?Token=x'])(
  '“%s” is no confirmation link',
  (link) => {
    expect(() => readLink(link)).toThrow(/not a confirmation link/);
  },
);
