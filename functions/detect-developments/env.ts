import * as z from 'zod';
import { readEnvironment, tableVariables, timeoutVariable } from '../../shared/environment.ts';

export const environment = z.object({ ...tableVariables, ...timeoutVariable });

export const parseEnv = (env: NodeJS.ProcessEnv) => readEnvironment(environment, env);
