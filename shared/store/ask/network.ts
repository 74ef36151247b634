import type { Event } from './event.ts';

/** What links two entities: the developments that name both. */
export interface Link {
  one: string;
  other: string;
  /** Oldest first. */
  developments: { id: string; at: string; title: string; kind: Event['kind'] }[];
}

/**
 * The network of who is named together, strongest link first.
 * @param events openings and updates; of one development each pair counts once, when it was first named together
 * @param belongs which entities take part
 */
export function linksOf(events: Event[], belongs: (entityId: string) => boolean): Link[] {
  const links = new Map<string, Link>();
  for (const { id, at, title, kind, entities } of events.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const named = [...new Set(entities.filter(belongs))].sort();
    for (const [n, one] of named.entries())
      for (const other of named.slice(n + 1)) {
        const link = links.get(`${one} ${other}`) ?? { one, other, developments: [] };
        if (!link.developments.some((each) => each.id === id))
          link.developments.push({ id, at, title, kind });
        links.set(`${one} ${other}`, link);
      }
  }
  return [...links.values()].sort((a, b) => b.developments.length - a.developments.length);
}
