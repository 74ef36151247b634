import * as z from 'zod';
import { tableEnv, type TableNames } from './store/tables.ts';

const name = z.string({ error: 'is missing' }).min(1, 'is empty');
const { watchlist, feeds, events } = tableEnv;

/** Environment variables that name the tables; every stage has them. */
export const tableVariables = { [watchlist]: name, [feeds]: name, [events]: name } as const;

/** How long the function may run, in seconds: a stage stops in good time before. */
export const timeoutVariable = {
  TIMEOUT_SECONDS: z.coerce.number({ error: 'must be a number of seconds' }).positive(),
} as const;

/** An ARN, such as that of a topic. */
export const arn = z.string({ error: 'is missing' }).startsWith('arn:', 'must be an ARN');

/**
 * Reads a function's environment through its schema.
 * @throws naming every variable that is missing or wrong, at once
 */
export function readEnvironment<S extends z.ZodType>(
  schema: S,
  env: Record<string, string | undefined>,
): z.output<S> {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new Error(`the environment of this function is not complete: ${faults.join(', ')}`);
}

/** The physical table names in an environment that was read with `tableVariables`. */
export function tablesOf(env: Record<(typeof tableEnv)[keyof typeof tableEnv], string>): TableNames {
  return { watchlist: env[watchlist], feeds: env[feeds], events: env[events] };
}
