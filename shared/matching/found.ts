import type { Mention } from '../article.ts';
import type { CompiledWatchlist, Name } from './compile.ts';
import type { Spans } from './spans.ts';
import type { Tokens } from './tokens.ts';

/** Words of the summary are numbered from here on; no title is as long. */
export const SUMMARY = 1 << 29;

/** A name that stands in an item, at words `[from, to)`, counted through title and summary. */
export interface Found {
  name: Name;
  from: number;
  to: number;
  /** Counts only if something in the item speaks for it. */
  weak: boolean;
}

/** Found names are spans of their places in `names` of the watchlist: `place`, or `~place` for a weak one. */
export const isWeak = (what: number): boolean => what < 0;
export const nameOf = (names: readonly Name[], what: number): Name => names[what < 0 ? ~what : what]!;

export function foundAt(names: readonly Name[], found: Spans, index: number): Found {
  const what = found.what(index);
  return { name: nameOf(names, what), from: found.from(index), to: found.to(index), weak: isWeak(what) };
}

/** The first of each entity. */
export function firstOfEach(names: readonly Name[], found: Spans): Found[] {
  if (found.count === 0) return [];
  const first = new Map<number, Found>();
  for (let i = 0; i < found.count; i++) {
    const { entity } = nameOf(names, found.what(i));
    if (!first.has(entity)) first.set(entity, foundAt(names, found, i));
  }
  return [...first.values()];
}

/** A found name as it is told: with its place in the original. */
export function mentionOf(
  { names, entities }: CompiledWatchlist,
  tokens: readonly [Tokens, Tokens],
  what: number,
  from: number,
  to: number,
): Mention {
  const { entity, text: alias } = nameOf(names, what);
  const titled = from < SUMMARY;
  const words = titled ? tokens[0] : tokens[1];
  const offset = titled ? 0 : SUMMARY;
  return {
    entityId: entities[entity]!.id,
    alias,
    field: titled ? 'title' : 'summary',
    start: words.originalStart(from - offset),
    end: words.originalEnd(to - offset - 1),
    strength: isWeak(what) ? 'weak' : 'strong',
  };
}
