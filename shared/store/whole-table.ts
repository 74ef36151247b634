import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Database, Row } from './database.ts';
import { partitions } from './keys.ts';
import type { TableName } from './tables.ts';

/**
 * Every row of a table as it stands, in the table's own order, for a copy of everything: the one Scan of this project,
 * but for the laptop's look for expired rows. Leases, turns and how far that look has come are left out: they belong to
 * running processes.
 */
export async function* everyRow(db: Database, table: TableName): AsyncGenerator<Row> {
  let start: Row | undefined;
  do {
    const result = await db.doc.send(
      new ScanCommand({ TableName: db.names[table], ConsistentRead: true, ExclusiveStartKey: start }),
    );
    for (const row of result.Items ?? []) if (!isOfProcess(row)) yield row;
    start = result.LastEvaluatedKey;
  } while (start !== undefined);
}

const isOfProcess = ({ pk }: Row) =>
  typeof pk === 'string' &&
  (pk.startsWith(partitions.lease('')) || pk.startsWith(partitions.turn('')) || pk === partitions.sweep);

/** Writes rows as they are, of whatever version, over what stands under their keys; a key may stand in them once. */
export async function restoreRows(db: Database, table: TableName, rows: Row[]): Promise<void> {
  const name = db.names[table];
  let requests = rows.map((row) => ({ PutRequest: { Item: row } }));
  while (requests.length > 0) {
    const batch = requests.slice(0, 25); // BatchWriteItem takes 25 rows
    const result = await db.doc.send(new BatchWriteCommand({ RequestItems: { [name]: batch } }));
    const left = (result.UnprocessedItems?.[name] ?? []) as typeof requests;
    requests = [...left, ...requests.slice(25)];
  }
}
