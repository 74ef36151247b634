import * as z from 'zod';
import { arn, readEnvironment, tableVariables } from '../../shared/environment.ts';

export const environment = z.object({
  ...tableVariables,
  ALERTS_TOPIC: arn,
  OPERATIONS_TOPIC: arn,
});

export const parseEnv = (env: NodeJS.ProcessEnv) => readEnvironment(environment, env);
