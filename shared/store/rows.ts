import type * as z from 'zod';
import { ROW_VERSION } from '../scalars.ts';
import type { Row } from './database.ts';

/**
 * Reads a stored row through its schema, bringing older shapes up to date first.
 * @throws when the row is of a newer version than this code, or of no shape it knows; names the key and the field
 */
export function readRow<T>(schema: z.ZodType<T>, row: Row, key: string): T {
  const version = typeof row.rowVersion === 'number' ? row.rowVersion : ROW_VERSION;
  if (version > ROW_VERSION)
    throw new Error(`row ${key} is of version ${version}, this code knows ${ROW_VERSION}: update Wirewatch`);
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`row ${key} has no known shape: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`, {
    cause: parsed.error,
  });
}
