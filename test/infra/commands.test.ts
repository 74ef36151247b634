import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openCloudFormationDouble, type CloudFormationDouble } from '../support/cloudformation-double.ts';

let aws: CloudFormationDouble;

beforeAll(async () => {
  aws = await openCloudFormationDouble();
});
afterAll(() => aws.close());
beforeEach(() => {
  aws.stacks.clear();
  aws.actions.length = 0;
});

const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

async function command(name: string, args: string[], env: Record<string, string> = credentials) {
  const child = spawn(process.execPath, [resolve(`infra/${name}.ts`), ...args], {
    env: {
      PATH: process.env.PATH,
      HOME: '/nonexistent',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_REGION: 'eu-central-1',
      AWS_ENDPOINT_URL: aws.endpoint,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, stdout, stderr };
}

test('a wrong address is refused before AWS is asked anything', async () => {
  const { code, stderr } = await command('deploy', ['--email', 'me@example', '--yes']);
  expect(code).toBe(2);
  expect(stderr).toContain('“me@example” is not an e-mail address');
  expect(aws.actions).toEqual([]);
});

test('without credentials, deploying says how to get some, and does nothing', async () => {
  const { code, stderr } = await command('deploy', ['--email', 'me@example.com', '--yes'], {});
  expect(code).toBe(1);
  expect(stderr).toContain('AWS did not accept your credentials, or there are none');
  expect(stderr).toContain('AWS_PROFILE');
  expect(stderr).not.toMatch(/^ +at /m);
  expect(aws.actions).toEqual([]);
});

test('in an account that CDK was never prepared for, it says the exact command, and does nothing', async () => {
  const { code, stderr } = await command('deploy', ['--email', 'me@example.com', '--yes']);
  expect(code).toBe(1);
  expect(stderr).toContain('npx cdk bootstrap aws://123456789012/eu-central-1');
  expect(aws.actions).toEqual(['GetCallerIdentity', 'DescribeStacks']);
});

test('it tells what it will create and what that costs, and does nothing without a yes', async () => {
  aws.stacks.set('CDKToolkit', {});
  const { code, stderr } = await command('deploy', ['--email', 'me@example.com']);
  expect(code).toBe(1);
  expect(stderr).toMatch(/three DynamoDB tables.*\n.*five Lambda functions/);
  expect(stderr).toMatch(/About \$\d\.\d\d a month at list prices/);
  expect(stderr).toContain('add --yes');
  expect(aws.actions).toEqual(['GetCallerIdentity', 'DescribeStacks']);
});

test('destroying what is not there says so', async () => {
  const { code, stderr } = await command('destroy', ['--yes']);
  expect(code).toBe(1);
  expect(stderr).toContain('there is no stack Wirewatch-storage in eu-central-1');
});
