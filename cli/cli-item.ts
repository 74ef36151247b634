import * as z from 'zod';
import { parseDate } from '../shared/feeds/dates.ts';

/** An item as `match`, `detect` and `backtest` read it; a date that cannot be read is none, as in a feed. */
export const cliItemSchema = z.object({
  id: z.coerce.string(),
  title: z.string(),
  summary: z.string().nullish(),
  lang: z.string().nullish(),
  publishedAt: z
    .string()
    .nullish()
    .transform((text) => parseDate(text ?? '')?.toISOString()),
  outlet: z.string().nullish(),
  link: z.string().nullish(),
});
export type CliItem = z.infer<typeof cliItemSchema>;
