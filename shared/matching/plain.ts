import { decodeHTML } from 'entities';
import { remembered } from '../remembered.ts';
import { COMPLEX, kinds } from './characters.ts';

/** A text without markup and combined characters; unit i came from [starts[i], ends[i]) of the original. */
export interface PlainText {
  text: string;
  starts: Int32Array;
  ends: Int32Array;
}

const reference = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/iy;
const tagName = /^<(?:!--|\/?([a-z][a-z0-9]*))/i;
/** No tag of a feed is longer; what seems to be is text. */
const LONGEST_TAG = 500;
const inline = new Set(['b', 'i', 'em', 'strong', 'mark', 'span', 'font', 'u', 'wbr']);
const mark = /\p{M}/u;
/** Marks kept on one letter: no language piles up more, and composing long piles is not linear. */
const MAX_MARKS = 4;

/** Whether a code unit may begin markup: & or <. */
export const isMarkup = (unit: number): boolean => unit === 38 || unit === 60;

/** Whether a `&` or `<` at an index may begin markup, looking at the next character only. */
export function opensMarkup(text: string, index: number): boolean {
  const next = text.charCodeAt(index + 1) | 32;
  const letter = next >= 97 && next <= 122;
  return text.charCodeAt(index) === 38 ? letter || next === 35 : letter || next === 47 || next === 33;
}

/**
 * Rewrites a text so that each code unit can be read by itself: tags go (block tags become a space), character references
 * are decoded, letters and marks composed, ligatures and mathematical letters spelled out.
 */
export function plainText(original: string): PlainText {
  const plain = new Growing(original.length);
  for (let i = 0; i < original.length;) {
    const simpleTo = simpleRun(original, i);
    if (simpleTo > i) plain.copy(original, i, simpleTo);
    i = simpleTo;
    if (i < original.length) i = markup(original, i, plain) ?? cluster(original, i, plain);
  }
  return plain.finish();
}

/** The text and the two columns while they grow. */
class Growing {
  private length = 0;
  private units: Uint16Array;
  private starts: Int32Array;
  private ends: Int32Array;

  constructor(expected: number) {
    this.units = new Uint16Array(expected + 16);
    this.starts = new Int32Array(expected + 16);
    this.ends = new Int32Array(expected + 16);
  }

  copy(original: string, from: number, to: number): void {
    this.reserve(to - from);
    for (let i = from; i < to; i++) this.add(original.charCodeAt(i), i, i + 1);
  }

  emit(part: string, start: number, end: number): void {
    this.reserve(part.length);
    for (let i = 0; i < part.length; i++) this.add(part.charCodeAt(i), start, end);
  }

  finish(): PlainText {
    const text = Buffer.from(this.units.buffer, 0, this.length * 2).toString('utf16le');
    return { text, starts: this.starts, ends: this.ends };
  }

  private add(unit: number, start: number, end: number): void {
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length++] = end;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.starts.length) return;
    const length = (this.length + more) * 2;
    const grow = <A extends Int32Array | Uint16Array>(array: A, wider: A): A => {
      wider.set(array);
      return wider;
    };
    this.units = grow(this.units, new Uint16Array(length));
    this.starts = grow(this.starts, new Int32Array(length));
    this.ends = grow(this.ends, new Int32Array(length));
  }
}

/** The end of a run of characters that are read by themselves: none special, none with a mark behind it. */
function simpleRun(original: string, from: number): number {
  let to = from;
  while (to < original.length && !isSpecial(original.charCodeAt(to))) to++;
  const marked = to > from && to < original.length && isMark(original.charCodeAt(to));
  return marked ? to - 1 : to;
}

const isSpecial = (unit: number): boolean =>
  (kinds[unit]! & COMPLEX) !== 0 || (unit >= 0xd8_00 && unit < 0xe0_00);
const isMark = (unit: number): boolean => kinds[unit] === COMPLEX && isMarkLetter(unit);
const isMarkLetter = remembered(1000, (unit: number) => mark.test(String.fromCharCode(unit)));
/** A letter with its marks, as one character where there is one. */
const composed = remembered(1000, (letters: string) => letters.normalize('NFC'));

function markup(original: string, start: number, plain: Growing): number | undefined {
  const unit = original.charCodeAt(start);
  if ((unit !== 38 && unit !== 60) || !opensMarkup(original, start)) return undefined;
  if (unit === 60) return tag(original, start, plain);
  reference.lastIndex = start;
  const found = reference.exec(original);
  if (found === null) return undefined;
  const end = reference.lastIndex;
  plain.emit(decodeHTML(found[0]).normalize('NFKC'), start, end);
  return end;
}

function tag(original: string, start: number, plain: Growing): number | undefined {
  const last = Math.min(original.length, start + LONGEST_TAG);
  let end = start + 1;
  while (end < last && original.charCodeAt(end) !== 60 && original.charCodeAt(end) !== 62) end++;
  if (original.charCodeAt(end++) !== 62) return undefined;
  const found = tagName.exec(original.slice(start, end));
  if (found === null) return undefined;
  if (!inline.has((found[1] ?? '').toLowerCase())) plain.emit(' ', start, end);
  return end;
}

function cluster(original: string, start: number, plain: Growing): number {
  const first = original.codePointAt(start)!;
  let end = start + (first > 0xff_ff ? 2 : 1);
  let base = original.slice(start, end);
  if (isSpecial(original.charCodeAt(start)) && first !== 38 && first !== 60) base = base.normalize('NFKC');
  let marks = '';
  let kept = 0;
  for (; end < original.length && isMark(original.charCodeAt(end)); end++)
    if (kept++ < MAX_MARKS) marks += original[end]!;
  plain.emit(marks === '' ? base : composed(base + marks), start, end);
  return end;
}
