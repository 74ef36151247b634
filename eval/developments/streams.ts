import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';

export const languages = ['en', 'ru', 'zh'] as const;
/**
 * The streams there are: of one language each; one in which every happening is told in two or three; and busy ones, of a few
 * days, in which some happenings are told of dozens of times.
 */
export const streamNames = [...languages, 'mix', 'busy-en', 'busy-ru'] as const;
export type StreamName = (typeof streamNames)[number];

const headlineSchema = z.strictObject({
  id: z.string(),
  /** The happening, one event as an editor would file it. */
  development: z.string(),
  /** Happenings that look alike are of one family. No family is in both halves, but for those of busy streams, years apart. */
  family: z.string(),
  lang: z.enum(languages),
  at: z.iso.datetime(),
  outlet: z.string(),
  title: z.string(),
  summary: z.string().optional(),
});
export type Headline = z.infer<typeof headlineSchema>;

/**
 * One half of a stream of headlines in time order: happenings of 2013 to 2024 as wires, dailies, tabloids and sites told
 * of them, in our words and from memory. They were written by somebody who did not know the code; never tune on `test`.
 */
export function stream(name: StreamName, half: 'tune' | 'test'): Headline[] {
  return readFileSync(resolve(import.meta.dirname, 'streams', `${name}-${half}.ndjson`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => headlineSchema.parse(JSON.parse(line)));
}
