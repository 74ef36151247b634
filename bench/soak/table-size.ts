import { remove, type Database, type Row } from '../../shared/store/database.ts';
import { bytesOf } from '../../test/simulation/rows.ts';

/** Rows and bytes of one kind. */
export interface Size {
  rows: number;
  bytes: number;
}

/** How much each kind of row takes; the kind is what stands before the first # of the partition key. */
export function sizesOf(rows: Row[]): Map<string, Size> {
  const sizes = new Map<string, Size>();
  for (const row of rows) {
    const kind = String(row.pk).split('#')[0]!;
    const { rows: count, bytes } = sizes.get(kind) ?? { rows: 0, bytes: 0 };
    sizes.set(kind, { rows: count + 1, bytes: bytes + bytesOf(row) });
  }
  return sizes;
}

/** Deletes what has expired, as DynamoDB does by itself and the embedded engine does not. */
export async function expire(db: Database, rows: Row[], now: Date): Promise<Row[]> {
  const isOver = ({ expiresAt }: Row) => typeof expiresAt === 'number' && expiresAt * 1000 <= now.getTime();
  for (const { pk, sk } of rows.filter(isOver))
    await remove(db, 'events', { pk: String(pk), sk: String(sk) });
  return rows.filter((row) => !isOver(row));
}
