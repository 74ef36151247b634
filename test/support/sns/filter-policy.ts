import type { Attribute } from './message.ts';
import { invalid } from './refusal.ts';

type Condition = string | number | { numeric: (string | number)[] } | { exists: boolean };
export type FilterPolicy = Record<string, Condition[]>;

/** Reads a policy as SNS does: at most five attributes, at most 150 combinations of their values. */
export function readFilterPolicy(json: string): FilterPolicy {
  let policy: unknown;
  try {
    policy = JSON.parse(json);
  } catch {
    throw invalid('FilterPolicy: failed to parse JSON.');
  }
  if (typeof policy !== 'object' || policy === null || Array.isArray(policy))
    throw invalid('FilterPolicy: Filter policy must be an object.');
  const entries = Object.entries(policy as Record<string, unknown>);
  if (entries.length > 5) throw invalid('FilterPolicy: Filter policy can not have more than 5 keys');
  for (const [name, conditions] of entries)
    if (!Array.isArray(conditions) || conditions.length === 0)
      throw invalid(`FilterPolicy: "${name}" must be an object or an array`);
  const combinations = entries.reduce((product, [, list]) => product * (list as unknown[]).length, 1);
  if (combinations > 150) throw invalid('FilterPolicy: Filter policy is too complex');
  return policy as FilterPolicy;
}

/** Every attribute of the policy must have a value that meets any of its conditions. */
export function matches(policy: FilterPolicy, attributes: Record<string, Attribute>): boolean {
  return Object.entries(policy).every(([name, conditions]) =>
    conditions.some((condition) => meets(condition, attributes[name])),
  );
}

function meets(condition: Condition, attribute: Attribute | undefined): boolean {
  if (typeof condition === 'object' && 'exists' in condition)
    return condition.exists === (attribute !== undefined);
  if (attribute === undefined) return false;
  const values: unknown[] =
    attribute.type === 'String.Array'
      ? (JSON.parse(attribute.value) as unknown[])
      : [attribute.type === 'Number' ? Number(attribute.value) : attribute.value];
  if (typeof condition !== 'object') return values.includes(condition);
  const [operator, limit] = condition.numeric as [string, number];
  return values.some((value) => typeof value === 'number' && compare(operator, value, limit));
}

function compare(operator: string, value: number, limit: number): boolean {
  switch (operator) {
    case '>=':
      return value >= limit;
    case '>':
      return value > limit;
    case '<=':
      return value <= limit;
    case '<':
      return value < limit;
    case '=':
      return value === limit;
    default:
      throw invalid(`FilterPolicy: unrecognized numeric comparison ${operator}`);
  }
}
