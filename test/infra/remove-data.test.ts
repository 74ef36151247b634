import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { GetTopicAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterEach, expect, test, vi } from 'vitest';
import { removeData } from '../../infra/commands/remove-data.ts';
import { SnsDouble } from '../support/sns-double.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closing.splice(0)) await close();
});

type Status = 'ACTIVE' | 'UPDATING' | 'DELETING';

/** Tables as DynamoDB keeps them: a change takes a while, and meanwhile, or while protected, a table cannot be deleted. */
async function openTables(names: string[]) {
  const tables = new Map<string, { status: Status; isProtected: boolean }>(
    names.map((name) => [name, { status: 'ACTIVE', isProtected: true }]),
  );
  const refuse = (type: string) => ({
    status: 400,
    body: { __type: `com.amazonaws.dynamodb.v20120810#${type}` },
  });
  const answer = (action: string, name: string) => {
    const table = tables.get(name);
    if (table === undefined) return refuse('ResourceNotFoundException');
    const body = { Table: { TableName: name, TableStatus: table.status } };
    if (action === 'DescribeTable') {
      if (table.status === 'UPDATING') table.status = 'ACTIVE'; // by the next look
      return { status: 200, body };
    }
    if (table.status !== 'ACTIVE') return refuse('ResourceInUseException');
    if (action === 'UpdateTable') Object.assign(table, { status: 'UPDATING', isProtected: false });
    else if (table.isProtected) return refuse('ValidationException');
    else table.status = 'DELETING';
    return { status: 200, body };
  };
  const server = createServer((request, response) => {
    const action = String(request.headers['x-amz-target']).split('.').at(-1)!;
    void json(request).then((asked) => {
      const { status, body } = answer(action, (asked as { TableName: string }).TableName);
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return { tables, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('protected tables and topics go, and a second try passes over what is gone or going', async () => {
  const { tables, endpoint } = await openTables(['watchlist', 'feeds', 'events']);
  const sns = await SnsDouble.open();
  closing.push(() => sns.close());
  const environment = {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ENDPOINT_URL_SNS: sns.endpoint,
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const stack = {
    tables: { watchlist: 'watchlist', feeds: 'feeds', events: 'events' },
    alertsTopic: sns.topic('alerts').arn,
    operationsTopic: sns.topic('operations').arn,
  };
  await removeData(stack);
  expect([...tables.values()].map(({ status }) => status)).toEqual(['DELETING', 'DELETING', 'DELETING']);
  const client = new SNSClient(sns.client);
  for (const TopicArn of [stack.alertsTopic, stack.operationsTopic])
    await expect(client.send(new GetTopicAttributesCommand({ TopicArn }))).rejects.toThrow('does not exist');
  tables.delete('feeds');
  await removeData(stack);
  expect(tables.get('events')?.status).toBe('DELETING');
});
