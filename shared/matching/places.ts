import { codes, countryNames } from './countries.ts';
import { normalizeText } from './normalize.ts';

/** Cities after which time zones are called. Source: IANA, as ICU has it. */
const zoneCities = (): string[] =>
  Intl.supportedValuesOf('timeZone').map((zone) => zone.split('/').at(-1)!.replaceAll('_', ' '));

let beginnings: ReadonlySet<string> | undefined;
let others: ReadonlySet<string> | undefined;

/** The names of the months or of the days of the week, in small letters. */
function calendar(part: 'month' | 'weekday'): string[] {
  const format = new Intl.DateTimeFormat('en', { [part]: 'long', timeZone: 'UTC' });
  const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1 + month)));
  return days.map((day) => format.format(day).toLowerCase());
}

let months: ReadonlySet<string> | undefined;

/** Whether a word, in small letters, is the English name of a month. */
export function isMonth(word: string): boolean {
  months ??= new Set(calendar('month'));
  return months.has(word);
}

/** English words that stand before a name by chance: months, days of the week, cities of time zones, languages. */
function placesAndTimes(): ReadonlySet<string> {
  const names = [...zoneCities(), ...languageNames()].map((name) => name.toLowerCase());
  return new Set([...names, ...calendar('month'), ...calendar('weekday')]);
}

/** As adjectives: Greek, Swiss (of Swiss German). */
function languageNames(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return codes().flatMap((code) => names.of(code.toLowerCase())?.split(' ') ?? []);
}

const nationality = /(?:an|ese|ish|i)$/;

/** Whether an English word, in small letters, names a country, its people, a city of a time zone, a month or a day. */
export function isPlaceOrTime(word: string): boolean {
  others ??= placesAndTimes();
  if (countryNames().has(word) || others.has(word)) return true;
  beginnings ??= new Set([...countryNames()].map((name) => name.slice(0, 4)));
  return nationality.test(word) && beginnings.has(word.slice(0, 4));
}

let longer: ReadonlyMap<string, string[]> | undefined;

/** By part, all normalised: the names of countries, territories and cities that it is a part of. */
function placesByPart(): ReadonlyMap<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const name of [...countryNames(), ...zoneCities().map(normalizeText)]) {
    const glue = ideographs.test(name) ? '' : ' ';
    const words = glue === '' ? Array.from(name) : name.split(/[^\p{L}]+/u);
    for (let from = 0; from < words.length; from++)
      for (let to = from + 1; to <= words.length; to++) {
        if (to - from === words.length) continue;
        const part = words.slice(from, to).join(glue);
        parts.set(part, [...(parts.get(part) ?? []), name]);
      }
  }
  return parts;
}

const ideographs = /\p{Script=Han}/u;

/** The places that an alias is only a part of: Guinea is not Papua New Guinea, nor York New York. Normalised. */
export function longerPlaces(alias: string): readonly string[] {
  longer ??= placesByPart();
  return longer.get(normalizeText(alias)) ?? [];
}
