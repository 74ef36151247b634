import * as z from 'zod';

/** An item as `match`, `detect` and `backtest` read it. */
export const cliItemSchema = z.object({
  id: z.coerce.string(),
  title: z.string(),
  summary: z.string().nullish(),
  lang: z.string().nullish(),
  publishedAt: z.string().nullish(),
  outlet: z.string().nullish(),
  link: z.string().nullish(),
});
export type CliItem = z.infer<typeof cliItemSchema>;
