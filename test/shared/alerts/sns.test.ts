import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Mail } from '../../../shared/alert.ts';
import { snsTransport } from '../../../shared/alerts/sns.ts';
import type { MailTransport } from '../../../shared/alerts/transport.ts';
import { SnsDouble } from '../../support/sns-double.ts';
import type { Topic } from '../../support/sns/topic.ts';

let sns: SnsDouble;
let topic: Topic;
let transport: MailTransport;

beforeEach(async () => {
  sns = await SnsDouble.open();
  topic = sns.topic('alerts');
  transport = snsTransport(topic.arn, sns.client);
});
afterEach(() => sns.close());

function mail(overrides: Partial<Mail> = {}): Mail {
  return {
    id: 'm1',
    at: '2026-03-01T09:05:00.000Z',
    state: 'claimed',
    members: ['a1'],
    subject: 'Huawei, Сбербанк: cloud launch',
    body: 'Body\n',
    attributes: {
      entities: ['huawei', 'sberbank'],
      watches: ['huawei-russia'],
      kind: ['cloud-launch'],
      language: ['ru'],
      severity: 2,
    },
    ...overrides,
  };
}

function confirmed(endpoint: string, policy?: string): void {
  const { token } = topic.subscribe('email', endpoint, policy);
  topic.confirm(token, { signed: true, authenticate: true });
  topic.mails.length = 0;
}

test('is not ready while no subscription is confirmed, and ready once one is', async () => {
  topic.subscribe('email', 'a@example.com', undefined);
  expect(await transport.ready()).toEqual({ kind: 'no-subscriber' });
  confirmed('b@example.com');
  expect(await transport.ready()).toEqual({ kind: 'ready' });
});

test('delivers subject and body as composed, Cyrillic included', async () => {
  confirmed('a@example.com');
  expect(await transport.send(mail())).toMatchObject({ kind: 'accepted' });
  expect(topic.mails).toEqual([
    { to: 'a@example.com', subject: 'Huawei, Сбербанк: cloud launch', body: 'Body\n' },
  ]);
});

test('carries what subscribers filter by', async () => {
  confirmed('any@example.com', JSON.stringify({ entities: ['mts', 'sberbank'] }));
  confirmed('other@example.com', JSON.stringify({ entities: ['mts'] }));
  confirmed('urgent@example.com', JSON.stringify({ severity: [{ numeric: ['>=', 3] }] }));
  confirmed('russian@example.com', JSON.stringify({ language: ['ru'], kind: ['cloud-launch'] }));
  await transport.send(mail());
  expect(topic.mails.map(({ to }) => to)).toEqual(['any@example.com', 'russian@example.com']);
});

test('says a mail too long is refused for good', async () => {
  expect(await transport.send(mail({ body: 'x'.repeat(262_145) }))).toMatchObject({ kind: 'refused' });
});

test('sends a refused subject once more in ASCII', async () => {
  confirmed('a@example.com');
  const outcome = await transport.send(mail({ subject: 'Huawei\u2028Сбербанк' }));
  expect(outcome).toMatchObject({ kind: 'accepted' });
  expect(topic.mails[0]?.subject).toMatch(/^Huawei[ -~]*$/);
});

test('leaves a throttled mail for a later run, after one attempt', async () => {
  sns.failNext('throttled');
  expect(await transport.send(mail())).toMatchObject({ kind: 'not-now' });
  expect(sns.actions).toEqual(['Publish']);
});

test('does not claim to know after a lost reply, and does not try again by itself', async () => {
  confirmed('a@example.com');
  sns.failNext('reply-lost');
  await expect(transport.send(mail())).rejects.toThrow();
  expect(topic.messages).toHaveLength(1);
});

test('does not claim to know after a server error', async () => {
  sns.failNext('broken');
  await expect(transport.send(mail())).rejects.toThrow();
});

test('leaves a mail for a later run when SNS cannot be reached', async () => {
  const { client } = sns;
  await sns.close();
  expect(await snsTransport(topic.arn, client).send(mail())).toMatchObject({ kind: 'not-now' });
  sns = await SnsDouble.open();
});
