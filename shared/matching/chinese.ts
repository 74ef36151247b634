import { folded, IDEOGRAPH } from './characters.ts';
import type { Tokens } from './tokens.ts';

/**
 * How a Chinese name sits among the characters around it: `clear`; `doubtful` when another reading is as good; `other` when
 * its characters belong to other words.
 */
export type Reading = 'clear' | 'doubtful' | 'other';

/** Characters looked at on each side; Chinese words are rarely longer. */
const REACH = 6;
/** From so many characters on, a name is not met by chance. */
const UNMISTAKABLE = 4;

/**
 * Characters that are words by themselves in news: particles, pronouns, prepositions, adverbs, verbs of one character,
 * numerals and measure words. A closed class, written from grammars; nouns and names are not in it.
 */
const free = new Set(
  '的地得了着过们是在有和与及或跟同而且但则若如因为所以被把将让使令叫给向对于从自由至到往朝按据以用靠凭比像当随除连' +
    '不没未无非别勿也都就才又再还仍已曾正便即却只仅很太最更极较颇越均皆全总共亦我你您他她它谁这那此该其某各每另几' +
    '一二两三四五六七八九十百千万亿' +
    '说称指问答看见听想要会能可须应愿肯请找买卖送拿带做办干开关进出来去上下回起走赴访抵离驻留住入加减增升降超达获得胜败赢输' +
    '禁封查审挺助促盼靠借租换追抢夺促逼罚告诉控批赞谢迎邀聘携联签投收建设研造产售购销供需求用选推发布办管学教新老大小多少前后左右内外间里中旧',
);
/**
 * Of these, those that no name follows at once: adverbs, pronouns, numerals, adjectives. Where one of them makes a word with the
 * first character of a name (最高, 全新, 其中), the character is not the name's. Prepositions and verbs take names (访华为).
 */
const nameless = new Set(
  '不没未无别勿才仍已曾正很太最更极较颇越均皆全总共亦我你您他她它谁此其某各每另几一二两三四五六七八九十百千万亿' +
    '新老大小多少旧',
);
/** They take a name after them only at the end of 在…中. */
const places = new Set('上下前后左右内外间里中');
const framed = /[在从于]/;
/** Measure words: behind a number they end it (2020年华为), elsewhere they belong to words (年华). */
const measures = new Set('年月日时分秒天周岁个家名位条件项台部款种类次元倍批点号');
const numeral = /[0-9一二两三四五六七八九十百千万亿几数每]/;

/** Takes 10 ms of CPU to make (x64, November 2026), so it waits for a Chinese text. */
let segmenter: Intl.Segmenter | undefined;

/** Weighs where the name of words `[from, to)` begins and ends against ICU's segmentation of the characters around it. */
export function readingOf(tokens: Tokens, from: number, to: number): Reading {
  if (to - from >= UNMISTAKABLE) return 'clear';
  let left = from;
  while (left > 0 && from - left < REACH && adjoins(tokens, left)) left--;
  let right = to;
  while (right < tokens.count && right - to < REACH && adjoins(tokens, right)) right++;
  if (left === from && right === to) return 'clear';
  // 一百度 is a temperature, whatever ICU says.
  if (left < from && isNumeral(tokens, from - 1) && isNumeral(tokens, from)) return 'other';
  const afterNumber = from - left >= 1 && isMeasureAfterNumber(tokens, from - 1);
  if (afterNumber) left = from;
  return remembered(tokens, left, right, from, to);
}

/** Readings of late: names keep the same company, and asking ICU takes microseconds. Emptied when full. */
const readings = new Map<string, Reading>();
const MAX_READINGS = 10_000;

function remembered(tokens: Tokens, left: number, right: number, from: number, to: number): Reading {
  const written = tokens.text.slice(tokens.starts[left], tokens.ends[right - 1]);
  const key = written + String.fromCharCode(from - left, to - left);
  let reading = readings.get(key);
  if (reading === undefined) {
    if (readings.size >= MAX_READINGS) readings.clear();
    let text = '';
    for (let i = left; i < right; i++)
      text += String.fromCharCode(folded[tokens.text.charCodeAt(tokens.starts[i]!)]!);
    reading = weigh(text, from - left, to - left);
    readings.set(key, reading);
  }
  return reading;
}

/** Whether word `index` is an ideograph that follows another one directly. */
function adjoins(tokens: Tokens, index: number): boolean {
  return (
    tokens.gaps[index] === 0 &&
    index > 0 &&
    tokens.kinds[index] === IDEOGRAPH &&
    tokens.kinds[index - 1] === IDEOGRAPH
  );
}

function isNumeral(tokens: Tokens, index: number): boolean {
  return numeral.test(tokens.text[tokens.starts[index]!]!);
}

function isMeasureAfterNumber(tokens: Tokens, index: number): boolean {
  if (index === 0 || tokens.gaps[index] !== 0) return false;
  const before = tokens.text[tokens.ends[index - 1]! - 1]!;
  return measures.has(tokens.text[tokens.starts[index]!]!) && numeral.test(before);
}

function weigh(text: string, start: number, end: number): Reading {
  const pieces = wordsOf(text).map(({ segment, index }) => ({
    from: index,
    to: index + segment.length,
  }));
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
  if (overRight) {
    const orphan = pieces.find((piece) => piece.from === start)!;
    return isFree(text, orphan.from, overRight.from) && !isFree(text, overRight.from, end)
      ? 'other'
      : 'clear';
  }
  const inPieces = pieces.some((piece) => piece.from > start && piece.from < end);
  return inPieces && single && !isFree(text, before.from, start) ? 'doubtful' : 'clear';
}

function isFree(text: string, from: number, to: number): boolean {
  return to - from === 1 && free.has(text[from]!);
}

/** Whether a name may follow a character that stands by itself. */
function takesName(text: string, from: number, to: number): boolean {
  if (!isFree(text, from, to) || nameless.has(text[from]!)) return false;
  return !places.has(text[from]!) || framed.test(text.slice(0, from));
}

const isWord = (text: string): boolean => wordsOf(text).length === 1;

function wordsOf(text: string): Intl.SegmentData[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)];
}
