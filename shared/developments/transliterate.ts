import { remembered } from '../remembered.ts';

/** Names whose sound is remembered: under 2 MB. */
const MAX_NAMES = 10_000;

const CYRILLIC: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'j', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '',
  ы: 'i', ь: '', э: 'e', ю: 'u', я: 'a', і: 'i', ї: 'i', є: 'e', ґ: 'g', ў: 'v',
}; // prettier-ignore

/** Spellings of one sound, longest first: Klitschko and Кличко, Dzhokhar and Джохар, Jackson and Джексон. */
const SOUNDS: [RegExp, string][] = [
  [/shch|sch(?=[aeiou])/g, 'sh'],
  [/tsch|tch|cz/g, 'ch'],
  [/dzh|dj|zh/g, 'j'],
  [/ph/g, 'f'],
  [/kh/g, 'h'],
  [/th/g, 't'],
  [/tz/g, 'ts'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/y/g, 'i'],
];

/**
 * How a name sounds, roughly: its consonants in Latin letters after one spelling for each sound, so that a name written
 * in Latin and in Cyrillic letters is the same. Undefined where fewer than three letters are left to compare.
 */
export function soundOf(word: string): string | undefined {
  return sounds(word) || undefined;
}

const sounds = remembered(MAX_NAMES, (word) => {
  let latin = Array.from(
    word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC'),
    (letter) => CYRILLIC[letter] ?? letter,
  ).join('');
  latin = latin.replace(/dj/g, 'j');
  for (const [spelling, sound] of SOUNDS) latin = latin.replace(spelling, sound);
  const consonants = latin
    .replace(/^[aeiou]+/, 'a')
    .replace(/(?!^)[aeiouh]/g, '')
    .replace(/(.)\1+/g, '$1');
  return /^[a-z]{3,}$/.test(consonants) ? consonants : '';
});
