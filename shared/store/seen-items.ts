import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as z from 'zod';
import { itemSchema } from '../item.ts';
import { timestamp } from '../scalars.ts';
import { put, query, type Database } from './database.ts';
import { dayOf, partitions } from './keys.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

const seenItemSchema = itemSchema.extend({ feedId: z.string(), seenAt: timestamp });
/** An item that a poll saw for the first time or with a changed text, matched or not. */
export type SeenItem = z.infer<typeof seenItemSchema>;

const CHUNK_LENGTH = 300_000; // before gzip, in characters; headlines and summaries pack to less, and a row holds 300 KB
const ROW_BYTES = 300_000;

/**
 * Packs what a run saw into as few rows as fit, for the backtest.
 * @param runId tells the rows of one run from another's
 * @param keepDays after so many days the rows expire
 */
export async function storeSeenItems(
  db: Database,
  items: SeenItem[],
  runId: string,
  now: Date,
  keepDays: number,
): Promise<void> {
  const at = now.toISOString();
  let part = 0;
  for (const packed of await pack(items.map((item) => JSON.stringify(item)))) {
    await put(db, 'events', {
      pk: partitions.items(dayOf(at)),
      sk: `${at}#${runId}#${String(part++).padStart(4, '0')}`,
      packed,
      expiresAt: Math.floor(now.getTime() / 1000) + keepDays * 86_400,
    });
  }
}

async function pack(items: string[]): Promise<Buffer[]> {
  const chunks: string[][] = [];
  let size = Infinity;
  for (const item of items) {
    if (size + item.length > CHUNK_LENGTH) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)!.push(item);
    size += item.length;
  }
  const packed: Buffer[] = [];
  for (const chunk of chunks) {
    const buffer = await zip(`[${chunk.join(',')}]`);
    if (buffer.length <= ROW_BYTES || chunk.length === 1) packed.push(buffer);
    else {
      const half = Math.ceil(chunk.length / 2);
      packed.push(...(await pack(chunk.slice(0, half))), ...(await pack(chunk.slice(half))));
    }
  }
  return packed;
}

/** The items that runs saw on one UTC day, oldest run first; expired rows are left out. */
export async function* seenItemsOn(db: Database, day: string, now: Date): AsyncGenerator<SeenItem> {
  for await (const row of query(db, 'events', partitions.items(day))) {
    if (Number(row.expiresAt) * 1000 <= now.getTime()) continue;
    const text = (await unzip(row.packed as Uint8Array)).toString('utf8');
    yield* z.array(seenItemSchema).parse(JSON.parse(text));
  }
}
