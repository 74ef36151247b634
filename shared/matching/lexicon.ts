import { folded, IDEOGRAPH, kinds, OTHER_SCRIPT, WORD } from './characters.ts';
import { buildDoubleArray, type DoubleArray, ROOT } from './double-array.ts';
import { ANY_ENDING, endingMask, LONGEST_ENDING, packEnding, setsOf } from './endings.ts';
import type { Stem } from './inflect.ts';

/** Every word of a watchlist with its forms. Words are numbered from 1; an ideograph is a word of its own. */
export interface Lexicon {
  stems: DoubleArray;
  /** The words of stem s are entries `first[s]` to `first[s + 1]`. */
  first: Int32Array;
  words: Int32Array;
  endings: Int32Array;
  /** Code unit to letter of the trie, or to a place in `ideographs`; 0 where the watchlist has none. */
  codes: Uint16Array;
  ideographs: Int32Array;
  /** Some words are beginnings that any ending may follow. */
  beginnings: boolean;
}

const BARE = endingMask('bare');

/** Collects the words of a watchlist. */
export class LexiconBuilder {
  private readonly stems = new Map<string, { words: number[]; endings: number[] }>();
  private readonly words = new Map<string, number>();
  private readonly ideographs = new Map<string, number>();
  private count = 0;

  /** The number of an ideograph, folded. */
  ideograph(char: string): number {
    return remember(this.ideographs, char, () => ++this.count);
  }

  /** The number of a folded word; `key` tells apart words that are written alike and inflected differently. */
  word(key: string, stems: () => Stem[]): number {
    return remember(this.words, key, () => {
      const id = ++this.count;
      for (const { stem, endings } of stems()) {
        const entries = remember(this.stems, stem, () => ({ words: [], endings: [] }));
        entries.words.push(id);
        entries.endings.push(endings);
      }
      return id;
    });
  }

  get size(): number {
    return this.count;
  }

  build(): Lexicon {
    const sorted = [...this.stems.keys()].sort();
    const first = new Int32Array(sorted.length + 1);
    const words: number[] = [];
    const endings: number[] = [];
    for (const [index, stem] of sorted.entries()) {
      const entries = this.stems.get(stem)!;
      words.push(...entries.words);
      endings.push(...entries.endings);
      first[index + 1] = words.length;
    }
    const { letters, codes, ideographs } = this.codes(sorted);
    return {
      stems: buildDoubleArray(sorted, letters),
      first,
      words: Int32Array.from(words),
      endings: Int32Array.from(endings),
      codes,
      ideographs,
      beginnings: endings.some((mask) => (mask & ANY_ENDING) !== 0),
    };
  }

  private codes(stems: readonly string[]) {
    const letters = new Uint16Array(0x1_00_00);
    for (const stem of stems) for (let i = 0; i < stem.length; i++) letters[stem.charCodeAt(i)] = 1;
    for (let unit = 0, code = 0; unit < letters.length; unit++)
      if (letters[unit] === 1) letters[unit] = ++code;
    const ideographs = Int32Array.from([0, ...this.ideographs.values()]);
    const places = new Uint16Array(0x1_00_00);
    for (const [index, char] of [...this.ideographs.keys()].entries()) places[char.charCodeAt(0)] = index + 1;
    const codes = new Uint16Array(0x1_00_00);
    for (let unit = 0; unit < codes.length; unit++) {
      if (kinds[unit]! & (WORD | OTHER_SCRIPT)) codes[unit] = letters[folded[unit]!]!;
      else if (kinds[unit]! & IDEOGRAPH) codes[unit] = places[folded[unit]!]!;
    }
    return { letters, codes, ideographs };
  }
}

function remember<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/**
 * The words of the stems that ended at a node, given what follows in the text: the letters from `from` to `to`,
 * `length` of them. Adds to `found`, without repeats.
 */
export function wordsAt(
  lexicon: Lexicon,
  node: number,
  text: string,
  from: number,
  to: number,
  length: number,
  found: number[],
  doubles?: Uint16Array,
): void {
  const stem = lexicon.stems.ends[node]! - 1;
  let mask = length === 0 ? BARE | ANY_ENDING : ANY_ENDING;
  if (length > 0 && length <= LONGEST_ENDING) mask |= setsOf(packed(text, from, to, doubles));
  else if (length === 0) mask |= setsOf(0);
  for (let entry = lexicon.first[stem]!; entry < lexicon.first[stem + 1]!; entry++)
    if (lexicon.endings[entry]! & mask && !found.includes(lexicon.words[entry]!))
      found.push(lexicon.words[entry]!);
}

function packed(text: string, from: number, to: number, doubles: Uint16Array | undefined): number {
  let ending = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (kinds[unit]! & (WORD | OTHER_SCRIPT))
      ending = packEnding(ending, doubles?.[folded[unit]!] || folded[unit]!);
  }
  return ending;
}

/**
 * The words that the letters `[from, to)` of a text are a form of. `doubles` replaces folded letters by those of another
 * script that look the same.
 */
export function lookUp(
  lexicon: Lexicon,
  text: string,
  from: number,
  to: number,
  doubles?: Uint16Array,
): number[] {
  const { cells } = lexicon.stems;
  const found: number[] = [];
  let node = ROOT;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if ((kinds[unit]! & WORD) === 0) continue;
    const double = doubles?.[folded[unit]!] ?? 0;
    const next = (cells[2 * node]! >> 1) + lexicon.codes[double === 0 ? unit : double]!;
    if (cells[2 * next + 1] !== node) return found;
    node = next;
    // Beyond this a rest is only read for words that allow any ending.
    if ((cells[2 * node]! & 1) !== 0)
      wordsAt(lexicon, node, text, i + 1, to, Math.min(to - i - 1, LONGEST_ENDING + 1), found, doubles);
  }
  return found;
}
