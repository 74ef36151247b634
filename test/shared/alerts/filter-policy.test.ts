import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Mail } from '../../../shared/alert.ts';
import { passes, type FilterPolicy } from '../../../shared/alerts/filter-policy.ts';
import { matches, readFilterPolicy } from '../../support/sns/filter-policy.ts';

const ids = fc.subarray(['huawei', 'sberbank', 'mts']);
const some = fc.subarray(['huawei', 'sberbank', 'mts'], { minLength: 1 });
const severity = fc.constantFrom<1 | 2 | 3>(1, 2, 3);

const attributes = fc.record<Mail['attributes']>({
  entities: ids,
  watches: ids,
  kind: ids,
  language: ids,
  severity,
});
const policy = fc.record<FilterPolicy>(
  {
    entities: some,
    watches: some,
    kind: some,
    severity: severity.map((level) => [{ numeric: ['>=', level] }]),
  },
  { requiredKeys: [] },
);

it('a mail is for those to whom the filter of a topic would let it through', () => {
  fc.assert(
    fc.property(policy, attributes, (wanted, has) => {
      const bySns = matches(readFilterPolicy(JSON.stringify(wanted)), {
        entities: { type: 'String.Array', value: JSON.stringify(has.entities) },
        watches: { type: 'String.Array', value: JSON.stringify(has.watches) },
        kind: { type: 'String.Array', value: JSON.stringify(has.kind) },
        severity: { type: 'Number', value: String(has.severity) },
      });
      expect(passes(wanted, has)).toBe(bySns);
    }),
    { seed: 1, numRuns: 500 },
  );
});
