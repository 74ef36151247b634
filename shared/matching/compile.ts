import type { Watchlist } from '../watchlist.ts';

export interface CompileOptions {
  /** Ignore watches, strength and context: every name that stands in the text is a hit. */
  namesOnly?: boolean;
}

interface Name {
  entity: string;
  alias: string;
  pattern: RegExp;
}

export interface CompiledWatchlist {
  watchlist: Watchlist;
  namesOnly: boolean;
  names: Name[];
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Turns a watchlist into what `matchText` needs; keep it as long as the watchlist's version stays. */
export function compileWatchlist(watchlist: Watchlist, options: CompileOptions = {}): CompiledWatchlist {
  const names = watchlist.entities.flatMap((entity) =>
    [entity.name, ...Object.values(entity.names ?? {}).flat()].map((name) => {
      const alias = typeof name === 'string' ? name : name.text;
      const edge = /\p{sc=Han}/u.test(alias) ? '' : '[\\p{L}\\p{N}]';
      const source = edge ? `(?<!${edge})${escape(alias)}(?!${edge})` : escape(alias);
      return { entity: entity.id, alias, pattern: new RegExp(source, 'gu') };
    }),
  );
  return { watchlist, namesOnly: options.namesOnly ?? false, names };
}
