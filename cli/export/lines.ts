import * as z from 'zod';
import type { Row } from '../../shared/store/database.ts';
import { tableDefinitions, type TableName } from '../../shared/store/tables.ts';

/** One row of an export: its table, and its attributes with bytes in Base64. */
const lineSchema = z.object({
  table: z.enum(['watchlist', 'feeds', 'events']),
  row: z.record(z.string(), z.unknown()),
});

const BYTES = '$bytes';

/** A row as a line of an export. */
export function lineOf(table: TableName, row: Row): string {
  const attributes = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? { [BYTES]: Buffer.from(value).toString('base64') } : value,
  ]);
  return JSON.stringify({ table, row: Object.fromEntries(attributes) as Row });
}

/**
 * Reads a line of an export.
 * @throws when it is no JSON, names no table of ours or lacks its key
 */
export function rowOf(line: string): { table: TableName; row: Row; key: string } {
  const { table, row } = lineSchema.parse(JSON.parse(line));
  const { partitionKey, sortKey } = tableDefinitions[table];
  const [partition, sort] = [row[partitionKey], row[sortKey]];
  if (typeof partition !== 'string' || typeof sort !== 'string')
    throw new Error(`the row lacks its key (${partitionKey}, ${sortKey})`);
  const attributes = Object.entries(row).map(([name, value]) => [name, bytesIn(value) ?? value] as const);
  return { table, row: Object.fromEntries(attributes), key: JSON.stringify([table, partition, sort]) };
}

function bytesIn(value: unknown): Uint8Array | undefined {
  if (typeof value !== 'object' || value === null || !(BYTES in value)) return undefined;
  const text = value[BYTES];
  return typeof text === 'string' ? Uint8Array.from(Buffer.from(text, 'base64')) : undefined;
}
