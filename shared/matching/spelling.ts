import {
  CYRILLIC,
  DIGIT,
  HYPHEN,
  IDEOGRAPH,
  kinds,
  LATIN,
  LOWER,
  SPACE,
  STOP,
  UPPER,
  WORD,
} from './characters.ts';
import type { Patterns } from './pattern-table.ts';
import { CAPITAL, EXACT } from './patterns.ts';
import type { Tokens } from './tokens.ts';

/** What capitals tell in a text: nothing where all letters are capitals, or none is. */
export interface Writing {
  capitals: 'mixed' | 'all' | 'none';
  /** Most words are in Latin letters. */
  latin: boolean;
  /** All longer words have a capital, as in American headlines. */
  headline: boolean;
}

/** Such headlines write shorter prepositions small. */
const LONG = 4;

/** A headline in capitals may hold a name in small letters; one word in five is let pass. */
const FEW = 0.2;

/** How a text is written, from all its words. */
export function writingOf(tokens: Tokens): Writing {
  let cased = 0;
  let small = 0;
  let capital = 0;
  let latin = 0;
  let long = 0;
  let longSmall = 0;
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kinds[i]!;
    if (kind & LATIN) {
      latin++;
      if (tokens.ends[i]! - tokens.starts[i]! >= LONG) {
        if (capitalAt(tokens, i)) long++;
        else longSmall++;
      }
    }
    if ((kind & (UPPER | LOWER)) === 0) continue;
    cased++;
    if (kind & LOWER) small++;
    if (kind & UPPER) capital++;
  }
  const shouted = cased > 2 && small <= cased * FEW;
  return {
    capitals: capital === 0 ? 'none' : shouted ? 'all' : 'mixed',
    latin: latin * 2 > tokens.count,
    headline: latin * 2 > tokens.count && long > 2 && longSmall === 0,
  };
}

/** Whether what stands between the words in the text may stand between those of the pattern. */
export function gapsFit(patterns: Patterns, pattern: number, tokens: Tokens, from: number): boolean {
  const first = patterns.first[pattern]!;
  const last = patterns.first[pattern + 1]!;
  for (let i = first + 1; i < last; i++) {
    const gap = tokens.gaps[from + i - first]! & ~STOP;
    const allowed = patterns.gaps[i]!;
    if ((gap & ~allowed) !== 0) return false;
    if ((gap & SPACE) !== 0 && (gap & HYPHEN) !== 0 && (allowed & STOP) === 0) return false;
  }
  return true;
}

/** Whether a phrase of a word list is written as it must be: only its abbreviations ask for capitals. */
export function abbreviationsFit(patterns: Patterns, pattern: number, tokens: Tokens, from: number): boolean {
  const first = patterns.first[pattern]!;
  for (let i = first; i < patterns.first[pattern + 1]!; i++)
    if (patterns.rules[i] === EXACT && !exactlyWritten(patterns, i, tokens, from + i - first)) return false;
  return true;
}

/** Undefined when a name stands with the capitals it needs, else what is missing, in words. */
export function misspelt(
  patterns: Patterns,
  pattern: number,
  tokens: Tokens,
  from: number,
  writing: Writing,
): string | undefined {
  const first = patterns.first[pattern]!;
  const last = patterns.first[pattern + 1]!;
  let needed = 0;
  let capital = 0;
  let leading = -1;
  for (let i = first; i < last; i++) {
    const rule = patterns.rules[i]!;
    const word = from + i - first;
    if (rule === EXACT && !exactlyWritten(patterns, i, tokens, word))
      if (writing.capitals !== 'all' || tokens.kinds[word]! & LOWER) return 'its capitals are others';
    if (rule !== CAPITAL) continue;
    needed++;
    const stands = capitalAt(tokens, word);
    if (stands) capital++;
    if (leading < 0) leading = stands ? 1 : 0;
  }
  if (needed === 0 || writing.capitals === 'all') return undefined;
  if (writing.capitals === 'none') return smallEverywhere(patterns, first, last, tokens, from);
  if (leading === 0) return latinAmongOthers(tokens, from, writing) ? undefined : 'without its capital';
  // At the start of a sentence any word has a capital: another one must speak for the name.
  if (needed > 1 && capital === 1 && opensSentence(tokens, from))
    return 'its first capital only begins a sentence';
  return undefined;
}

/**
 * In a text without any capital, a name is taken for one if it is of several words, in Latin letters, or a long word as
 * the watchlist has it; an inflected single word may be another word («путина»).
 */
function smallEverywhere(
  patterns: Patterns,
  first: number,
  last: number,
  tokens: Tokens,
  from: number,
): string | undefined {
  const longAsGiven = patterns.letters[first]! >= 5 && lettersOf(tokens, from) === patterns.letters[first];
  if (last - first > 1 || tokens.kinds[from]! & LATIN || longAsGiven) return undefined;
  return 'a short or inflected word without its capital';
}

function latinAmongOthers(tokens: Tokens, word: number, writing: Writing): boolean {
  return !writing.latin && (tokens.kinds[word]! & (LATIN | CYRILLIC)) === LATIN;
}

/** Whether the capitals of a word set it apart from a common one: not where a sentence begins or all words have one. */
export function capitalsTell(tokens: Tokens, word: number, { capitals, headline }: Writing): boolean {
  if (capitals === 'all') return false;
  return (tokens.kinds[word]! & LOWER) === 0 || (!headline && !opensSentence(tokens, word));
}

/** Whether a sentence begins with a word. */
export function opensSentence(tokens: Tokens, word: number): boolean {
  return word === 0 || (tokens.gaps[word]! & STOP) !== 0;
}

/** Whether a word begins with a capital, a digit or an ideograph. */
export function capitalAt(tokens: Tokens, word: number): boolean {
  for (let i = tokens.starts[word]!; i < tokens.ends[word]!; i++) {
    const kind = kinds[tokens.text.charCodeAt(i)]!;
    if (kind & (WORD | IDEOGRAPH)) return (kind & (UPPER | DIGIT)) !== 0;
  }
  return false;
}

function lettersOf(tokens: Tokens, word: number): number {
  let letters = 0;
  for (let i = tokens.starts[word]!; i < tokens.ends[word]!; i++)
    if (kinds[tokens.text.charCodeAt(i)]! & WORD) letters++;
  return letters;
}

function exactlyWritten(patterns: Patterns, place: number, tokens: Tokens, word: number): boolean {
  const letters = patterns.letters[place]!;
  const capitals = patterns.capitals[place]!;
  let letter = 0;
  for (let i = tokens.starts[word]!; i < tokens.ends[word]!; i++) {
    const kind = kinds[tokens.text.charCodeAt(i)]!;
    if ((kind & WORD) === 0) continue;
    const capital = letter < letters && letter < 30 && (capitals & (1 << letter)) !== 0;
    if (kind & (UPPER | LOWER) && ((kind & UPPER) !== 0) !== capital) return false;
    letter++;
  }
  return true;
}

/** How many letters of a name are small in the text and capital in the pattern, or the reverse. */
export function otherCapitals(patterns: Patterns, pattern: number, tokens: Tokens, from: number): number {
  const first = patterns.first[pattern]!;
  let other = 0;
  for (let place = first; place < patterns.first[pattern + 1]!; place++) {
    const word = from + place - first;
    let letter = 0;
    for (let i = tokens.starts[word]!; i < tokens.ends[word]! && letter < patterns.letters[place]!; i++) {
      const kind = kinds[tokens.text.charCodeAt(i)]!;
      if ((kind & WORD) === 0) continue;
      const capital = letter < 30 && (patterns.capitals[place]! & (1 << letter)) !== 0;
      if (kind & (UPPER | LOWER) && ((kind & UPPER) !== 0) !== capital) other++;
      letter++;
    }
  }
  return other;
}
