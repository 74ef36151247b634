import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  type ConsumedCapacity,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
  type BatchWriteCommandInput,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { ROW_VERSION } from '../scalars.ts';
import { tableDefinitions, type TableName, type TableNames } from './tables.ts';

export type Row = Record<string, unknown>;
export type Key = Record<string, string>;

/** Capacity units consumed through a connection since it was made. */
export interface Capacity {
  read: number;
  write: number;
}

/** A connection to the three tables; everything in shared/store/ goes through it. */
export interface Database {
  readonly doc: DynamoDBDocumentClient;
  readonly names: TableNames;
  readonly used: Capacity;
  close(): void;
}

/**
 * Connects to the tables.
 * @param options.names physical table names
 * @param options.client settings of the AWS client; an `endpoint` makes it talk to any compatible server
 */
export function connect(options: { names: TableNames; client?: DynamoDBClientConfig }): Database {
  const client = new DynamoDBClient(options.client ?? {});
  return {
    doc: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    names: options.names,
    used: { read: 0, write: 0 },
    close: () => {
      client.destroy();
    },
  };
}

const TOTAL = { ReturnConsumedCapacity: 'TOTAL' } as const;

function count(
  db: Database,
  kind: keyof Capacity,
  consumed: ConsumedCapacity | ConsumedCapacity[] | undefined,
) {
  for (const each of [consumed ?? []].flat()) db.used[kind] += each.CapacityUnits ?? 0;
}

/**
 * Reads one row, strongly consistent unless told otherwise.
 * @param options.eventual at half the price, perhaps as it was a second ago
 */
export async function get(
  db: Database,
  table: TableName,
  key: Key,
  { eventual = false }: { eventual?: boolean } = {},
): Promise<Row | undefined> {
  const result = await db.doc.send(
    new GetCommand({ TableName: db.names[table], Key: key, ConsistentRead: !eventual, ...TOTAL }),
  );
  count(db, 'read', result.ConsumedCapacity);
  return result.Item;
}

/**
 * Reads many rows, strongly consistent, in no particular order; absent ones are left out.
 * @param options.attributes reads only these, at the same price
 * @param options.eventual at half the price, perhaps as they were a second ago; where a row is lacking, ask again without
 */
export async function getMany(
  db: Database,
  table: TableName,
  keys: Key[],
  { attributes = [], eventual = false }: { attributes?: readonly string[]; eventual?: boolean } = {},
): Promise<Row[]> {
  const rows: Row[] = [];
  const name = db.names[table];
  const projection = attributes.length > 0 && {
    ProjectionExpression: attributes.map((_, n) => `#a${n}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(attributes.map((attribute, n) => [`#a${n}`, attribute])),
  };
  let wanted = [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()];
  while (wanted.length > 0) {
    const batch = wanted.slice(0, 100); // BatchGetItem takes 100 keys
    const result = await db.doc.send(
      new BatchGetCommand({
        RequestItems: { [name]: { Keys: batch, ConsistentRead: !eventual, ...projection } },
        ...TOTAL,
      }),
    );
    count(db, 'read', result.ConsumedCapacity);
    rows.push(...(result.Responses?.[name] ?? []));
    const left = (result.UnprocessedKeys?.[name]?.Keys ?? []) as Key[];
    wanted = [...left, ...wanted.slice(100)];
  }
  return rows;
}

/** Writes a row whole, whatever stood there. */
export async function put(db: Database, table: TableName, row: Row): Promise<void> {
  const result = await db.doc.send(
    new PutCommand({ TableName: db.names[table], Item: { ...row, rowVersion: ROW_VERSION }, ...TOTAL }),
  );
  count(db, 'write', result.ConsumedCapacity);
}

/** Writes a row only where none stands. */
export async function putOnce(
  db: Database,
  table: TableName,
  row: Row,
): Promise<'stored' | 'already-stored'> {
  return unlessConditionFails('already-stored', async () => {
    const result = await db.doc.send(
      new PutCommand({
        TableName: db.names[table],
        Item: { ...row, rowVersion: ROW_VERSION },
        ConditionExpression: 'attribute_not_exists(#k)',
        ExpressionAttributeNames: { '#k': tableDefinitions[table].partitionKey },
        ...TOTAL,
      }),
    );
    count(db, 'write', result.ConsumedCapacity);
    return 'stored';
  });
}

/** Writes many rows whole. */
export async function putMany(db: Database, table: TableName, rows: Row[]): Promise<void> {
  await writeMany(
    db,
    table,
    rows.map((row) => ({ PutRequest: { Item: { ...row, rowVersion: ROW_VERSION } } })),
  );
}

/** Deletes many rows, whether they stand or not. */
export async function removeMany(db: Database, table: TableName, keys: Key[]): Promise<void> {
  await writeMany(
    db,
    table,
    keys.map((key) => ({ DeleteRequest: { Key: key } })),
  );
}

type WriteRequest = NonNullable<BatchWriteCommandInput['RequestItems']>[string][number];

async function writeMany(db: Database, table: TableName, requests: WriteRequest[]): Promise<void> {
  const name = db.names[table];
  let left = requests;
  while (left.length > 0) {
    const batch = left.slice(0, 25); // BatchWriteItem takes 25 rows
    const result = await db.doc.send(new BatchWriteCommand({ RequestItems: { [name]: batch }, ...TOTAL }));
    count(db, 'write', result.ConsumedCapacity);
    left = [...(result.UnprocessedItems?.[name] ?? []), ...left.slice(25)];
  }
}

export type Change = Pick<
  UpdateCommandInput,
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/** Changes a row in place; `refused` when its condition does not hold. */
export async function update(
  db: Database,
  table: TableName,
  key: Key,
  change: Change,
): Promise<'updated' | 'refused'> {
  return unlessConditionFails('refused', async () => {
    const result = await db.doc.send(
      new UpdateCommand({ TableName: db.names[table], Key: key, ...change, ...TOTAL }),
    );
    count(db, 'write', result.ConsumedCapacity);
    return 'updated';
  });
}

/** Deletes a row; `refused` when a condition is given and does not hold. */
export async function remove(
  db: Database,
  table: TableName,
  key: Key,
  condition?: Omit<Change, 'UpdateExpression'>,
): Promise<'removed' | 'refused'> {
  return unlessConditionFails('refused', async () => {
    const result = await db.doc.send(
      new DeleteCommand({ TableName: db.names[table], Key: key, ...condition, ...TOTAL }),
    );
    count(db, 'write', result.ConsumedCapacity);
    return 'removed';
  });
}

export interface Range {
  /** Sort keys from here on, inclusive. */
  from?: string;
  /** Sort keys up to here, inclusive. */
  to?: string;
  /** Newest (greatest sort key) first. */
  descending?: boolean;
  /** Rows at most. */
  limit?: number;
  /** Rows a request reads at most, where the reader is likely to stop early; else as many as a request carries. */
  pageSize?: number;
  /** Eventually consistent, at half the price; only where a late answer harms nothing. */
  eventual?: boolean;
}

/** The rows of one partition in the order of their sort key, page by page. */
export async function* query(
  db: Database,
  table: TableName,
  partition: string,
  range: Range = {},
): AsyncGenerator<Row> {
  const { partitionKey, sortKey } = tableDefinitions[table];
  const bounds = [
    range.from !== undefined && range.to !== undefined && '#s BETWEEN :from AND :to',
    range.from !== undefined && range.to === undefined && '#s >= :from',
    range.from === undefined && range.to !== undefined && '#s <= :to',
  ].filter((bound) => bound !== false);
  const values = { ':p': partition, ':from': range.from, ':to': range.to };
  const { pageSize = Infinity } = range;
  let left = range.limit ?? Infinity;
  let start: Row | undefined;
  do {
    const result = await db.doc.send(
      new QueryCommand({
        TableName: db.names[table],
        KeyConditionExpression: ['#p = :p', ...bounds].join(' AND '),
        ExpressionAttributeNames: { '#p': partitionKey, ...(bounds.length > 0 && { '#s': sortKey }) },
        ExpressionAttributeValues: values,
        ConsistentRead: range.eventual !== true,
        ScanIndexForward: range.descending !== true,
        ExclusiveStartKey: start,
        ...(Math.min(left, pageSize) < Infinity && { Limit: Math.min(left, pageSize) }),
        ...TOTAL,
      }),
    );
    count(db, 'read', result.ConsumedCapacity);
    for (const row of result.Items ?? []) {
      yield row;
      left -= 1;
    }
    start = result.LastEvaluatedKey;
  } while (start !== undefined && left > 0);
}

/** All rows of a query, in an array. */
export async function queryAll(
  db: Database,
  table: TableName,
  partition: string,
  range: Range = {},
): Promise<Row[]> {
  return Array.fromAsync(query(db, table, partition, range));
}

async function unlessConditionFails<T extends string>(refused: T, write: () => Promise<string>): Promise<T> {
  try {
    return (await write()) as T;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return refused;
    throw error;
  }
}
