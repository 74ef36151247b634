import { HYPHEN, QUOTE, SPACE } from './characters.ts';
import { isCountryInGenitive } from './countries.ts';
import { isRussianWord } from './russian-words.ts';
import { capitalAt, capitalsTell, type Writing } from './spelling.ts';
import type { Tokens } from './tokens.ts';

/** Heads of what is called after somebody or something: улица Гагарина, станция «Динамо», орден Красной Звезды. */
const calledAfter =
  /^(?:улиц|площад|проспект|бульвар|переул|набережн|шоссе|метро|станци|стадион|орден|медал)/;
const finite = /[а-я](?:[аеиоуыюя]л[аои]?|[аеиуюя]т)(?:с[ья])?$/;
/** Whether a word looks like a verb in the past or the third person. */
export const isFiniteVerb = (word: string): boolean => finite.test(word);

/** What every state has one of; in Russian news it is Russia's, unless another country is told. */
const organOfState =
  /^(?:мин(?!ск$)[а-я]|верховн|конституционн|центральн|центробанк|цб|национальн|государственн|федеральн|мид|мвд|парламент|сенат|правительств|генпрокуратур)/i;
const adverbs = new Set('не уже вновь снова также тоже еще впервые сегодня вчера завтра'.split(' '));

/**
 * Why a name in Cyrillic letters at words `[from, to)` is none, if the words around it say so; `alias` is the name as the
 * watchlist has it.
 */
export function otherwiseInRussian(
  tokens: Tokens,
  from: number,
  to: number,
  writing: Writing,
  alias: string,
): string | undefined {
  if (from > 0 && (tokens.gap(from) & ~QUOTE) === SPACE && calledAfter.test(tokens.word(from - 1)))
    return `${tokens.word(from - 1)} is called after it`;
  if (organOfState.test(alias) && tokens.gap(to) === SPACE && isCountryInGenitive(tokens.word(to)))
    return `that of ${tokens.word(to)} is another one`;
  const quoted = tokens.gap(from) & QUOTE;
  if (to - from > 1 || quoted || capitalsTell(tokens, from, writing) || !isRussianWord(alias))
    return undefined;
  return speaksForName(tokens, to) ? undefined : 'a common word, and nothing behind it tells of a name';
}

/** Whether a verb follows, or a name beside it: Эрмитаж вновь открыл. */
function speaksForName(tokens: Tokens, to: number): boolean {
  // Before a comma, a colon or a dash it stands for itself: Орёл, Курск и Тула.
  if (tokens.gap(to) !== SPACE) return to < tokens.count && tokens.gap(to) !== HYPHEN;
  const word = tokens.word(to);
  if (word === 'и') return tokens.gap(to + 1) === SPACE && capitalAt(tokens, to + 1);
  const next = adverbs.has(word) && tokens.gap(to + 1) === SPACE ? tokens.word(to + 1) : word;
  return isFiniteVerb(next);
}
