import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';
import { CliError } from '../cli/errors.ts';
import { mailLanguages } from '../shared/alerts/names.ts';
import { cadences } from '../shared/alerts/plan.ts';
import { BASE_MINUTES, BUCKETS } from '../shared/feeds/cadence.ts';
import settings from './config.json' with { type: 'json' };

const configSchema = z.strictObject({
  /** Prefix of both stacks, and what `--stack` takes. */
  name: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,40}$/, 'must be letters, digits and hyphens, as a stack name'),
  /** How often each shard looks which feeds are due. No feed is due more often than its own base interval. */
  pollEveryMinutes: z.number().int().min(BASE_MINUTES).max(240),
  /** Schedules that divide the feeds between them: one for some thousand feeds, ten for 100,000. */
  shards: z.number().int().min(1).max(BUCKETS),
  /** A mail for each development, or a digest a run or a day. */
  mailCadence: z.enum(cadences),
  /** In which language mails name entities. */
  mailLanguage: z.enum(mailLanguages),
  /** What sites that are polled are told of us: an address or a page. @default the operator's e-mail address */
  contact: z.string().min(1).optional(),
  /** Days: 7, 14, 30 or 365. */
  logRetentionDays: z.literal([
    RetentionDays.ONE_WEEK,
    RetentionDays.TWO_WEEKS,
    RetentionDays.ONE_MONTH,
    RetentionDays.ONE_YEAR,
  ]),
  /** At what spending in a month AWS mails the operator; of the whole account, as tags need days to count. */
  monthlyBudgetUsd: z.number().positive(),
});
export type Config = z.infer<typeof configSchema>;

/**
 * The settings of a deployment, checked; `changes` go before what stands in infra/config.json.
 * @throws CliError naming every setting that is missing or wrong, at once
 */
export function readConfig(changes: object = {}): Config {
  const read = configSchema.safeParse({ ...settings, ...changes });
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `  ${[...path, message].join(': ')}`);
  throw new CliError(
    ['these settings (infra/config.json) cannot be used:', ...faults].join('\n'),
    'docs/deploying.md tells what each may be',
  );
}
