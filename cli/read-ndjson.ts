import { createInterface } from 'node:readline';
import type * as z from 'zod';

/** A line of NDJSON: a value of the wanted shape, or what is wrong with it. */
export type Line<T> = { kind: 'value'; value: T } | { kind: 'bad'; line: number; error: string };

/** The lines of a stream, in order. A bad line is told as such and stops nothing; empty lines are left out. */
export async function* readNdjson<T>(
  input: NodeJS.ReadableStream,
  schema: z.ZodType<T>,
): AsyncGenerator<Line<T>> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === '') continue;
    yield readLine(text, line, schema);
  }
}

function readLine<T>(text: string, line: number, schema: z.ZodType<T>): Line<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { kind: 'bad', line, error: `not JSON: ${(error as Error).message}` };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { kind: 'value', value: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    kind: 'bad',
    line,
    error: `${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'not an item'}`,
  };
}
