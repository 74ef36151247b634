import { readFileSync } from 'node:fs';
import { remembered } from '../remembered.ts';

/** The lengths of the words that begin at a place in a text, a bit each (bit 2 for two characters). */
export interface WordLengths {
  all: number;
  /** Of these, the words that are more than parts of idioms: not 望子. */
  usual: number;
}

const USUAL = 20;
/** No word of the dictionary is longer. */
const LONGEST = 16;

const NONE: WordLengths = { all: 0, usual: 0 };

/** Whether one of them is of so many characters. */
export const isOneOf = (lengths: number, length: number): boolean =>
  length <= LONGEST && (lengths & (1 << length)) !== 0;

/** Bytes of a Chinese character in UTF-8. */
const WIDTH = 3;
/** Bytes first looked beyond. */
const NEAR = 64;
const NEWLINE = 10;
const BLANK = 32;

let bytes: Buffer | undefined;

/**
 * The simplified words of two or more characters that begin at `from` and end by `last`. Source: the large dictionary of the
 * segmenter jieba, package jieba-js (it is read; the segmenter is not used, as ICU's is at hand). Its 584,000 lines, WORD COUNT
 * CLASS, are sorted by their bytes: they are searched as they lie in the file, which is read when a text first asks.
 */
export function wordsAt(text: string, from: number, last: number): WordLengths {
  const bytes = dictionary();
  const end = Math.min(last, from + LONGEST);
  if (end - from < 2) return NONE;
  let line = firstWithTwo(((text.charCodeAt(from) << 16) | text.charCodeAt(from + 1)) >>> 0);
  if (line < 0) return NONE;
  const lengths = { all: 0, usual: 0 };
  for (let to = from + 2; to <= end; to++) {
    if (to > from + 2) line = firstLine(bytes, line, text, from, to);
    if (compare(bytes, line, text, from, to) !== 0) break; // no word begins so
    const behind = line + (to - from) * WIDTH;
    if (bytes[behind] !== BLANK) continue;
    lengths.all |= 1 << (to - from);
    if (numberAt(bytes, behind + 1) >= USUAL) lengths.usual |= 1 << (to - from);
  }
  return lengths;
}

function dictionary(): Buffer {
  bytes ??= readFileSync(new URL('dict/dict.txt.big', import.meta.resolve('jieba-js/package.json')));
  return bytes;
}

/** Where the first line is that begins with a character, and with two of them; -1 for none. Texts use few of those there are. */
const firstWith = remembered(10_000, (unit: number) => search(0, String.fromCharCode(unit)));
const firstWithTwo = remembered(50_000, (pair: number) => {
  const first = firstWith(pair >>> 16);
  return first < 0 ? first : search(first, String.fromCharCode(pair >>> 16, pair & 0xff_ff));
});

function search(line: number, beginning: string): number {
  const found = firstLine(dictionary(), line, beginning, 0, beginning.length);
  return compare(dictionary(), found, beginning, 0, beginning.length) === 0 ? found : -1;
}

/** Where the first line from `line` on begins that is not before the characters `[from, to)`. It is most often near. */
function firstLine(bytes: Buffer, line: number, text: string, from: number, to: number): number {
  let low = line;
  let high = line;
  for (let step = NEAR; high < bytes.length && compare(bytes, high, text, from, to) < 0; step *= 2) {
    low = nextLine(bytes, high);
    high = low + step >= bytes.length ? bytes.length : nextLine(bytes, low + step);
  }
  while (low < high) {
    let middle = (low + high) >> 1;
    while (middle > low && bytes[middle - 1] !== NEWLINE) middle--;
    if (compare(bytes, middle, text, from, to) >= 0) high = middle;
    else low = nextLine(bytes, middle);
  }
  return low;
}

function nextLine(bytes: Buffer, at: number): number {
  let end = at;
  while (end < bytes.length && bytes[end] !== NEWLINE) end++;
  return Math.min(end + 1, bytes.length);
}

/** Whether a line is before characters (below 0), begins with them (0) or is behind. */
function compare(bytes: Buffer, line: number, text: string, from: number, to: number): number {
  for (let i = from, at = line; i < to; i++, at += WIDTH) {
    const order = characterAt(bytes, at) - text.charCodeAt(i);
    if (order !== 0) return order;
  }
  return 0;
}

/** The code unit at a place; for what is none of three bytes, a number below or above all of these. */
function characterAt(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0xff;
  if (lead < 0xe0) return -1;
  if (lead >= 0xf0) return 0x1_00_00;
  return ((lead & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
}

function numberAt(bytes: Buffer, start: number): number {
  let number = 0;
  for (let at = start; bytes[at]! > BLANK; at++) number = number * 10 + bytes[at]! - 0x30;
  return number;
}
