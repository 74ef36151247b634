import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../../..');

export interface Synthesised {
  /** The folder of each stage's bundle, as the deployment would upload it. */
  bundleOf(stage: string): string;
  /** What the stage's role lets it do with the tables, as `events GetItem`. */
  operationsOf(stage: string): Set<string>;
  stacks: string[];
}

interface Resource {
  Type: string;
  Metadata?: Record<string, string>;
  Properties?: unknown;
}

interface Policy {
  Roles: { Ref: string }[];
  PolicyDocument: { Statement: { Action: string | string[]; Resource: unknown }[] };
}

/**
 * Runs `cdk synth` as a user would who has neither credentials, nor a network, nor Docker: every way to the outside ends
 * at a closed port, and the command that would start Docker fails.
 */
export async function synthesiseOffline(): Promise<Synthesised> {
  const out = mkdtempSync(join(tmpdir(), 'wirewatch-bundles-'));
  const nowhere = 'http://127.0.0.1:9';
  await run(
    process.execPath,
    [join(ROOT, 'node_modules/aws-cdk/bin/cdk'), 'synth', '--quiet', '--output', out],
    {
      cwd: ROOT,
      env: {
        PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH ?? ''}`,
        HOME: out,
        CDK_DOCKER: 'false',
        AWS_CONFIG_FILE: '/dev/null',
        AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
        AWS_EC2_METADATA_DISABLED: 'true',
        HTTP_PROXY: nowhere,
        HTTPS_PROXY: nowhere,
        AWS_ENDPOINT_URL: nowhere,
        npm_config_registry: nowhere,
      },
    },
  );
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    artifacts: Record<string, { type: string }>;
  };
  const stacks = Object.keys(manifest.artifacts).filter(
    (name) => manifest.artifacts[name]?.type === 'aws:cloudformation:stack',
  );
  const pipeline = stacks.find((name) => name.endsWith('-pipeline'))!;
  const template = JSON.parse(readFileSync(join(out, `${pipeline}.template.json`), 'utf8')) as {
    Resources: Record<string, Resource>;
  };
  return {
    stacks,
    operationsOf: (stage) => operationsOf(stage, Object.entries(template.Resources)),
    bundleOf(stage) {
      const found = Object.entries(template.Resources).find(
        ([id, { Type }]) => Type === 'AWS::Lambda::Function' && id.startsWith(stage),
      );
      return join(out, found![1].Metadata!['aws:asset:path']!);
    },
  };
}

function operationsOf(stage: string, resources: [string, Resource][]): Set<string> {
  const allowed = new Set<string>();
  for (const [, { Type, Properties }] of resources) {
    if (Type !== 'AWS::IAM::Policy') continue;
    const { Roles, PolicyDocument } = Properties as Policy;
    if (!Roles.some(({ Ref }) => Ref.startsWith(`${stage}Role`))) continue;
    for (const { Action, Resource } of PolicyDocument.Statement)
      for (const action of [Action].flat())
        for (const [, table] of JSON.stringify(Resource).matchAll(
          /ExportsOutput\w*?(Watchlist|Feeds|Events)/g,
        ))
          if (action.startsWith('dynamodb:')) allowed.add(`${table!.toLowerCase()} ${action.slice(9)}`);
  }
  return allowed;
}
