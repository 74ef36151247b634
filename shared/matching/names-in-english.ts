import { APOSTROPHE, COMMA, DOT, HYPHEN, LATIN, LOWER, SPACE, STOP, UPPER } from './characters.ts';
import { isPlaceOrTime } from './places.ts';
import { isEnglishWord, isFormOfEnglishWord, isThirdPerson } from './english-words.ts';
import { capitalAt, capitalsTell, opensSentence, type Writing } from './spelling.ts';
import type { Tokens } from './tokens.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Heads of names that are called after another, when they have a capital: Ford Foundation, Cook Islands. */
const heads = setOf(
  'university college school academy foundation museum hospital church cathedral theatre theater stadium arena field park ' +
    'street road avenue square bridge county island islands valley river lake bay beach mountains hills falls delta desert ' +
    'forest peninsula cup prize award awards medal trophy day daily times post herald tribune gazette press orchestra circus',
);
/** What stands before the "of" of such names. */
const headsOf = setOf('university college bishop archbishop duke duchess earl prince princess isle gulf bay');
/** Titles, which stand before a name and leave it what it is. */
const titles = setOf(
  'mr mrs ms miss madame dr sir dame lord lady prof professor president senator sen premier chancellor minister secretary ' +
    'governor gov mayor captain general colonel commander admiral lieutenant sergeant sheriff detective inspector agent ' +
    'ambassador commissioner judge justice chief ceo chairman king queen prince princess pope bishop reverend coach rep',
);
/** Words that begin a sentence so often that they have a capital in most subtitles. */
const openers = setOf(
  'how why what where who no not let perhaps maybe although though however meanwhile otherwise besides plus according instead apparently previously ' +
    'fortunately unfortunately hopefully',
);
/** What an organisation or place has, and a thing or quality has not. */
const belongings = setOf(
  'shares stock stocks bonds ceo cfo boss bosses chief chiefs chairman chairwoman founder founders owner owners executive ' +
    'executives investors shareholders customers users workers employees staff drivers pilots engineers lawyers spokesman ' +
    'spokeswoman spokesperson officials president parliament government army protesters voters students researchers professor ' +
    'scientists residents mayor council police airport store stores shop shops plant plants factory headquarters ' +
    'subsidiary profit profits earnings revenue sales outage app phone phones jet flight plc inc corp corporation ltd group holdings',
);
const auxiliaries = setOf('is was has had will would can could should must says said to');
const determiners = setOf('a an the this that these those my your our his her its their no every some any');
const prepositions = setOf(
  'about above after against amid among and around as at before behind beyond but by during for from in inside into near of ' +
    'off on onto or out over past since than through to toward towards under until up via vs while with within without',
);
const participle = /(?:ed|owned|made|built|run|led|era)$/;

/**
 * Why a name in Latin letters at words `[from, to)` is none, if the words around it say so: they make a longer name of it, or
 * it is a common word with the capital of a sentence. Asked where no context is: of names alone.
 */
export function otherwiseInEnglish(
  tokens: Tokens,
  from: number,
  to: number,
  writing: Writing,
  hasFullName: boolean,
): string | undefined {
  const head = headAfter(tokens, to) ?? headBefore(tokens, from);
  if (head !== undefined) return `with ${head} it is a longer name`;
  if (to - from > 1) return undefined;
  if (hasFullName && writing.capitals !== 'all' && nameBefore(tokens, from))
    return `after ${tokens.text.slice(tokens.starts[from - 1], tokens.ends[from - 1])} it is a longer name`;
  if (
    capitalsTell(tokens, from, writing) ||
    !isEnglishWord(tokens.word(from)) ||
    speaksForName(tokens, to, writing)
  )
    return undefined;
  return writing.capitals !== 'all' && !opensSentence(tokens, from) && standsFree(tokens, from, to)
    ? undefined
    : 'a common word, and nothing behind it tells of a name';
}

/** Whether a word of a headline is neither behind an article nor before a noun: Shoppers Boycott Target Over Prices. */
function standsFree(tokens: Tokens, from: number, to: number): boolean {
  if (from > 0 && determiners.has(tokens.word(from - 1))) return false;
  return to >= tokens.count || tokens.gap(to) !== SPACE || prepositions.has(tokens.word(to));
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
function nameBefore(tokens: Tokens, from: number): boolean {
  const before = initialBefore(tokens, from) ? from - 2 : from - 1;
  if (before < 0 || tokens.gap(before + 1) !== SPACE) return false;
  const kind = tokens.kinds[before]!;
  if ((kind & NAME) !== NAME || !capitalAt(tokens, before)) return false;
  const word = tokens.word(before);
  if (titles.has(word) || openers.has(word) || word.endsWith('maker')) return false;
  return !isFormOfEnglishWord(word) && !isPlaceOrTime(word);
}

const NAME = LATIN | UPPER | LOWER;

/** George W. Bush */
const initialBefore = (tokens: Tokens, from: number): boolean =>
  from > 0 &&
  tokens.ends[from - 1]! - tokens.starts[from - 1]! === 1 &&
  tokens.gap(from) === (DOT | STOP | SPACE) &&
  capitalAt(tokens, from - 1);

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
  if (telling && capitalAt(tokens, to)) return true;
  return belongings.has(word) || auxiliaries.has(word) || isThirdPerson(word);
}
