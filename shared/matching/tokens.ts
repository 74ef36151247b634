import {
  COMPLEX,
  CYRILLIC,
  cyrillicAsLatin,
  DOT,
  gaps,
  IDEOGRAPH,
  IGNORED,
  kinds,
  LATIN,
  latinAsCyrillic,
  OTHER_GAP,
  OTHER_SCRIPT,
  WORD,
} from './characters.ts';
import { ROOT } from './double-array.ts';
import { LONGEST_ENDING } from './endings.ts';
import { type Lexicon, lookUp, wordsOfStem } from './lexicon.ts';
import { opensMarkup, plainText, type PlainText } from './plain.ts';

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
}

/** Reads a text into `tokens`. Time is linear in the text. */
export function readTokens(lexicon: Lexicon, text: string, tokens: Tokens): void {
  tokens.plain = undefined;
  tokens.text = text;
  if (read(lexicon, text, tokens, false)) return;
  tokens.plain = plainText(text);
  tokens.text = tokens.plain.text;
  read(lexicon, tokens.text, tokens, true);
}

/** Stems that ended within the present word (1 + their number), and after how many letters. */
let stemAt = new Int32Array(64);
let lettersAt = new Int32Array(64);

function note(place: number, stem: number, letters: number): void {
  if (place === stemAt.length) growStems();
  stemAt[place] = stem;
  lettersAt[place] = letters;
}

/** False when a character was met that only plain.ts can resolve. */
function read(lexicon: Lexicon, text: string, tokens: Tokens, plain: boolean): boolean {
  const { cells, tails, ends } = lexicon.stems;
  const { codes, ideographs } = lexicon;
  const length = text.length;
  tokens.reserve(length);
  // Locals are loaded once, imported bindings and properties at every use: half of the time (measured 2026-11).
  const kindOf = kinds;
  const { symbols, starts, ends: wordEnds, gaps: gapsBefore, kinds: wordKinds } = tokens;
  let count = 0;
  if (tokens.several.length > 0) tokens.several = [];
  let gap = 0;
  let i = 0;
  while (i < length) {
    let unit = text.charCodeAt(i);
    let kind = kindOf[unit]!;
    if (kind === 0) {
      gap |= gaps[unit]!;
      i++;
    } else if (kind & (WORD | OTHER_SCRIPT)) {
      const run = kind & (WORD | OTHER_SCRIPT);
      const start = i;
      let node = ROOT;
      let seen = 0;
      let stems = 0;
      // While the trie follows …
      while (i < length && ((kind = kindOf[(unit = text.charCodeAt(i))]!) & run) !== 0) {
        seen |= kind;
        i++;
        const next = (cells[2 * node]! >> 1) + codes[unit]!;
        if (cells[2 * next + 1] !== node) break;
        node = next;
        const cell = cells[2 * node]!;
        if (cell >= 0) {
          if ((cell & 1) !== 0) note(stems++, ends[node]!, i - start);
          continue;
        }
        for (let tail = ~cell; i < length && tails[tail] === codes[(unit = text.charCodeAt(i))];) {
          seen |= kindOf[unit]!;
          i++;
          if (tails[++tail] !== 0) continue;
          note(stems++, ends[node]!, i - start);
          break;
        }
        break;
      }
      // … and from there to the end of the word.
      while (i < length && ((kind = kindOf[text.charCodeAt(i)]!) & run) !== 0) {
        seen |= kind;
        i++;
      }
      const broken = i < length ? brokenWordEnd(text, start, i, run, plain) : i;
      if (broken > i || ((seen & LATIN) !== 0 && (seen & CYRILLIC) !== 0)) {
        i = broken;
        tokens.count = count;
        addUnusual(lexicon, text, start, i, gap, tokens);
        count = tokens.count;
      } else {
        symbols[count] = stems === 0 ? 0 : resolve(lexicon, text, start, i, stems, tokens);
        starts[count] = start;
        wordEnds[count] = i;
        gapsBefore[count] = gap;
        wordKinds[count++] = seen;
      }
      gap = 0;
    } else if (kind === IDEOGRAPH) {
      symbols[count] = ideographs[codes[unit]!]!;
      starts[count] = i;
      gapsBefore[count] = gap;
      wordKinds[count] = kind;
      wordEnds[count++] = ++i;
      gap = 0;
    } else if (kind === IGNORED) i++;
    else {
      if (!plain && (!isMarkup(unit) || opensMarkup(text, i))) return false;
      gap |= OTHER_GAP;
      i++;
    }
  }
  tokens.count = count;
  return true;
}

/**
 * The end of a word that goes on behind invisible characters or between the dots of initials (U.S.); `at` when it ends there.
 */
function brokenWordEnd(text: string, start: number, at: number, run: number, plain: boolean): number {
  let end = at;
  let sinceDot = at - start;
  for (let i = at; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = kinds[unit]!;
    if ((kind & run) !== 0) {
      end = i + 1;
      sinceDot++;
    } else if (kind === 0 && sinceDot === 1 && gaps[unit]! & DOT && isInitial(text, i + 1)) sinceDot = 0;
    else if (kind !== IGNORED && !(plain && kind === COMPLEX && !isMarkup(unit))) break;
  }
  return end;
}

function addUnusual(
  lexicon: Lexicon,
  text: string,
  start: number,
  end: number,
  gap: number,
  tokens: Tokens,
): void {
  let seen = 0;
  for (let i = start; i < end; i++) seen |= kinds[text.charCodeAt(i)]! & ~(IGNORED | COMPLEX);
  if ((seen & LATIN) !== 0 && (seen & CYRILLIC) !== 0) mixed(lexicon, text, start, end, gap, tokens);
  else tokens.push(symbolOf(lookUp(lexicon, text, start, end), tokens), start, end, gap, seen);
}

const isMarkup = (unit: number): boolean => unit === 38 || unit === 60;

/** U.S., С.Ш.А.: the next letter of dotted initials stands at `index`. */
function isInitial(text: string, index: number): boolean {
  const letter = kinds[text.charCodeAt(index)] ?? 0;
  return (letter & (LATIN | CYRILLIC)) !== 0 && ((kinds[text.charCodeAt(index + 1)] ?? 0) & WORD) === 0;
}

function growStems(): void {
  const wider = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
    const grown = new Int32Array(array.length * 2);
    grown.set(array);
    return grown;
  };
  stemAt = wider(stemAt);
  lettersAt = wider(lettersAt);
}

const found: number[] = [];

/** The number of the word `[start, end)`, all letters of which stand side by side, from the stems noted. */
function resolve(
  lexicon: Lexicon,
  text: string,
  start: number,
  end: number,
  stems: number,
  tokens: Tokens,
): number {
  found.length = 0;
  for (let s = stems - 1; s >= 0; s--) {
    const from = start + lettersAt[s]!;
    if (end - from > LONGEST_ENDING && !lexicon.beginnings) break;
    wordsOfStem(lexicon, stemAt[s]! - 1, text, from, end, found);
  }
  return symbolOf(found, tokens);
}

function symbolOf(words: readonly number[], tokens: Tokens): number {
  if (words.length < 2) return words[0] ?? 0;
  tokens.several.push([...words]);
  return -tokens.several.length;
}

/**
 * A word of Latin and Cyrillic letters: if all letters of one script have a double in the other, it is a disguise
 * (Cбербанк with a Latin C); otherwise two words written together («SMSка»), which are told apart.
 */
function mixed(
  lexicon: Lexicon,
  text: string,
  start: number,
  end: number,
  gap: number,
  tokens: Tokens,
): void {
  let seen = 0;
  for (let i = start; i < end; i++) seen |= kinds[text.charCodeAt(i)]!;
  for (const [doubles, script, other] of [
    [latinAsCyrillic, CYRILLIC, LATIN],
    [cyrillicAsLatin, LATIN, CYRILLIC],
  ] as const) {
    const words = lookUp(lexicon, text, start, end, doubles);
    if (words.length === 0) continue;
    tokens.push(symbolOf(words, tokens), start, end, gap, (seen & ~other) | script);
    return;
  }
  splitScripts(lexicon, text, start, end, gap, tokens);
}

function splitScripts(
  lexicon: Lexicon,
  text: string,
  start: number,
  end: number,
  gap: number,
  tokens: Tokens,
): void {
  const scripts = LATIN | CYRILLIC;
  for (let from = start; from < end;) {
    let seen = 0;
    let to = from;
    for (; to < end; to++) {
      const kind = kinds[text.charCodeAt(to)]!;
      if ((kind & scripts) !== 0 && (seen & scripts & ~kind) !== 0) break;
      seen |= kind;
    }
    tokens.push(symbolOf(lookUp(lexicon, text, from, to), tokens), from, to, from === start ? gap : 0, seen);
    from = to;
  }
}
