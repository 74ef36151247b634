import {
  DOT,
  COMMA,
  HYPHEN,
  IDEOGRAPH,
  CYRILLIC,
  folded,
  kinds,
  LOWER,
  OTHER_SCRIPT,
  QUOTE,
  SPACE,
  STOP,
  UPPER,
  WORD,
} from './characters.ts';
import type { Inflection } from './inflect.ts';
import { LexiconBuilder, type Lexicon } from './lexicon.ts';
import { readTokens } from './read-tokens.ts';
import { Tokens } from './tokens.ts';

/** How the letters of a word must be written. */
export const ANY_CASE = 0;
/** A capital first. */
export const CAPITAL = 1;
/** Just these capitals; small letters after them only as an ending. */
export const EXACT = 2;

/** One word of a name or phrase, ready to be compared with a word of a text. */
export interface PatternWord {
  symbol: number;
  /** What may stand before it, as bits of characters.ts; STOP here means that a dash may. */
  gap: number;
  /** ANY_CASE, CAPITAL or EXACT. */
  rule: number;
  letters: number;
  /** Bit i: letter i is a capital (of the first 30). */
  capitals: number;
}

export interface PatternOptions {
  caseSensitive?: boolean | undefined;
  inflect?: boolean | undefined;
  /** A word or phrase of a list, not a name: all forms of its words, and capitals only where it is an abbreviation. */
  common?: boolean;
}

/** From so many letters on, a name all in capitals is a name like any other: GAZPROM, ЮНЕСКО. */
const LONG_ABBREVIATION = 6;

let empty: Lexicon | undefined;
const tokens = new Tokens();

/** Splits a name or phrase as the matcher splits texts, and gives each word its number in the lexicon. */
export function readPattern(
  lexicon: LexiconBuilder,
  text: string,
  options: PatternOptions = {},
): PatternWord[] {
  const beginning = options.common === true && text.endsWith('*');
  empty ??= new LexiconBuilder().build();
  readTokens(empty, text, tokens);
  const words: PatternWord[] = [];
  const small = !hasCapital();
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] === IDEOGRAPH) {
      const symbol = lexicon.ideograph(folded[tokens.text.charCodeAt(tokens.starts[i]!)]!);
      words.push({ symbol, gap: gapBefore(i, words.at(-1)), rule: ANY_CASE, letters: 1, capitals: 0 });
      continue;
    }
    const shape = shapeOf(i);
    const last = i === tokens.count - 1;
    const abbreviation =
      shape.capitals > 1 &&
      shape.allCapitals &&
      shape.letters < LONG_ABBREVIATION &&
      options.caseSensitive !== false;
    const inflection =
      beginning && last ? 'beginning' : inflectionOf(shape, small, last, abbreviation, options);
    words.push({
      symbol: lexicon.word(shape.word, inflection),
      gap: gapBefore(i, words.at(-1)),
      rule: ruleOf(abbreviation, shape, options),
      letters: shape.letters,
      capitals: shape.mask,
    });
  }
  return words;
}

function hasCapital(): boolean {
  for (let i = 0; i < tokens.count; i++) if (tokens.kinds[i]! & UPPER) return true;
  return false;
}

interface Shape {
  kind: number;
  /** Folded letters. */
  word: string;
  letters: number;
  capitals: number;
  mask: number;
  capitalFirst: boolean;
  allCapitals: boolean;
}

function shapeOf(index: number): Shape {
  let word = '';
  let letters = 0;
  let capitals = 0;
  let mask = 0;
  for (let i = tokens.starts[index]!; i < tokens.ends[index]!; i++) {
    const unit = tokens.text.charCodeAt(i);
    if ((kinds[unit]! & (WORD | IDEOGRAPH | OTHER_SCRIPT)) === 0) continue;
    word += String.fromCharCode(folded[unit]!);
    if (kinds[unit]! & UPPER) {
      capitals++;
      if (letters < 30) mask |= 1 << letters;
    }
    letters++;
  }
  const kind = tokens.kinds[index]!;
  return {
    kind,
    word,
    letters,
    capitals,
    mask,
    capitalFirst: (mask & 1) === 1,
    allCapitals: (kind & LOWER) === 0,
  };
}

function inflectionOf(
  shape: Shape,
  small: boolean,
  last: boolean,
  abbreviation: boolean,
  options: PatternOptions,
): Inflection {
  const isCyrillic = (shape.kind & CYRILLIC) !== 0;
  if (options.inflect === false) return 'none';
  // Of two letters only with others: Яна is no form of Ян.
  if (options.common !== true && isCyrillic && shape.letters < 3 && tokens.count === 1) return 'none';
  if (abbreviation) return isCyrillic ? 'abbreviation' : 'none';
  if (options.common === true) return shape.capitalFirst ? 'name' : 'word';
  if (isCyrillic) return small ? 'word' : 'name';
  return small && last ? 'word' : 'none';
}

function ruleOf(abbreviation: boolean, shape: Shape, options: PatternOptions): number {
  if (options.caseSensitive === false) return ANY_CASE;
  if (abbreviation || (options.caseSensitive === true && shape.capitals > 0)) return EXACT;
  return shape.capitalFirst && options.common !== true ? CAPITAL : ANY_CASE;
}

function gapBefore(index: number, previous: PatternWord | undefined): number {
  if (previous === undefined) return 0;
  const gap = tokens.gaps[index]! & ~STOP;
  const ideographs = tokens.kinds[index] === IDEOGRAPH && tokens.kinds[index - 1] === IDEOGRAPH;
  if (ideographs) return gap === 0 ? 0 : gap | SPACE;
  if (gap === 0) return SPACE;
  let allowed = gap | SPACE | HYPHEN | QUOTE;
  if (gap & (DOT | COMMA)) allowed |= DOT | COMMA;
  if (previous.letters <= LONGEST_CUT) allowed |= DOT;
  if (gap & SPACE && gap & HYPHEN) allowed |= STOP;
  return allowed;
}

/** Words up to this length may be cut and carry a dot: St. Petersburg, Co. Ltd. */
const LONGEST_CUT = 3;
