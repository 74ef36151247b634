import { remembered } from '../remembered.ts';
import { folded, IDEOGRAPH } from './characters.ts';
import { attached, free, heads, measures, nameless, places, ranks } from './chinese-words.ts';
import { hashOf } from './hash-filter.ts';
import type { Tokens } from './tokens.ts';

/**
 * How a Chinese name sits among the characters around it: `clear`; `doubtful` when another reading is as good; `other` when
 * its characters belong to other words; `longer` when it begins a longer word or name: 三星级, 长安街, 湖南大学.
 */
export type Reading = 'clear' | 'doubtful' | 'longer' | 'other';

/** Characters looked at on each side; Chinese words are rarely longer. */
const REACH = 6;
/** From so many characters on, a name is not met by chance. */
const UNMISTAKABLE = 4;

const framed = /[在从于]/;
/** Code units: a string for every character looked at would be garbage. */
const numerals = new Set(
  Array.from('0123456789一二两三四五六七八九十百千万亿几数每', (char) => char.charCodeAt(0)),
);

/** Takes 10 ms of CPU to make (x64, November 2026), so it waits for a Chinese text. */
let segmenter: Intl.Segmenter | undefined;

/** How often the segmenter may still be asked in a text. */
export interface Patience {
  left: number;
}

/**
 * A new one, for a text. Asking takes up to 25 µs; an article of ten thousand characters asks a few hundred times, so more is
 * meant to take time.
 */
export const patience = (): Patience => ({ left: 4000 });

/**
 * Weighs where the name of ideographs `[from, to)` begins and ends against ICU's segmentation of the characters around it. When
 * patience is at an end it stays doubtful.
 */
export function readingOf(tokens: Tokens, from: number, to: number, patience: Patience): Reading {
  const { count, gaps, kinds } = tokens;
  let left = from;
  if (to - from < UNMISTAKABLE)
    while (left > 0 && from - left < REACH && gaps[left] === 0 && kinds[left - 1] === IDEOGRAPH) left--;
  let right = to;
  while (right < count && right - to < REACH && gaps[right] === 0 && kinds[right] === IDEOGRAPH) right++;
  if (left === from && right === to) return 'clear';
  // 一百度 is a temperature, whatever ICU says.
  if (left < from && isNumeral(tokens, from - 1) && isNumeral(tokens, from)) return 'other';
  const afterNumber = from - left >= 1 && isMeasureAfterNumber(tokens, from - 1);
  if (afterNumber) left = from;
  return knownOrWeighed(tokens, left, right, from, to, patience);
}

interface KnownReading {
  /** Simplified characters, and where the name stands in them. */
  text: string;
  start: number;
  end: number;
  reading: Reading;
}

/** Readings of late, by hash: names keep the same company, and asking ICU takes microseconds. Emptied when full. */
const readings = new Map<number, KnownReading>();
const MAX_READINGS = 10_000;

function knownOrWeighed(
  tokens: Tokens,
  left: number,
  right: number,
  from: number,
  to: number,
  patience: Patience,
): Reading {
  const start = from - left;
  const end = to - left;
  let hash = hashOf(start, end);
  for (let i = left; i < right; i++) hash = hashOf(hash, characterAt(tokens, i));
  const known = readings.get(hash);
  if (known?.start === start && known.end === end && standsAt(known.text, tokens, left, right))
    return known.reading;
  if (patience.left === 0) return 'doubtful';
  patience.left--;
  if (readings.size >= MAX_READINGS) readings.clear();
  const text = charactersOf(tokens, left, right);
  const reading = weigh(text, start, end);
  readings.set(hash, { text, start, end, reading });
  return reading;
}

const characterAt = (tokens: Tokens, index: number): number =>
  folded[tokens.text.charCodeAt(tokens.starts[index]!)]!;

/** Words `[from, to)` of one ideograph each, as text: folded, so simplified. */
export function charactersOf(tokens: Tokens, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(characterAt(tokens, i));
  return text;
}

function standsAt(text: string, tokens: Tokens, left: number, right: number): boolean {
  if (text.length !== right - left) return false;
  for (let i = left; i < right; i++) if (text.charCodeAt(i - left) !== characterAt(tokens, i)) return false;
  return true;
}

function isNumeral(tokens: Tokens, index: number): boolean {
  return numerals.has(tokens.text.charCodeAt(tokens.starts[index]!));
}

function isMeasureAfterNumber(tokens: Tokens, index: number): boolean {
  if (index === 0 || tokens.gaps[index] !== 0) return false;
  const before = tokens.text.charCodeAt(tokens.ends[index - 1]! - 1);
  return numerals.has(before) && measures.has(tokens.text[tokens.starts[index]!]!);
}

function weigh(text: string, start: number, end: number): Reading {
  if (end - start >= UNMISTAKABLE) return hasHead(segmentsOf(text.slice(end))) ? 'longer' : 'clear';
  const pieces = wordsOf(text).map(({ segment, index }) => ({
    from: index,
    to: index + segment.length,
  }));
  if (ranks.has(text[end]!) && pieces.some((piece) => piece.from === start && piece.to === end + 1))
    return 'clear';
  const overLeft = pieces.find((piece) => piece.from < start && piece.to > start);
  const overRight = pieces.find((piece) => piece.from < end && piece.to > end);
  if (pieces.some((piece) => piece.from <= start && piece.to >= end && piece.to - piece.from > end - start))
    return 'other';
  if (overLeft && overRight) return 'other';
  if (overLeft) return takesName(text, overLeft.from, start) ? 'doubtful' : 'other';
  const before = pieces.find((piece) => piece.to === start);
  const single = before !== undefined && before.from === start - 1;
  // 白俄罗斯 is cut before 俄, and yet 白俄 is a word.
  if (single && !takesName(text, before.from, start) && isWord(text.slice(before.from, start + 1)))
    return 'other';
  const after = segmentsOf(text.slice(end));
  if (overRight) {
    if (isFree(text, overRight.from, end)) return 'clear';
    const orphan = pieces.find((piece) => piece.from === start)!;
    return isFree(text, orphan.from, overRight.from) || isOrphan(after) ? 'other' : 'clear';
  }
  if (hasHead(after)) return 'longer';
  if (end - start === 2 && isOrphan(after) && !attached.has(after[0]!)) return 'longer';
  const inPieces = pieces.some((piece) => piece.from > start && piece.from < end);
  return inPieces && single && !isFree(text, before.from, start) ? 'doubtful' : 'clear';
}

function isFree(text: string, from: number, to: number): boolean {
  return to - from === 1 && free.has(text[from]!);
}

/**
 * Whether a character that no word begins with stands behind a name: it belongs to a longer one, or to a word with the end of
 * the name. Several in a row are a name that ICU does not know.
 */
function isOrphan([first, next]: readonly string[]): boolean {
  if (first === undefined || first.length > 1 || free.has(first)) return false;
  return next === undefined || next.length > 1 || next === '的' || next === '了';
}

/** Whether a name may follow a character that stands by itself. */
function takesName(text: string, from: number, to: number): boolean {
  if (!isFree(text, from, to) || nameless.has(text[from]!)) return false;
  return !places.has(text[from]!) || framed.test(text.slice(0, from));
}

/** ICU lacks 清华 and 新华, but has 清华大学 and 新华社. */
const isWord = remembered(1000, (text) =>
  ['', '大学', '社'].some((head) => wordsOf(text + head).length === 1),
);

/** Whether the first word, or the first two, are a head: ICU cuts 出版|社. */
const hasHead = ([first = '', second = '']: readonly string[]): boolean =>
  heads.has(first) || heads.has(first + second);

const segmentsOf = (text: string): string[] => wordsOf(text).map(({ segment }) => segment);

function wordsOf(text: string): Intl.SegmentData[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)];
}
