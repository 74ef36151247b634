import { z } from 'zod';
import { cadences } from '../../shared/alerts/plan.ts';
import { arn, readEnvironment, tableVariables, timeoutVariable } from '../../shared/environment.ts';

export const environment = z.object({
  ...tableVariables,
  ...timeoutVariable,
  ALERTS_TOPIC: arn,
  MAIL_CADENCE: z.enum(cadences),
});

export const parseEnv = (env: NodeJS.ProcessEnv) => readEnvironment(environment, env);
