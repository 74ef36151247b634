import { UNITS } from './characters.ts';
import { ANY_ENDING, nextEnding, NO_LETTERS, setsAt } from './endings.ts';
import { inflect, type Inflection } from './inflect.ts';
import { mayHold } from './hash-filter.ts';
import { type StemTable, StemTableBuilder, valueOfStem } from './stem-table.ts';

/** Every word of a watchlist with its forms. Words are numbered from 1; an ideograph is a word of its own. */
export interface Lexicon {
  /**
   * Most stems have one word: their value is -(word * 256 + place in `masks`), which saves a look at far memory. The value v > 0
   * of another one says that its entries begin at v - 1.
   */
  stems: StemTable;
  /** In turn a word and the mask of endings that may follow its stem; the word of the last one of a stem is negative. */
  entries: Int32Array;
  /** Masks of endings. */
  masks: Int32Array;
  /** By folded code unit. */
  ideographs: Int32Array;
  /** Some words are beginnings that any ending may follow. */
  beginnings: boolean;
}

/** Collects the words of a watchlist. */
export class LexiconBuilder {
  private readonly stems = new StemTableBuilder();
  /** Words of stems and the masks of endings that may follow these; behind each the one of the same stem that came before. */
  private readonly entries: number[] = [];
  /** By stem: 1 + where its last entry begins. */
  private readonly lastEntry: number[] = [];
  private readonly words: Record<Inflection, Map<string, number>> = {
    none: new Map(),
    name: new Map(),
    word: new Map(),
    abbreviation: new Map(),
    beginning: new Map(),
  };
  private readonly ideographs = new Int32Array(UNITS);
  private count = 0;
  private beginnings = false;

  /** The number of an ideograph, by its folded code unit. */
  ideograph(unit: number): number {
    return (this.ideographs[unit] ||= ++this.count);
  }

  /** The number of a folded word; one that is written like another and inflected differently has another. */
  word(letters: string, inflection: Inflection): number {
    const known = this.words[inflection].get(letters);
    if (known !== undefined) return known;
    const word = ++this.count;
    this.words[inflection].set(letters, word);
    if (inflection === 'beginning') this.beginnings = true;
    inflect(letters, inflection, (stem, endings) => {
      if (stem !== '') this.addStem(word, stem, endings);
    });
    return word;
  }

  private addStem(word: number, stem: string, endings: number): void {
    const number = this.stems.add(stem);
    const last = this.lastEntry[number] ?? 0;
    if (last !== 0 && this.entries[last - 1] === word) this.entries[last]! |= endings;
    else this.lastEntry[number] = this.entries.push(word, endings, last) - 2;
  }

  build(): Lexicon {
    const values = new Int32Array(this.lastEntry.length);
    const entries: number[] = [];
    const masks = new Map<number, number>();
    for (let stem = 0; stem < values.length; stem++) {
      const last = this.lastEntry[stem]!;
      const alone = this.entries[last + 1] === 0;
      const mask = alone ? maskNumber(masks, this.entries[last]!) : MASKS;
      if (mask < MASKS) {
        values[stem] = -((this.entries[last - 1]! << MASK_BITS) | mask);
        continue;
      }
      values[stem] = entries.length + 1;
      for (const entry of this.entriesOf(stem)) entries.push(entry);
      entries[entries.length - 2]! *= -1;
    }
    return {
      stems: this.stems.build(values),
      entries: Int32Array.from(entries),
      masks: Int32Array.from(masks.keys()),
      ideographs: this.ideographs,
      beginnings: this.beginnings,
    };
  }

  /** The words and masks of a stem, in the order in which they came. */
  private entriesOf(stem: number): number[] {
    const own: number[] = [];
    for (let at = this.lastEntry[stem]!; at !== 0; at = this.entries[at + 1]!)
      own.unshift(this.entries[at - 1]!, this.entries[at]!);
    return own;
  }
}

function maskNumber(masks: Map<number, number>, mask: number): number {
  let number = masks.get(mask);
  if (number === undefined) masks.set(mask, (number = masks.size));
  return number;
}

/** Different masks that a value has room for; there are some forty. */
const MASK_BITS = 8;
const MASKS = 2 ** MASK_BITS;

/**
 * The words of which the folded letters `[from, to)` are a form; `hashes` are those of the beginnings that end at each letter.
 * Longer stems come first. They replace those of `found`.
 */
export function findWords(
  lexicon: Lexicon,
  letters: Uint16Array,
  hashes: Int32Array,
  from: number,
  to: number,
  found: Words,
): void {
  found.count = 0;
  const { stems, beginnings } = lexicon;
  const { filter } = stems;
  let ending = NO_LETTERS;
  for (let at = to - 1; at >= from; at--) {
    if (mayHold(filter, hashes[at]!)) {
      const value = valueOfStem(stems, hashes[at]!, letters, from, at + 1);
      if (value !== 0) wordsOfStem(lexicon, value, setsAt[ending]! | ANY_ENDING, found);
    }
    ending = nextEnding(ending, letters[at]!);
    if (ending === 0 && !beginnings) return;
  }
}

/** The words of a stem, by its value, that may take an ending of some sets. */
function wordsOfStem({ entries, masks }: Lexicon, value: number, sets: number, found: Words): void {
  if (value < 0) {
    if (masks[-value & (MASKS - 1)]! & sets) addWord(found, -value >> MASK_BITS);
    return;
  }
  for (let i = value - 1; ; i += 2) {
    if (entries[i + 1]! & sets) addWord(found, Math.abs(entries[i]!));
    if (entries[i]! < 0) return;
  }
}

/** Words found, each once: the first `count` numbers. Kept and reused, as emptying an array takes as long as filling it. */
export interface Words {
  count: number;
  numbers: number[];
}

function addWord(found: Words, word: number): void {
  const { numbers, count } = found;
  for (let i = 0; i < count; i++) if (numbers[i] === word) return;
  numbers[found.count++] = word;
}
