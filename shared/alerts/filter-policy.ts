import * as z from 'zod';
import type { Mail } from '../alert.ts';

const atLeast = z.object({ numeric: z.tuple([z.literal('>='), z.number()]) });

/** Which alerts a subscriber wants, in the form of SNS: every field narrows, within a list any one is enough. */
export const filterPolicySchema = z.looseObject({
  entities: z.array(z.string()).optional(),
  watches: z.array(z.string()).optional(),
  kind: z.array(z.string()).optional(),
  severity: z.array(z.unknown()).optional(),
});
export type FilterPolicy = z.infer<typeof filterPolicySchema>;

/** Whether a mail is for a subscriber with this policy, as SNS would decide; without a policy everything is. */
export function passes(policy: FilterPolicy | undefined, attributes: Mail['attributes']): boolean {
  if (policy === undefined) return true;
  const meets = (wanted: string[] | undefined, has: readonly string[]) =>
    wanted === undefined || wanted.some((each) => has.includes(each));
  return (
    meets(policy.entities, attributes.entities) &&
    meets(policy.watches, attributes.watches) &&
    meets(policy.kind, attributes.kind) &&
    (policy.severity === undefined ||
      policy.severity.some((each) => {
        const bound = atLeast.safeParse(each);
        return bound.success && attributes.severity >= bound.data.numeric[1];
      }))
  );
}
