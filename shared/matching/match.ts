import type { Mention } from '../article.ts';
import type { CompiledWatchlist } from './compile.ts';
import type { Match, Text } from './types.ts';

/** Every mention of the watchlist's entities in a text, and the watches they meet. */
export function matchText(compiled: CompiledWatchlist, text: Text): Match {
  const mentions: Mention[] = [];
  for (const field of ['title', 'summary'] as const)
    for (const { entity, alias, pattern } of compiled.names)
      for (const hit of (text[field] ?? '').matchAll(pattern))
        mentions.push({
          entityId: entity,
          alias,
          field,
          start: hit.index,
          end: hit.index + hit[0].length,
          strength: 'strong',
        });
  const found = new Set(mentions.map((mention) => mention.entityId));
  const watches = compiled.namesOnly
    ? []
    : compiled.watchlist.watches.filter(
        (watch) =>
          watch.all?.every((term) =>
            compiled.watchlist.entities.some(
              (entity) =>
                found.has(entity.id) &&
                (term.entity === undefined || [term.entity].flat().includes(entity.id)) &&
                (term.kind === undefined || [term.kind].flat().includes(entity.kind!)) &&
                (term.country === undefined || term.country === entity.country) &&
                (term.group === undefined || entity.groups?.includes(term.group)),
            ),
          ) ?? false,
      );
  return {
    mentions,
    watches: watches.map(({ id, severity }) => ({ id, severity })),
    topics: [],
    severity: watches.reduce<Match['severity']>(
      (most, watch) => (watch.severity > most ? watch.severity : most),
      0,
    ),
  };
}
