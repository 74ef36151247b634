import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import type { Sketch } from '../developments/sketch.ts';
import { hashId } from '../hash.ts';
import { put, query, type Database, type Range } from './database.ts';
import { atId, partitions } from './keys.ts';
import { readRow } from './rows.ts';

/** The sketch of a development as it was opened, or at an update. */
export interface StoredSketch {
  developmentId: string;
  sketch: Sketch;
}

const rowSchema = z.object({ sk: z.string(), packed: z.instanceof(Uint8Array) });
const packedSchema = z.array(z.tuple([z.string(), z.base64()]));

/**
 * Packs sketches into one row that never changes, some 50 bytes each; none into no row.
 * @param at of the latest of them (UTC, ISO 8601), under which all are found
 */
export async function putSketches(
  db: Database,
  sketches: readonly StoredSketch[],
  at: string,
  expiresAt: Date,
): Promise<void> {
  if (sketches.length === 0) return;
  const entries = JSON.stringify(
    sketches.map(({ developmentId, sketch }) => [developmentId, base64Of(sketch)]),
  );
  await put(db, 'events', {
    pk: partitions.sketches,
    sk: atId(at, hashId(entries)), // nothing else may take its place
    packed: deflateRawSync(entries),
    expiresAt: Math.floor(expiresAt.getTime() / 1000),
  });
}

/**
 * The sketches of a range of rows (times, UTC, ISO 8601), newest row first, each with the time of its row; a development
 * may stand in several.
 */
export async function* sketchesOf(
  db: Database,
  between: Pick<Range, 'from' | 'to' | 'eventual'>,
): AsyncGenerator<StoredSketch & { at: string }> {
  const range = { ...between, descending: true };
  for await (const row of query(db, 'events', partitions.sketches, range)) {
    const { sk, packed } = readRow(rowSchema, row, partitions.sketches);
    const entries = packedSchema.parse(JSON.parse(inflateRawSync(packed).toString('utf8')));
    for (const [developmentId, text] of entries)
      yield { developmentId, at: sk.slice(0, sk.indexOf('#')), sketch: sketchFrom(text) };
  }
}

/** Two bytes a term, as they stand in memory: the lower one first on x64 and arm64. */
const base64Of = (sketch: Sketch) =>
  Buffer.from(sketch.buffer, sketch.byteOffset, sketch.byteLength).toString('base64');

const sketchFrom = (text: string): Sketch =>
  new Uint16Array(new Uint8Array(Buffer.from(text, 'base64')).buffer);
