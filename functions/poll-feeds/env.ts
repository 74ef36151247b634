import * as z from 'zod';
import { readEnvironment, tableVariables, timeoutVariable } from '../../shared/environment.ts';

export const environment = z.object({
  ...tableVariables,
  ...timeoutVariable,
  /** Whom a site may write to that does not like to be polled. */
  CONTACT: z.string({ error: 'is missing' }).min(1, 'is empty'),
});

export const parseEnv = (env: NodeJS.ProcessEnv) => readEnvironment(environment, env);
