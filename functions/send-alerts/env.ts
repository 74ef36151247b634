import * as z from 'zod';
import { mailLanguages } from '../../shared/alerts/names.ts';
import { cadences } from '../../shared/alerts/plan.ts';
import { arn, readEnvironment, tableVariables, timeoutVariable } from '../../shared/environment.ts';

export const environment = z.object({
  ...tableVariables,
  ...timeoutVariable,
  ALERTS_TOPIC: arn,
  MAIL_CADENCE: z.enum(cadences),
  MAIL_LANGUAGE: z.enum(mailLanguages),
});

export const parseEnv = (env: NodeJS.ProcessEnv) => readEnvironment(environment, env);
