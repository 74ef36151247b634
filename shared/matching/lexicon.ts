import { folded, IDEOGRAPH, kinds, OTHER_SCRIPT, UNITS, WORD } from './characters.ts';
import { buildDoubleArray, type DoubleArray, ROOT, tailValue } from './double-array.ts';
import { ANY_ENDING, LONGEST_ENDING, NO_ENDING, packEnding, setsOf } from './endings.ts';
import type { Stem } from './inflect.ts';

/** Every word of a watchlist with its forms. Words are numbered from 1; an ideograph is a word of its own. */
export interface Lexicon {
  stems: DoubleArray;
  /**
   * In turn a word and the mask of endings that may follow its stem. The value v > 0 of a stem says that its entries begin at
   * v - 1; the word of the last one is negative.
   */
  entries: Int32Array;
  /** Most stems have one entry: their value is -(word * 256 + place in `masks`), which saves a look at far memory. */
  masks: Int32Array;
  /**
   * Code unit to what it is (see characters.ts), times 2^16, and its letter in the trie or its place in `ideographs`; 0 for
   * either where there is none. In one number, because a text is read by it: one look at memory a character.
   */
  letters: Int32Array;
  ideographs: Int32Array;
  /** Some words are beginnings that any ending may follow. */
  beginnings: boolean;
}

/** Collects the words of a watchlist. */
export class LexiconBuilder {
  /** By stem: words and masks of endings in turn. */
  private readonly stems = new Map<string, number[]>();
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
      for (const { stem, endings } of stems()) remember(this.stems, stem, () => []).push(id, endings);
      return id;
    });
  }

  build(): Lexicon {
    const sorted = [...this.stems.keys()].sort();
    const values = new Int32Array(sorted.length);
    const entries: number[] = [];
    let beginnings = false;
    const masks = new Map<number, number>();
    for (let index = 0; index < sorted.length; index++) {
      const own = this.stems.get(sorted[index]!)!;
      for (let i = 1; i < own.length; i += 2) beginnings ||= (own[i]! & ANY_ENDING) !== 0;
      const mask = own.length === 2 ? remember(masks, own[1]!, () => masks.size) : MASKS;
      values[index] = mask < MASKS ? -((own[0]! << MASK_BITS) | mask) : entries.length + 1;
      if (mask < MASKS) continue;
      for (const entry of own) entries.push(entry);
      entries[entries.length - 2]! *= -1;
    }
    const { codes, letters, ideographs } = this.letters(sorted);
    return {
      stems: buildDoubleArray(sorted, values, codes),
      entries: Int32Array.from(entries),
      masks: Int32Array.from(masks.keys()),
      letters,
      ideographs,
      beginnings,
    };
  }

  private letters(stems: readonly string[]) {
    const codes = new Uint16Array(UNITS);
    for (const stem of stems) for (let i = 0; i < stem.length; i++) codes[stem.charCodeAt(i)] = 1;
    for (let unit = 0, code = 0; unit < UNITS; unit++) if (codes[unit] === 1) codes[unit] = ++code;
    const ideographs = Int32Array.from([0, ...this.ideographs.values()]);
    const places = new Uint16Array(UNITS);
    for (const [index, char] of [...this.ideographs.keys()].entries()) places[char.charCodeAt(0)] = index + 1;
    const letters = new Int32Array(UNITS);
    for (let unit = 0; unit < UNITS; unit++) {
      const kind = kinds[unit]!;
      letters[unit] = kind << KIND_SHIFT;
      if (kind & (WORD | OTHER_SCRIPT)) letters[unit]! |= codes[folded[unit]!]!;
      else if (kind & IDEOGRAPH) letters[unit]! |= places[folded[unit]!]!;
    }
    return { codes, letters, ideographs };
  }
}

/** Different masks that a value has room for; there are some forty. */
const MASK_BITS = 8;
const MASKS = 2 ** MASK_BITS;

/** The letter of `letters`, without the kind. */
export const LETTER = 0xff_ff;
export const KIND_SHIFT = 16;

function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** The words of a stem, by its value, that `[from, to)` of the text may end. Adds to `found`, without repeats. */
export function wordsOfStem(
  lexicon: Lexicon,
  value: number,
  text: string,
  from: number,
  to: number,
  found: number[],
  doubles?: Uint16Array,
): void {
  const { entries } = lexicon;
  const mask = (from === to ? BARE : setsOf(packed(text, from, to, doubles))) | ANY_ENDING;
  if (value < 0) {
    const word = -value >> MASK_BITS;
    if (lexicon.masks[-value & (MASKS - 1)]! & mask && !found.includes(word)) found.push(word);
    return;
  }
  for (let i = value - 1; ; i += 2) {
    const word = Math.abs(entries[i]!);
    if (entries[i + 1]! & mask && !found.includes(word)) found.push(word);
    if (entries[i]! < 0) return;
  }
}

const BARE = setsOf(0);

/** Packs the letters `[from, to)`; too many of them pack as what no ending is. */
function packed(text: string, from: number, to: number, doubles: Uint16Array | undefined): number {
  let ending = 0;
  let letters = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if ((kinds[unit]! & (WORD | OTHER_SCRIPT)) === 0) continue;
    if (++letters > LONGEST_ENDING) return NO_ENDING;
    ending = packEnding(ending, doubles?.[folded[unit]!] || folded[unit]!);
  }
  return ending;
}

/**
 * The words that the letters `[from, to)` of a text are a form of, whatever stands between them. `doubles` replaces folded
 * letters by those of another script that look the same.
 */
export function lookUp(
  lexicon: Lexicon,
  text: string,
  from: number,
  to: number,
  doubles?: Uint16Array,
): number[] {
  const { cells, tails, values } = lexicon.stems;
  const found: number[] = [];
  const take = (value: number, next: number): void => {
    wordsOfStem(lexicon, value, text, next, to, found, doubles);
  };
  let node = ROOT;
  let tail = -1;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if ((kinds[unit]! & (WORD | OTHER_SCRIPT)) === 0) continue;
    const code = lexicon.letters[doubles?.[folded[unit]!] || unit]! & LETTER;
    if (tail >= 0) {
      if (tails[tail] !== code) return found;
      if (tails[++tail] !== 0) continue;
      take(tailValue(tails, tail), i + 1);
      return found;
    }
    const next = (cells[2 * node]! >> 1) + code;
    if (cells[2 * next + 1] !== node) return found;
    node = next;
    if (cells[2 * node]! < 0) tail = ~cells[2 * node]!;
    else if ((cells[2 * node]! & 1) !== 0) take(values[node]!, i + 1);
  }
  return found;
}
