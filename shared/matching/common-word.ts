import { APOSTROPHE, COMMA, HYPHEN, SPACE, UPPER } from './characters.ts';
import {
  adverbs,
  auxiliaries,
  belongings,
  determiners,
  participle,
  pasts,
  prepositions,
} from './english-classes.ts';
import { isEnglishWord, isThirdPerson } from './english-words.ts';
import { capitalAt, capitalsTell, type Writing } from './spelling.ts';
import type { Tokens } from './tokens.ts';

/**
 * Whether words `[from, to)`, a name in Latin letters, are rather a common English word, which has its capital from the start of a sentence or
 * from a headline.
 */
export function isCommonWord(tokens: Tokens, from: number, to: number, writing: Writing): boolean {
  if (capitalsTell(tokens, from, writing) && !opensClause(tokens, from)) return false;
  if (!isEnglishWord(tokens.word(from)) || speaksForName(tokens, to, writing)) return false;
  return writing.capitals === 'all' || opensClause(tokens, from) || !standsFree(tokens, from, to);
}

/** Whether a sentence begins with a word, or what is like one: behind a colon, a dash or an opening quotation mark. */
export function opensClause(tokens: Tokens, word: number): boolean {
  if (word === 0) return true;
  return clause.test(tokens.text.slice(tokens.ends[word - 1], tokens.starts[word]));
}

const clause = /[.!?…:|–—] ?["“‘']?$|^ ?["“‘]$/;

/** Whether a word of a headline is neither behind an article nor before a noun: Shoppers Boycott Target Over Prices. */
function standsFree(tokens: Tokens, from: number, to: number): boolean {
  if (from > 0 && determiners.has(tokens.word(from - 1))) return false;
  return to >= tokens.count || tokens.gap(to) !== SPACE || prepositions.has(tokens.word(to));
}

/** Whether what follows a common word at the start of a sentence is said of names: Gap shares, Target to close, Visa's. */
function speaksForName(tokens: Tokens, to: number, writing: Writing): boolean {
  if (to >= tokens.count) return false;
  const gap = tokens.gap(to);
  const word = tokens.word(to);
  if (gap === APOSTROPHE) return word === 's';
  const telling = writing.capitals === 'mixed' && !writing.headline;
  if (gap === HYPHEN) return participle.test(word) || (telling && capitalAt(tokens, to));
  if ((gap & ~SPACE) === COMMA) return true;
  if (gap !== SPACE) return false;
  if (word === 'and') return telling && to + 1 < tokens.count && capitalAt(tokens, to + 1);
  // Apple iPhone sales
  if (telling && tokens.kinds[to]! & UPPER) return true;
  return (
    belongings.has(word) || isVerb(tokens, adverbs.has(word) && tokens.gap(to + 1) === SPACE ? to + 1 : to)
  );
}

/** Whether a word behind a name is its verb: raises, said, agreed to, not spotted near or found on. */
function isVerb(tokens: Tokens, index: number): boolean {
  const word = tokens.word(index);
  if (auxiliaries.has(word)) return true;
  // Swift nests protected under law: what is followed by a verb is a noun.
  if (isThirdPerson(word)) return !isPast(wordAfter(tokens, index)) || !isPassive(tokens, index + 1);
  return isPast(word) && !isPassive(tokens, index);
}

const isPast = (word: string): boolean => pasts.has(word) || (word.endsWith('ed') && isEnglishWord(word));

/** Whether a past has no object: found on a beach, hit by a storm; agreed to is none. */
function isPassive(tokens: Tokens, index: number): boolean {
  const after = wordAfter(tokens, index);
  return after !== 'to' && (after === '' || prepositions.has(after));
}

/** The word behind another with just a space between, else nothing. */
const wordAfter = (tokens: Tokens, index: number): string =>
  tokens.gap(index + 1) === SPACE ? tokens.word(index + 1) : '';
