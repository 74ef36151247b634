import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ExecuteStatementCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadSeeds } from '../../seeds/load.ts';
import { readSeeds } from '../../seeds/schema.ts';
import { openDynamoDbLocal, type TestDatabase } from '../support/engines.ts';
import { cli } from '../support/cli.ts';

const text = readFileSync(resolve(import.meta.dirname, '../../docs/querying.md'), 'utf8');
const blocks = (info: string) =>
  Array.from(text.matchAll(new RegExp(`^\`\`\`${info}\\n(.*)\\n\`\`\`$`, 'gm')), ([, line]) => line!);
/** Nothing was held back in a fresh table. */
const mayBeEmpty = (line: string) => /held#|--suppressed/.test(line);

describe('docs/querying.md', () => {
  let engine: TestDatabase | undefined;
  beforeAll(async () => {
    engine = await openDynamoDbLocal();
    if (engine) await loadSeeds(engine.db, readSeeds(), new Date('2026-11-23T08:00:00.000Z'));
  }, 60_000);
  afterAll(() => engine?.close());
  beforeEach(({ skip }) => {
    skip(engine === undefined, 'no Java here for DynamoDB Local');
  });

  it('gives each question in all three ways', () => {
    expect(blocks('sh cli').length).toBeGreaterThan(8);
    expect(blocks('sh aws')).toHaveLength(blocks('sh cli').length);
    expect(blocks('sql partiql')).toHaveLength(blocks('sh cli').length);
  });

  it.each(blocks('sh aws'))('answers %s', async (line) => {
    const { Items } = await engine!.db.doc.send(new QueryCommand(inputOf(line)));
    if (!mayBeEmpty(line)) expect(Items).not.toHaveLength(0);
  });

  it.each(blocks('sql partiql'))('answers %s', async (Statement) => {
    const { Items } = await engine!.db.doc.send(new ExecuteStatementCommand({ Statement }));
    if (!mayBeEmpty(Statement)) expect(Items).not.toHaveLength(0);
  });

  it.each(blocks('sh cli'))('answers %s', async (line) => {
    const [name, ...args] = line.split(' ');
    expect(name).toBe('wirewatch');
    const { code, stdout } = await cli([...args, '--json'], { env: { DYNAMODB_ENDPOINT: engine!.endpoint } });
    expect(code).toBe(0);
    if (!mayBeEmpty(line)) expect(JSON.parse(stdout)).not.toEqual([]);
  });
});

/** The options of an `aws dynamodb query` line as the request that the AWS CLI makes of them. */
function inputOf(line: string): QueryCommandInput {
  const words = Array.from(line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g), ([, a, b, c]) => a ?? b ?? c!);
  expect(words.slice(0, 3)).toEqual(['aws', 'dynamodb', 'query']);
  const { values } = parseArgs({
    args: words.slice(3),
    options: {
      'table-name': { type: 'string' },
      'key-condition-expression': { type: 'string' },
      'expression-attribute-values': { type: 'string' },
      'no-scan-index-forward': { type: 'boolean' },
      'max-items': { type: 'string' },
    },
  });
  return {
    TableName: values['table-name'],
    KeyConditionExpression: values['key-condition-expression'],
    ExpressionAttributeValues: JSON.parse(
      values['expression-attribute-values']!,
    ) as QueryCommandInput['ExpressionAttributeValues'],
    ScanIndexForward: values['no-scan-index-forward'] !== true,
    ...(values['max-items'] !== undefined && { Limit: Number(values['max-items']) }),
  };
}
