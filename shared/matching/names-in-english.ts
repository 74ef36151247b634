import { DOT, LATIN, LOWER, SPACE, STOP, UPPER } from './characters.ts';
import { isCommonWord, opensClause } from './common-word.ts';
import type { Name } from './compile.ts';
import { heads, headsOf, prepositions, timely, titles } from './english-classes.ts';
import { isEnglishWord } from './english-words.ts';
import { isMonth, isPlaceOrTime } from './places.ts';
import { capitalAt, type Writing } from './spelling.ts';
import type { Tokens } from './tokens.ts';

/**
 * Why a name in Latin letters at words `[from, to)` is none, if the words around it say so: they make a longer name of it, or
 * it is a common word with the capital of a sentence. Asked where no context is: of names alone.
 */
export function otherwiseInEnglish(
  tokens: Tokens,
  from: number,
  to: number,
  writing: Writing,
  { shortened, lastWord }: Name,
): string | undefined {
  const head = headAfter(tokens, to) ?? headBefore(tokens, from);
  if (head !== undefined) return `with ${head} it is a longer name`;
  if (to - from > 1) return undefined;
  if (isMonth(tokens.word(from)) && isDate(tokens, from, to)) return 'the month';
  if (writing.capitals === 'mixed') {
    const own = shortened || isEnglishWord(tokens.word(from));
    if ((own && nameBefore(tokens, from)) || (!lastWord && capitalWordBefore(tokens, from, writing)))
      return `after ${tokens.word(from - 1)} it is a longer name`;
  }
  return isCommonWord(tokens, from, to, writing)
    ? 'a common word, and nothing behind it tells of a name'
    : undefined;
}

function headAfter(tokens: Tokens, to: number): string | undefined {
  if (to >= tokens.count || tokens.gap(to) !== SPACE || !capitalAt(tokens, to)) return undefined;
  const word = tokens.word(to);
  return heads.has(word) ? word : undefined;
}

function headBefore(tokens: Tokens, from: number): string | undefined {
  if (from < 2 || tokens.gap(from) !== SPACE || tokens.word(from - 1) !== 'of') return undefined;
  const word = tokens.word(from - 2);
  return headsOf.has(word) && capitalAt(tokens, from - 2) ? word : undefined;
}

/** Whether a capitalised word that is no common one stands before: the first name of somebody, the first half of a place. */
const nameBefore = (tokens: Tokens, from: number): boolean =>
  initialBefore(tokens, from)
    ? isUnknownName(tokens, from - 2, from - 1)
    : isUnknownName(tokens, from - 1, from);

/** Whether a word has a capital and is no common one, no title, place or time, with a space before word `gapAt`. */
function isUnknownName(tokens: Tokens, index: number, gapAt = index): boolean {
  if (index < 0 || index >= tokens.count || tokens.gap(gapAt) !== SPACE) return false;
  if ((tokens.kinds[index]! & NAME) !== NAME || !capitalAt(tokens, index)) return false;
  const word = tokens.word(index);
  if (titles.has(word) || word.endsWith('maker')) return false;
  return !isEnglishWord(word) && !isPlaceOrTime(word);
}

/** Whether a common word stands before that has a capital for no other reason than a longer name: the Big Apple. */
function capitalWordBefore(tokens: Tokens, from: number, writing: Writing): boolean {
  if (from === 0 || writing.headline || tokens.gap(from) !== SPACE) return false;
  if ((tokens.kinds[from - 1]! & NAME) !== NAME || !capitalAt(tokens, from - 1)) return false;
  const word = tokens.word(from - 1);
  return isEnglishWord(word) && !titles.has(word) && !opensClause(tokens, from - 1);
}

/** Whether a month is that of a date: in May, May 9. */
const isDate = (tokens: Tokens, from: number, to: number): boolean =>
  (isAfterPreposition(tokens, from) && timely.has(tokens.word(from - 1))) ||
  (to < tokens.count && /^\d/.test(tokens.word(to)));

const isAfterPreposition = (tokens: Tokens, from: number): boolean =>
  from > 0 && tokens.gap(from) === SPACE && prepositions.has(tokens.word(from - 1));

const NAME = LATIN | UPPER | LOWER;

/** George W. Bush */
const initialBefore = (tokens: Tokens, from: number): boolean =>
  from > 0 &&
  tokens.ends[from - 1]! - tokens.starts[from - 1]! === 1 &&
  tokens.gap(from) === (DOT | STOP | SPACE) &&
  capitalAt(tokens, from - 1);
