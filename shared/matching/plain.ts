import { decodeHTML } from 'entities';
import { COMPLEX, kinds } from './characters.ts';

/** A text without markup and combined characters; unit i came from [starts[i], ends[i]) of the original. */
export interface PlainText {
  text: string;
  starts: Int32Array;
  ends: Int32Array;
}

const reference = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/iy;
const tag = /<(?:\/?([a-z][a-z0-9]{0,15})[^<>]{0,2000}|!--[^<>]{0,2000})>/iy;
const inline = new Set(['b', 'i', 'em', 'strong', 'mark', 'span', 'font', 'u', 'wbr']);
const mark = /\p{M}/u;
/** Marks kept on one letter: no language piles up more, and composing long piles is not linear. */
const MAX_MARKS = 4;

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
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const emit = (part: string, start: number, end: number): void => {
    parts.push(part);
    for (let i = 0; i < part.length; i++) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (let i = 0; i < original.length;) {
    const end = markup(original, i, emit) ?? cluster(original, i, emit);
    i = end;
  }
  return { text: parts.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

type Emit = (part: string, start: number, end: number) => void;

function markup(original: string, start: number, emit: Emit): number | undefined {
  const unit = original.charCodeAt(start);
  if ((unit !== 38 && unit !== 60) || !opensMarkup(original, start)) return undefined;
  const pattern = unit === 38 ? reference : tag;
  pattern.lastIndex = start;
  const found = pattern.exec(original);
  if (found === null) return undefined;
  const end = pattern.lastIndex;
  if (unit === 38) {
    const decoded = decodeHTML(found[0]);
    emit(decoded.normalize('NFKC'), start, end);
  } else if (!inline.has((found[1] ?? '').toLowerCase())) emit(' ', start, end);
  return end;
}

function cluster(original: string, start: number, emit: Emit): number {
  const first = original.codePointAt(start)!;
  let end = start + (first > 0xff_ff ? 2 : 1);
  let base = original.slice(start, end);
  if ((kinds[first & 0xff_ff]! & COMPLEX || first > 0xff_ff) && first !== 38 && first !== 60)
    base = base.normalize('NFKC');
  let marks = '';
  let kept = 0;
  while (end < original.length && kinds[original.charCodeAt(end)] === COMPLEX && mark.test(original[end]!)) {
    if (kept++ < MAX_MARKS) marks += original[end]!;
    end++;
  }
  emit(marks === '' ? base : (base + marks).normalize('NFC'), start, end);
  return end;
}
