import type { PlainText } from './plain.ts';

const LATELY = 4;

/** The words of one text, column by column; `count` of them. Reused from text to text. */
export class Tokens {
  count = 0;
  /** What was read: the text itself, or `plain.text` when that could not be read unit by unit. */
  text = '';
  plain: PlainText | undefined;
  /** Number of the word in the lexicon; 0 none; negative: the words `several[-symbol - 1]`. */
  symbols = new Int32Array(256);
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  /** What stands before the word: bits of characters.ts, 0 for nothing. */
  gaps = new Uint8Array(256);
  /** All kinds of its characters, one bit each. */
  kinds = new Uint16Array(256);
  several: number[][] = [];

  push(symbol: number, start: number, end: number, gap: number, kind: number): void {
    const index = this.count++;
    this.symbols[index] = symbol;
    this.starts[index] = start;
    this.ends[index] = end;
    this.gaps[index] = gap;
    this.kinds[index] = kind;
  }

  /** The symbol of several words, the first `count` of these. What stood there lately is kept once: a text may repeat a word. */
  symbolOfSeveral(words: readonly number[], count: number): number {
    const { several } = this;
    const oldest = Math.max(0, several.length - LATELY);
    for (let place = several.length - 1; place >= oldest; place--)
      if (isSame(several[place]!, words, count)) return -place - 1;
    return -several.push(words.slice(0, count));
  }

  /** Makes room for the words of a text: it has no more of them than characters. */
  reserve(length: number): void {
    if (length <= this.symbols.length) return;
    this.symbols = new Int32Array(length);
    this.starts = new Int32Array(length);
    this.ends = new Int32Array(length);
    this.gaps = new Uint8Array(length);
    this.kinds = new Uint16Array(length);
  }

  /** Where word `index` begins in the original. */
  originalStart(index: number): number {
    return this.plain ? this.plain.starts[this.starts[index]!]! : this.starts[index]!;
  }

  /** Where word `index` ends in the original. */
  originalEnd(index: number): number {
    return this.plain ? this.plain.ends[this.ends[index]! - 1]! : this.ends[index]!;
  }

  /** Word `index` as it was read, in small letters. */
  word(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index]).toLowerCase();
  }

  /** What stands before word `index`; behind the last one, what ends the text is not told: 0. */
  gap(index: number): number {
    return index < this.count ? this.gaps[index]! : 0;
  }
}

function isSame(kept: readonly number[], words: readonly number[], count: number): boolean {
  for (let i = 0; i < count; i++) if (kept[i] !== words[i]) return false;
  return kept.length === count;
}
