import { DOT, folded, SPACE, STOP } from './characters.ts';
import type { PatternWord } from './patterns.ts';
import type { Tokens } from './tokens.ts';

/** The first names of one bearer of a last name, from its longer names. */
interface FirstNames {
  symbols: ReadonlySet<number>;
  /** Their first letters, folded. */
  initials: ReadonlySet<number>;
}

/** What a watchlist tells of first and last names: Сергей Иванов who is also called Иванов. */
export class Namesakes {
  /** By name that is a last name. */
  private readonly bearers = new Map<number, FirstNames>();
  private readonly firstNames = new Set<number>();

  /** Learns from all names of an entity: their numbers and words, and the texts of these. */
  add(aliases: readonly { name: number; text: string; words: readonly PatternWord[] }[]): void {
    for (const { name, words } of aliases) {
      if (words.length !== 1) continue;
      const longer = aliases.filter((other) => isFullName(other.words, words[0]!.symbol));
      if (longer.length === 0) continue;
      const symbols = new Set(longer.map((other) => other.words[0]!.symbol));
      const initials = new Set(longer.map(({ text }) => folded[text.charCodeAt(0)]!));
      this.bearers.set(name, { symbols, initials });
      for (const symbol of symbols) this.firstNames.add(symbol);
    }
  }

  /**
   * The first name or initial before a last name at word `from`, if it is that of somebody else: Алексей Иванов, А. Иванов.
   * A first name is what some entity of the watchlist has for one.
   */
  other(name: number, tokens: Tokens, from: number): string | undefined {
    const own = from === 0 ? undefined : this.bearers.get(name);
    if (own === undefined) return undefined;
    const gap = tokens.gaps[from]! & ~STOP;
    if (gap & DOT) {
      // Of Б. and С. Б. the first letter is that of the first name.
      const initials = initialsBefore(tokens, from - 1) ?? initialsBefore(tokens, from);
      return initials === undefined || own.initials.has(folded[initials.charCodeAt(0)]!)
        ? undefined
        : initials;
    }
    if (gap !== SPACE || (tokens.gaps[from]! & STOP) !== 0) return undefined;
    const symbol = tokens.symbols[from - 1]!;
    const symbols = symbol < 0 ? tokens.several[-symbol - 1]! : [symbol];
    const before = tokens.text.slice(tokens.starts[from - 1], tokens.ends[from - 1]);
    const known = symbols.some((one) => this.firstNames.has(one));
    return known && !symbols.some((one) => own.symbols.has(one)) ? before : undefined;
  }
}

/** Two or three words, of which the last is the last name: Сергей Борисович Иванов. */
const isFullName = (words: readonly PatternWord[], last: number): boolean =>
  (words.length === 2 || words.length === 3) && words.at(-1)!.symbol === last && words[0]!.symbol !== last;

/** The word before `from` if it is А. or А.Б. */
function initialsBefore(tokens: Tokens, from: number): string | undefined {
  if (from < 1 || (tokens.gaps[from]! & DOT) === 0) return undefined;
  const word = tokens.text.slice(tokens.starts[from - 1], tokens.ends[from - 1]);
  return /^\p{Lu}(?:\.\p{Lu})?$/u.test(word) ? word : undefined;
}
