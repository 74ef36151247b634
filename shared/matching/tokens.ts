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
    if (index === this.symbols.length) this.grow();
    this.symbols[index] = symbol;
    this.starts[index] = start;
    this.ends[index] = end;
    this.gaps[index] = gap;
    this.kinds[index] = kind;
  }

  private grow(): void {
    const length = this.symbols.length * 2;
    const wider = <A extends Int32Array | Uint8Array | Uint16Array>(array: A, to: A): A => (
      to.set(array),
      to
    );
    this.symbols = wider(this.symbols, new Int32Array(length));
    this.starts = wider(this.starts, new Int32Array(length));
    this.ends = wider(this.ends, new Int32Array(length));
    this.gaps = wider(this.gaps, new Uint8Array(length));
    this.kinds = wider(this.kinds, new Uint16Array(length));
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

/** Instead of a node: within the tail of a leaf. */
const IN_TAIL = -1;

/** Stems that ended within the present word (1 + their number), after how many letters, and where. */
let stemAt = new Int32Array(64);
let lettersAt = new Int32Array(64);
let indexAt = new Int32Array(64);

function note(place: number, stem: number, letters: number, index: number): void {
  if (place === stemAt.length) growStems();
  stemAt[place] = stem;
  lettersAt[place] = letters;
  indexAt[place] = index;
}

/** False when a character was met that only plain.ts can resolve. */
function read(lexicon: Lexicon, text: string, tokens: Tokens, plain: boolean): boolean {
  const { cells, tails, ends } = lexicon.stems;
  const { codes, ideographs } = lexicon;
  const length = text.length;
  tokens.count = 0;
  if (tokens.several.length > 0) tokens.several = [];
  let gap = 0;
  let i = 0;
  while (i < length) {
    let unit = text.charCodeAt(i);
    let kind = kinds[unit]!;
    if (kind === 0) {
      gap |= gaps[unit]!;
      i++;
    } else if (kind & (WORD | OTHER_SCRIPT)) {
      const run = kind & (WORD | OTHER_SCRIPT);
      const start = i;
      let end = i;
      let node = ROOT; // 0 when the word has left the trie
      let tail = 0;
      let stem = 0;
      let seen = 0;
      let letters = 0;
      let sinceDot = 0;
      let stems = 0;
      for (;;) {
        if (kind & run) {
          seen |= kind;
          letters++;
          sinceDot++;
          end = ++i;
          if (node > 0) {
            const next = (cells[2 * node]! >> 1) + codes[unit]!;
            if (cells[2 * next + 1] !== node) node = 0;
            else {
              const cell = cells[2 * next]!;
              node = next;
              if (cell < 0) {
                tail = ~cell;
                stem = ends[next]!;
                node = IN_TAIL;
              } else if ((cell & 1) !== 0) note(stems++, ends[next]!, letters, i);
            }
          } else if (node === IN_TAIL) {
            if (tails[tail] !== codes[unit]) node = 0;
            else if (tails[++tail] === 0) {
              note(stems++, stem, letters, i);
              node = 0;
            }
          }
        } else if (kind === IGNORED || (plain && kind === COMPLEX && !isMarkup(unit))) i++;
        else if (kind === 0 && sinceDot === 1 && gaps[unit]! & DOT && isInitial(text, i + 1)) {
          sinceDot = 0;
          i++;
        } else break;
        if (i >= length) break;
        unit = text.charCodeAt(i);
        kind = kinds[unit]!;
      }
      if ((seen & LATIN) !== 0 && (seen & CYRILLIC) !== 0) mixed(lexicon, text, start, end, gap, tokens);
      else {
        const symbol = stems === 0 ? 0 : resolve(lexicon, text, end, letters, stems, tokens);
        tokens.push(symbol, start, end, gap, seen);
      }
      gap = 0;
    } else if (kind === IDEOGRAPH) {
      tokens.push(ideographs[codes[unit]!]!, i, i + 1, gap, kind);
      gap = 0;
      i++;
    } else if (kind === IGNORED) i++;
    else {
      if (!plain && (!isMarkup(unit) || opensMarkup(text, i))) return false;
      gap |= OTHER_GAP;
      i++;
    }
  }
  return true;
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
  indexAt = wider(indexAt);
}

const found: number[] = [];

function resolve(
  lexicon: Lexicon,
  text: string,
  end: number,
  letters: number,
  stems: number,
  tokens: Tokens,
): number {
  found.length = 0;
  for (let s = stems - 1; s >= 0; s--) {
    const rest = letters - lettersAt[s]!;
    if (rest > LONGEST_ENDING && !lexicon.beginnings) break;
    wordsOfStem(lexicon, stemAt[s]! - 1, text, indexAt[s]!, end, rest, found);
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
