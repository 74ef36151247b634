import { z } from 'zod';
import { arn, readEnvironment, tableVariables, timeoutVariable } from '../../shared/environment.ts';

export const environment = z.object({ ...tableVariables, ...timeoutVariable, ALERTS_TOPIC: arn });

export const parseEnv = (env: NodeJS.ProcessEnv) => readEnvironment(environment, env);
