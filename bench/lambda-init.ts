import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundle } from './deployed/bundle.ts';
import { startFunction, type RunningFunction } from '../test/support/lambda/runtime.ts';

const ROOT = resolve(import.meta.dirname, '..');
const STAGES = ['poll-feeds', 'detect-developments', 'send-alerts', 'report-health', 'load-seeds'];
const environment = {
  WATCHLIST_TABLE: 'w',
  FEEDS_TABLE: 'f',
  EVENTS_TABLE: 'e',
  TIMEOUT_SECONDS: '60',
  CONTACT: 'operator@example.com',
  MAIL_CADENCE: 'each',
  MAIL_LANGUAGE: 'en',
  ALERTS_TOPIC: 'arn:aws:sns:us-east-1:123456789012:a',
  OPERATIONS_TOPIC: 'arn:aws:sns:us-east-1:123456789012:o',
};

/** A function that holds the clients every stage needs, and nothing else. */
const CLIENTS_ONLY = `
  import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
  import * as lib from '@aws-sdk/lib-dynamodb';
  import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
  const { BatchGetCommand, BatchWriteCommand, DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } = lib;
  const db = lib.DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const sns = new SNSClient({});
  export const handler = async () => [db, sns, PublishCommand, BatchGetCommand, BatchWriteCommand, DeleteCommand,
    GetCommand, PutCommand, QueryCommand, UpdateCommand].length;`;

const sizeOf = (folder: string) =>
  readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);

/**
 * Starts each bundle under AWS's runtime client, in turns, and prints the medians of the time to the first event. CPU time
 * tells more where the machine has other work.
 */
export async function run(args: string[]): Promise<void> {
  const rounds = Number(args[0] ?? 15);
  const bundles = new Map([['AWS clients only', bundle({ contents: CLIENTS_ONLY, resolveDir: ROOT })]]);
  for (const stage of STAGES)
    bundles.set(
      stage,
      bundle({ contents: `export * from './functions/${stage}/index.ts';`, resolveDir: ROOT }),
    );
  const starts = new Map([...bundles.keys()].map((name) => [name, [] as RunningFunction[]]));
  for (let round = 0; round < rounds; round++)
    for (const [name, folder] of bundles) {
      const started = await startFunction(folder, environment);
      starts.get(name)!.push(started);
      await started.stop();
    }
  const medianOf = (name: string, what: 'initMs' | 'initCpuMs') =>
    median(starts.get(name)!.map((start) => start[what]));
  const base = { ms: medianOf('AWS clients only', 'initMs'), cpu: medianOf('AWS clients only', 'initCpuMs') };
  console.table(
    [...bundles].map(([name, folder]) => {
      const [ms, cpu] = [medianOf(name, 'initMs'), medianOf(name, 'initCpuMs')];
      return {
        bundle: name,
        KB: Math.round(sizeOf(folder) / 1024),
        'init ms': Math.round(ms),
        ratio: (ms / base.ms).toFixed(2),
        'init CPU ms': Math.round(cpu),
        'CPU ratio': (cpu / base.cpu).toFixed(2),
      };
    }),
  );
  const { stdout } = spawnSync(process.execPath, ['--version'], { encoding: 'utf8' });
  console.log(`medians of ${rounds} rounds, Node ${stdout.trim()}, ${process.arch}`);
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
