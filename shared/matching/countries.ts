import { normalizeText } from './normalize.ts';
import type { Tokens } from './tokens.ts';

const languages = ['en', 'ru', 'zh'];
const A_TO_Z = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

let known: ReadonlySet<string> | undefined;

/** Names of countries and territories, normalised. Source: Unicode CLDR, as ICU has it. */
function countryNames(): ReadonlySet<string> {
  const codes = A_TO_Z.flatMap((first) => A_TO_Z.map((second) => first + second));
  return new Set(
    languages.flatMap((language) => {
      const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
      return codes.flatMap((code) => regions.of(code) ?? []).map(normalizeText);
    }),
  );
}

/** Whether an entity of these names is a country or territory. */
export function isCountry(names: readonly string[]): boolean {
  known ??= countryNames();
  return names.some((name) => known!.has(normalizeText(name)));
}

const opened = /[\p{L}\p{N}][»”"]? ?\($/u;

/** Whether words `[from, to)` stand first in brackets, alone or before a comma, behind a name: Топалов (Болгария, 30 лет). */
export function inBrackets(tokens: Tokens, from: number, to: number): boolean {
  const start = tokens.starts[from]!;
  const after = tokens.text[tokens.ends[to - 1]!];
  return (after === ')' || after === ',') && opened.test(tokens.text.slice(Math.max(0, start - 4), start));
}
