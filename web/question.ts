import * as z from 'zod';
import { untilTime } from '../cli/events/options.ts';
import { developmentKindSchema } from '../shared/development.ts';
import { severitySchema } from '../shared/severity.ts';
import type { Question } from '../shared/store/ask/question.ts';
import { parseTime } from '../cli/time.ts';

const parameters = z.object({
  entities: z.array(z.string().max(200)).max(5),
  watch: z.string().max(200).optional(),
  kind: developmentKindSchema.optional(),
  severity: z.coerce.number().pipe(severitySchema).optional(),
  language: z.string().max(12).optional(),
  outlet: z.string().max(200).optional(),
  text: z.string().max(200).optional(),
  since: z
    .string()
    .transform((text) => parseTime(text, new Date()))
    .optional(),
  until: z
    .string()
    .transform((text) => untilTime(text))
    .optional(),
});

/**
 * The question that an address asks; its parameters have the names of the command line's options.
 * @throws when a parameter is not what it should be
 */
export function questionIn(address: URLSearchParams): Question {
  const given = Object.fromEntries([...address].filter(([, value]) => value !== ''));
  return parameters.parse({ ...given, entities: address.getAll('entity').filter((id) => id !== '') });
}
