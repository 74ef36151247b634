import type { Severity } from '../severity.ts';
import type { EntityKind } from '../watchlist.ts';
import { type Found, SUMMARY } from './found.ts';

/** Kinds that say where or about what, not who: by themselves they are never more than low. */
const settings: ReadonlySet<EntityKind | undefined> = new Set(['country', 'city', 'technology']);

/**
 * The severity of a watch that was met by these mentions: that of its rule, one less when none of them stands in the title, where there is one,
 * or all of them are weak, low when they are only places and technologies. The table is in docs/matching.md.
 */
export function severityOf(
  rule: Severity,
  met: readonly Found[],
  kindOf: (entity: number) => EntityKind | undefined,
  titled: boolean,
): Severity {
  if (met.length === 0) return rule;
  if (met.every(({ name }) => settings.has(kindOf(name.entity)))) return 1;
  const aside = titled && met.every(({ from }) => from >= SUMMARY);
  const unsure = met.every(({ weak }) => weak);
  return (aside || unsure ? Math.max(1, rule - 1) : rule) as Severity;
}
