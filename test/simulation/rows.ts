import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { alertSchema, mailSchema } from '../../shared/alert.ts';
import { articleSchema } from '../../shared/article.ts';
import { decisionKinds, developmentSchema } from '../../shared/development.ts';
import type { Database, Row } from '../../shared/store/database.ts';
import { storedArticleSchema } from '../../shared/store/articles.ts';
import { ROW_VERSION, timestamp } from '../../shared/scalars.ts';

/** Every row of the Events table, past all code under test. */
export async function allRows(db: Database): Promise<Row[]> {
  const rows: Row[] = [];
  let ExclusiveStartKey: Row | undefined;
  do {
    const page = await db.doc.send(
      new ScanCommand({ TableName: db.names.events, ConsistentRead: true, ExclusiveStartKey }),
    );
    rows.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return rows;
}

const keys = { pk: z.string(), sk: z.string(), rowVersion: z.literal(ROW_VERSION) };
const row = (shape: z.ZodRawShape) => z.strictObject({ ...keys, ...shape });
const expiresAt = z.number().int();
const queue = (body: z.ZodType) =>
  row({
    body,
    failures: z.number().optional(),
    lastError: z.string().optional(),
    released: z.boolean().optional(),
  });
const index = row({
  developmentId: z.string(),
  at: timestamp,
  change: z.enum(['new', 'update']),
  articleId: z.string().optional(),
});
const coverage = row({
  articleId: z.string(),
  at: timestamp,
  title: z.string(),
  link: z.string().optional(),
  outlet: z.string(),
  lang: z.string().optional(),
  decision: z.enum(decisionKinds),
  news: z.string().optional(),
});
const counts = z.record(z.string(), z.number());
const capacity = z.strictObject({ read: z.number(), write: z.number() });
/** A lease that a late mark brought back without its owner would be no lease: every field is asked for. */
const lease = z.object({ owner: z.string(), heldUntil: timestamp, again: z.boolean() });

/** What may stand in the table: the kind of a row by its key, and the shape it must have. */
const shapes: [key: RegExp, schema: z.ZodType][] = [
  [/^inbox /, queue(articleSchema)],
  [/^outbox /, queue(alertSchema)],
  [
    /^parked /,
    row({
      queue: z.enum(['inbox', 'outbox']),
      body: z.unknown(),
      failures: z.number(),
      lastError: z.string().max(2000),
      parkedAt: timestamp,
    }),
  ],
  [/^article#\w+ article$/, z.strictObject({ ...storedArticleSchema.shape, ...keys, expiresAt })],
  [
    /^development#\w+ head$/,
    z.strictObject({
      ...developmentSchema.shape,
      ...keys,
      signature: z.instanceof(Uint8Array),
      applied: z.array(z.string()).max(32),
    }),
  ],
  [/^development#\w+ (article|change)#/, coverage],
  [/^mail#\w+ mail$/, z.strictObject({ ...mailSchema.shape, ...keys })],
  [
    /^held#\d{4}-\d\d-\d\d /,
    row({
      at: timestamp,
      articleId: z.string(),
      developmentId: z.string(),
      title: z.string(),
      outlet: z.string(),
      lang: z.string().optional(),
      decision: z.enum(decisionKinds),
      reason: z.string(),
      because: z.array(z.string()),
      score: z.number(),
      expiresAt,
    }),
  ],
  [
    /^run#[a-z-]+ /,
    row({
      stage: z.string(),
      shard: z.string(),
      startedAt: timestamp,
      finishedAt: timestamp,
      lastSlot: timestamp.optional(),
      unfinished: z.strictObject({ from: z.string(), after: timestamp }).optional(),
      counts,
      failing: z.array(z.strictObject({ feedId: z.string(), message: z.string() })).max(50),
      capacity,
      capacityEver: capacity.optional(),
    }),
  ],
  [/^lease#/, lease],
  [/^turn#detect-developments turn$/, row({ owner: z.string() })],
  [/^items#\d{4}-\d\d-\d\d /, row({ packed: z.instanceof(Uint8Array), expiresAt })],
  [
    /^sweep expired$/,
    row({
      finishedOn: z.string().optional(),
      from: z.strictObject({ pk: z.string(), sk: z.string() }).optional(),
    }),
  ],
  [/^weights words$/, row({ day: z.string(), packed: z.instanceof(Uint8Array) })],
  [/^sketches /, row({ packed: z.instanceof(Uint8Array), expiresAt })],
  [/^(entity|watch|kind|day|pair)#/, index],
];

const KB = 1024;
const MAX_ROW_BYTES = 400 * KB;
const MAX_HEAD_BYTES = 8 * KB;

/** What is wrong with the shape or the size of a row; nothing where all is well. */
export function faultsOfRow(each: Row): string[] {
  const key = `${String(each.pk)} ${String(each.sk)}`;
  const known = shapes.find(([pattern]) => pattern.test(key));
  if (known === undefined) return [`row ${key} is of no known kind`];
  const parsed = known[1].safeParse(each);
  const bytes = bytesOf(each);
  return [
    ...(parsed.success ? [] : [`row ${key} has an unknown shape: ${z.prettifyError(parsed.error)}`]),
    ...(bytes > MAX_ROW_BYTES ? [`row ${key} has ${bytes} bytes`] : []),
    ...(/^development#\w+ head$/.test(key) && bytes > MAX_HEAD_BYTES
      ? [`head ${key} has ${bytes} bytes`]
      : []),
  ];
}

/** About what DynamoDB counts: names and values in UTF-8. */
export const bytesOf = (each: Row): number =>
  Object.entries(each).reduce(
    (sum, [name, value]) =>
      sum +
      Buffer.byteLength(name) +
      (value instanceof Uint8Array ? value.length : Buffer.byteLength(JSON.stringify(value))),
    0,
  );
