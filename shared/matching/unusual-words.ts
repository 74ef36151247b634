import {
  COMPLEX,
  CYRILLIC,
  cyrillicAsLatin,
  DOT,
  folded,
  gaps,
  IGNORED,
  kinds,
  LATIN,
  latinAsCyrillic,
  OTHER_SCRIPT,
  WORD,
} from './characters.ts';
import { findWords, type Lexicon, type Words } from './lexicon.ts';
import { isMarkup } from './plain.ts';
import { hashOf } from './hash-filter.ts';
import type { Tokens } from './tokens.ts';

/**
 * The end of a word that goes on behind invisible characters or between the dots of initials (U.S.); `at` when it ends there.
 */
export function brokenWordEnd(text: string, start: number, at: number, run: number, plain: boolean): number {
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

/** Adds a word that is broken or of two scripts. */
export function addUnusual(
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

/** U.S., С.Ш.А.: the next letter of dotted initials stands at `index`. */
function isInitial(text: string, index: number): boolean {
  const letter = kinds[text.charCodeAt(index)] ?? 0;
  return (letter & (LATIN | CYRILLIC)) !== 0 && ((kinds[text.charCodeAt(index + 1)] ?? 0) & WORD) === 0;
}

/** The number under which words stand in `symbols`. */
export function symbolOf({ count, numbers }: Words, tokens: Tokens): number {
  if (count < 2) return count === 0 ? 0 : numbers[0]!;
  return tokens.symbolOfSeveral(numbers, count);
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
    if (!allDoubled(text, start, end, doubles, other)) continue;
    const words = lookUp(lexicon, text, start, end, doubles);
    if (words.count === 0) continue;
    tokens.push(symbolOf(words, tokens), start, end, gap, (seen & ~other) | script);
    return;
  }
  splitScripts(lexicon, text, start, end, gap, tokens);
}

/** Whether each letter of a script has a double in the other one. */
function allDoubled(text: string, start: number, end: number, doubles: Uint16Array, script: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if ((kinds[unit]! & script) !== 0 && doubles[folded[unit]!] === 0) return false;
  }
  return true;
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

// The letters of the present word and the hashes of its beginnings, and its words: a word after another, so they are reused.
let letters = new Uint16Array(64);
let hashes = new Int32Array(64);
const found: Words = { count: 0, numbers: [] };

/**
 * The words that the letters `[from, to)` of a text are a form of, whatever stands between them. `doubles` replaces folded
 * letters by those of another script that look the same.
 */
function lookUp(lexicon: Lexicon, text: string, from: number, to: number, doubles?: Uint16Array): Words {
  if (to - from > letters.length) {
    letters = new Uint16Array((to - from) * 2);
    hashes = new Int32Array(letters.length);
  }
  let count = 0;
  for (let i = from, hash = 0; i < to; i++) {
    const unit = text.charCodeAt(i);
    if ((kinds[unit]! & (WORD | OTHER_SCRIPT)) === 0) continue;
    const letter = doubles?.[folded[unit]!] || folded[unit]!;
    hashes[count] = hash = hashOf(hash, letter);
    letters[count++] = letter;
  }
  findWords(lexicon, letters, hashes, 0, count, found);
  return found;
}
