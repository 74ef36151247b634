import { CYRILLIC, IDEOGRAPH, LATIN, SPACE } from './characters.ts';
import type { Name } from './compile.ts';
import { otherwiseInChinese } from './names-in-chinese.ts';
import { otherwiseInEnglish } from './names-in-english.ts';
import { isFiniteVerb, otherwiseInRussian } from './names-in-russian.ts';
import { capitalAt, type Writing } from './spelling.ts';
import type { Surroundings } from './surroundings.ts';
import type { Tokens } from './tokens.ts';

/**
 * Why a name at words `[from, to)` is not meant there, in words, if what stands beside it says so. Asked where all names are
 * wanted, with no context to tell. `surroundings` are those of the text.
 */
export function otherwiseMeant(
  tokens: Tokens,
  from: number,
  to: number,
  writing: Writing,
  name: Name,
  surroundings: Surroundings,
): string | undefined {
  if (beginsQuoted(tokens, from, to)) return 'it begins a longer name in quotation marks';
  return surroundings.answer(name, from, to, () => otherwiseAmong(tokens, from, to, writing, name));
}

/** Why the words next to it, as many as Surroundings looks at, say that a name is not meant. */
function otherwiseAmong(
  tokens: Tokens,
  from: number,
  to: number,
  writing: Writing,
  name: Name,
): string | undefined {
  const kinds = tokens.kinds[from]!;
  if (kinds & LATIN) return otherwiseInEnglish(tokens, from, to, writing, name);
  if (kinds & IDEOGRAPH) return otherwiseInChinese(tokens, from, to, name.text);
  return kinds & CYRILLIC ? otherwiseInRussian(tokens, from, to, writing, name.text) : undefined;
}

const opening = '«《';
const closing = '»》';
/** Words that may follow; what goes on longer is a quotation. */
const REST = 2;

/** «Газпром нефть» is not «Газпром», 《长安三万里》 not 长安. */
function beginsQuoted(tokens: Tokens, from: number, to: number): boolean {
  const sort = opening.indexOf(tokens.text[tokens.starts[from]! - 1] ?? ' ');
  if (sort < 0) return false;
  const ideographs = sort === 1;
  const last = Math.min(tokens.count, to + (ideographs ? LONGEST_TITLE : REST)) - 1;
  for (let i = to; i <= last; i++) {
    if ((tokens.gap(i) & ~SPACE) !== 0 || isSpeech(tokens, i)) return false;
    if (tokens.text[tokens.ends[i]!] === closing[sort]) return true;
  }
  return false;
}

const LONGEST_TITLE = 12;

/** «Россия не отступит» is said of Россия, «Яндекс Маркет» is not. */
function isSpeech(tokens: Tokens, index: number): boolean {
  if ((tokens.kinds[index]! & CYRILLIC) === 0 || capitalAt(tokens, index)) return false;
  const word = tokens.word(index);
  return word === 'не' || isFiniteVerb(word);
}
