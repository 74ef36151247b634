import { normalizeText } from './normalize.ts';
import type { Tokens } from './tokens.ts';

const languages = ['en', 'ru', 'zh'];
const A_TO_Z = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** UN M.49 */
const EUROPE = '150';
export const codes = (): string[] => A_TO_Z.flatMap((first) => A_TO_Z.map((second) => first + second));

let known: ReadonlySet<string> | undefined;

/** Names of countries and territories, normalised. Source: Unicode CLDR, as ICU has it. */
export function countryNames(): ReadonlySet<string> {
  known ??= new Set(
    languages.flatMap((language) => {
      const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
      return [EUROPE, ...codes()].flatMap((code) => regions.of(code) ?? []).map(normalizeText);
    }),
  );
  return known;
}

const genitives: readonly [RegExp, string][] = [
  [/(?<=[гкхжчшщ])а$|я$/, 'и'],
  [/а$/, 'ы'],
  [/й$/, 'я'],
  [/ь$/, 'и'],
  [/е([тц])$/, '$1а'],
  [/([бвгджзклмнпрстфхцчшщ])$/, '$1а'],
];

let inGenitive: ReadonlySet<string> | undefined;

/** Whether a word, in small letters, is the Russian name of a country but Russia in the genitive: Израиля, США. */
export function isCountryInGenitive(word: string): boolean {
  inGenitive ??= new Set(russianGenitives());
  return inGenitive.has(normalizeText(word));
}

function* russianGenitives(): Iterable<string> {
  for (const style of ['long', 'short'] as const) {
    const regions = new Intl.DisplayNames('ru', { type: 'region', fallback: 'none', style });
    for (const code of codes()) {
      const name = regions.of(code);
      if (name === undefined || name.includes(' ') || name === regions.of('RU')) continue;
      const word = normalizeText(name);
      const [end, ending] = genitives.find(([pattern]) => pattern.test(word)) ?? [/$/, ''];
      yield name === name.toUpperCase() ? word : word.replace(end, ending);
      if (word.endsWith('ь')) yield word.replace(/ь$/, 'я');
    }
  }
}

/** Whether Chinese text, normalised, ends with the name of a country but China. */
export function endsWithForeignCountry(text: string): boolean {
  if (text.endsWith('中国')) return false;
  for (let from = 0; from < text.length - 1; from++) if (countryNames().has(text.slice(from))) return true;
  return false;
}

/** Whether an entity of these names is a country or territory. */
export function isCountry(names: readonly string[]): boolean {
  return names.some((name) => countryNames().has(normalizeText(name)));
}

const opened = /[\p{L}\p{N}][»”"]? ?\($/u;

/** Whether words `[from, to)` stand first in brackets, alone or before a comma, behind a name: Топалов (Болгария, 30 лет). */
export function inBrackets(tokens: Tokens, from: number, to: number): boolean {
  const start = tokens.starts[from]!;
  const after = tokens.text[tokens.ends[to - 1]!];
  return (after === ')' || after === ',') && opened.test(tokens.text.slice(Math.max(0, start - 4), start));
}
