import type { PatternWord } from './patterns.ts';

/** What a pattern is: an alias, a longer string in which an alias means nothing, a phrase of a word list. */
export const NAME = 0;
export const BLOCKER = 1;
export const PHRASE = 2;

/** All patterns of a watchlist, column by column: 100,000 objects would take most of the memory allowed. */
export class Patterns {
  count = 0;
  /** NAME, BLOCKER or PHRASE. */
  sorts = new Uint8Array(256);
  /** The name or phrase it belongs to. */
  owners = new Int32Array(256);
  /** Where its words begin in the columns below; those of pattern p end where those of p + 1 begin. */
  first = new Int32Array(257);
  gaps = new Uint8Array(512);
  rules = new Uint8Array(512);
  letters = new Uint8Array(512);
  capitals = new Int32Array(512);

  add(sort: number, owner: number, words: readonly PatternWord[]): void {
    const pattern = this.count++;
    const start = this.first[pattern]!;
    const end = start + words.length;
    this.reserve(pattern, end);
    this.sorts[pattern] = sort;
    this.owners[pattern] = owner;
    this.first[pattern + 1] = end;
    for (let index = 0; index < words.length; index++) {
      const { gap, rule, letters, capitals } = words[index]!;
      this.gaps[start + index] = gap;
      this.rules[start + index] = rule;
      this.letters[start + index] = letters;
      this.capitals[start + index] = capitals;
    }
  }

  private reserve(pattern: number, words: number): void {
    if (pattern >= this.owners.length) {
      this.sorts = grown(this.sorts, new Uint8Array(pattern * 2));
      this.owners = grown(this.owners, new Int32Array(pattern * 2));
      this.first = grown(this.first, new Int32Array(pattern * 2 + 1));
    }
    if (words > this.gaps.length) {
      this.gaps = grown(this.gaps, new Uint8Array(words * 2));
      this.rules = grown(this.rules, new Uint8Array(words * 2));
      this.letters = grown(this.letters, new Uint8Array(words * 2));
      this.capitals = grown(this.capitals, new Int32Array(words * 2));
    }
  }
}

function grown<A extends Uint8Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
