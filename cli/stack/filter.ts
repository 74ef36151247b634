import type { FilterPolicy } from '../../shared/alerts/filter-policy.ts';
import { developmentKinds } from '../../shared/development.ts';
import type { Watchlist } from '../../shared/watchlist.ts';
import { CliError } from '../errors.ts';

/** What a subscriber asks for; within a list any one is enough, and every list must be met. */
export interface Wanted {
  entity: string[];
  watch: string[];
  kind: string[];
  severity?: number;
}

/**
 * The filter policy of a subscription; undefined when everything is wanted.
 * @throws CliError naming what is in no watchlist, which would never be met
 */
export function filterOf(wanted: Wanted, watchlist: Watchlist): FilterPolicy | undefined {
  const faults = [
    ...unknown(wanted.entity, watchlist.entities, 'entity'),
    ...unknown(wanted.watch, watchlist.watches, 'watch'),
    ...unknown(
      wanted.kind,
      developmentKinds.map((id) => ({ id })),
      'kind',
    ),
  ];
  if (faults.length > 0)
    throw new CliError(faults.join('; '), '`wirewatch watchlist list` shows what there is', { exitCode: 2 });
  const policy: FilterPolicy = {
    ...(wanted.entity.length > 0 && { entities: wanted.entity }),
    ...(wanted.watch.length > 0 && { watches: wanted.watch }),
    ...(wanted.kind.length > 0 && { kind: wanted.kind }),
    ...(wanted.severity !== undefined && { severity: [{ numeric: ['>=', wanted.severity] }] }),
  };
  return Object.keys(policy).length === 0 ? undefined : policy;
}

const unknown = (asked: string[], known: { id: string }[], what: string): string[] =>
  asked.filter((id) => !known.some((each) => each.id === id)).map((id) => `there is no ${what} “${id}”`);

/** A policy as a person reads it. */
export function describeFilter(policy: FilterPolicy | undefined): string {
  if (policy === undefined) return 'everything';
  return Object.entries(policy)
    .map(([name, values]) => `${name} ${(values as unknown[]).map(conditionText).join(' or ')}`)
    .join(', ');
}

function conditionText(condition: unknown): string {
  if (typeof condition === 'string') return condition;
  const { numeric } = condition as { numeric?: unknown[] };
  return numeric === undefined ? JSON.stringify(condition) : numeric.join(' ');
}
