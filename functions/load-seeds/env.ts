import * as z from 'zod';
import { readEnvironment, tableVariables } from '../../shared/environment.ts';

export const environment = z.object(tableVariables);

export const parseEnv = (env: NodeJS.ProcessEnv) => readEnvironment(environment, env);
