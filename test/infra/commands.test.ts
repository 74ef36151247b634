import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { readConfig } from '../../infra/config.ts';
import { clearWayFor } from '../../infra/commands/stacks.ts';
import { openCloudFormationDouble, type CloudFormationDouble } from '../support/cloudformation-double.ts';

let aws: CloudFormationDouble;

beforeAll(async () => {
  aws = await openCloudFormationDouble();
});
afterAll(() => aws.close());
beforeEach(() => {
  aws.stacks.clear();
  aws.statuses.clear();
  aws.actions.length = 0;
});

const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

async function command(name: string, args: string[], env: Record<string, string | undefined> = credentials) {
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

test.each([
  'me@example',
  '<me@example.com>',
  'me@example.com,you@example.com',
  'mе@example.com',
  'me@-example.com',
])('the address %s is refused before AWS is asked anything', async (address) => {
  const { code, stderr } = await command('deploy', ['--email', address, '--yes']);
  expect(code).toBe(2);
  expect(stderr).toContain(`“${address}” is not an e-mail address`);
  expect(aws.actions).toEqual([]);
});

test('without an address it says which option is missing', async () => {
  const { code, stderr } = await command('deploy', ['--yes']);
  expect(code).toBe(2);
  expect(stderr).toContain("required option '--email <address>' not specified");
  expect(aws.actions).toEqual([]);
});

test('a name that no stack may have is refused in a sentence, before AWS is asked anything', async () => {
  const { code, stderr } = await command('deploy', [
    '--email',
    'me@example.com',
    '--name',
    'my news',
    '--yes',
  ]);
  expect(code).toBe(1);
  expect(stderr).toContain('name: must be letters, digits and hyphens');
  expect(stderr).not.toContain('{');
  expect(aws.actions).toEqual([]);
});

test('every setting that cannot be used is named at once', () => {
  const read = () => readConfig({ pollEveryMinutes: 5, shards: 'two', mailCadance: 'day' });
  expect(read).toThrow(/pollEveryMinutes: .*>=15\n +shards: .*number.*\n +.*"mailCadance"/);
});

test.each([
  ['deploy', ['--email', 'me@example.com', '--yes']],
  ['destroy', ['--with-data', '--yes']],
  ['diff', []],
])('without credentials, %s says how to get some, and does nothing', async (name, args) => {
  const { code, stderr } = await command(name, args, {});
  expect(code).toBe(1);
  expect(stderr).toContain('AWS did not accept your credentials, or there are none');
  expect(stderr).toContain('AWS_PROFILE');
  expect(stderr).not.toMatch(/^ +at /m);
  expect(aws.actions).toEqual([]);
});

test.each([undefined, '', 'not a region'])(
  'with %s for a region it says how to set one',
  async (AWS_REGION) => {
    const { code, stderr } = await command('deploy', ['--email', 'me@example.com', '--yes'], {
      ...credentials,
      AWS_REGION,
    });
    expect(code).toBe(1);
    expect(stderr).toContain('no AWS region is set');
    expect(aws.actions).toEqual([]);
  },
);

test.each([
  ['never', undefined],
  ['not in full', {}],
  ['too long ago', { BootstrapVersion: '5' }],
])(
  'in an account that CDK was prepared for %s, it says the exact command, and does nothing',
  async (_, outputs) => {
    if (outputs !== undefined) aws.stacks.set('CDKToolkit', outputs);
    const { code, stderr } = await command('deploy', ['--email', 'me@example.com', '--yes']);
    expect(code).toBe(1);
    expect(stderr).toContain('npx cdk bootstrap aws://123456789012/eu-central-1');
    expect(aws.actions).toEqual(['GetCallerIdentity', 'DescribeStacks']);
  },
);

test('it tells what it will create and what that costs, and does nothing without a yes', async () => {
  aws.stacks.set('CDKToolkit', { BootstrapVersion: '28' });
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

test.each([
  ['is not there', undefined, false],
  ['stands', 'UPDATE_ROLLBACK_COMPLETE', false],
  ['was given up at its creation', 'ROLLBACK_COMPLETE', true],
])('a stack that %s is made removable: only what CDK must replace', async (_, status, freed) => {
  for (const [name, value] of Object.entries({
    ...credentials,
    AWS_REGION: 'eu-central-1',
    AWS_ENDPOINT_URL: aws.endpoint,
  }))
    vi.stubEnv(name, value);
  if (status !== undefined) {
    aws.stacks.set('Wirewatch-storage', {});
    aws.statuses.set('Wirewatch-storage', status);
  }
  await clearWayFor('Wirewatch-storage');
  expect(aws.actions).toEqual(['DescribeStacks', ...(freed ? ['UpdateTerminationProtection'] : [])]);
  vi.unstubAllEnvs();
});
