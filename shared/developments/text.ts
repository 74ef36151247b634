import snowball from 'snowball-stemmers';
import { folded } from '../matching/characters.ts';
import { remembered } from '../remembered.ts';

/** The writing systems that are told apart; everything else is `other`. */
export type Script = 'latin' | 'cyrillic' | 'han' | 'other';

/** One word of a text: as written, and its stem in lower case. */
export interface Word {
  text: string;
  stem: string;
  script: Script;
  /** It has a capital where ordinary words have none: not first in its sentence, nor in a Headline Like This. */
  capital: boolean;
  /** It has one where ordinary words have one too: that says nothing. */
  ambiguous?: boolean;
}

const WORD =
  /\p{Script=Han}+|[[\p{L}\p{M}]--\p{Script=Han}]+(?:['.\-](?=\p{L})[[\p{L}\p{M}]--\p{Script=Han}]+)*\p{N}*|\p{N}+(?:[.,]\p{N}+)*(?:-(?=[а-яё]{1,3}(?!\p{L})))?[\p{L}--\p{Script=Han}]*/gv;
const SENTENCE_END = /[.!?…。！？:;|—–]\s*(?:["(“«„'‘[]+\s*)?$/u;
/** All Chinese characters stand behind this code. */
const FIRST_HAN = 0x2e80;
/** A headline in title case has this share of capitals or more among its words of four letters and more. */
const TITLE_CASE = 0.75;

/** Text as it is compared: compatibility forms folded, soft hyphens and zero-width characters gone, Chinese simplified. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replaceAll('’', "'")
    .replaceAll(/[\u3400-\u9fff]/gu, simplified);
}

const simplified = (ideograph: string) => String.fromCharCode(folded[ideograph.charCodeAt(0)]!);

/** The script of a text: Chinese or Cyrillic where it has any of their letters, else Latin or `other`. */
export function scriptOf(text: string): Script {
  let latin = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) return scriptBeyondAscii(text);
    const lower = code | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) latin = true;
  }
  return latin ? 'latin' : 'other';
}

function scriptBeyondAscii(text: string): Script {
  if (/\p{Script=Han}/u.test(text)) return 'han';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'cyrillic';
  return /\p{Script=Latin}/u.test(text) ? 'latin' : 'other';
}

/**
 * The words of a plain text with their stems. A run of Chinese characters gives overlapping pairs of characters:
 * segmentation by dictionary splits unknown names differently from text to text.
 */
export function wordsOf(text: string): Word[] {
  return text.split('\n').flatMap(wordsOfLine);
}

function wordsOfLine(line: string): Word[] {
  const words: Word[] = [];
  const capitals: boolean[] = [];
  for (const match of line.matchAll(WORD)) {
    const found = match[0];
    if (found.charCodeAt(0) >= FIRST_HAN && scriptOf(found) === 'han') {
      for (const pair of pairs(found)) words.push({ text: pair, stem: pair, script: 'han', capital: false });
      continue;
    }
    const { stem, script, upper } = formOf(found);
    if (found.length >= 4 && script !== 'other' && words.length > 0) capitals.push(upper);
    const ambiguous = upper && isFirst(line, match.index);
    words.push({ text: found, stem, script, capital: upper && !ambiguous, ambiguous });
  }
  const titleCase = capitals.filter(Boolean).length >= TITLE_CASE * Math.max(3, capitals.length);
  if (titleCase)
    for (const word of words) {
      word.ambiguous = word.ambiguous === true || word.capital;
      word.capital = false;
    }
  return words;
}

function isFirst(line: string, at: number): boolean {
  return at === 0 || SENTENCE_END.test(line.slice(Math.max(0, at - 6), at));
}

function pairs(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, i) => characters[i]! + character);
}

const english = snowball.newStemmer('english');
const russian = snowball.newStemmer('russian');
const MAX_FORMS = 50_000; // some 8 MB; a day's news uses fewer word forms

/** The stem of a word as written, of a pair of Chinese characters itself. */
export function stemOf(word: string): string {
  return formOf(word).stem;
}

/** What a word is as written, its stem by Snowball's English or Russian stemmer or its lower case. */
const formOf = remembered(MAX_FORMS, (word) => {
  const script = scriptOf(word);
  const lower = word.toLowerCase().replace(/'s$/u, '').replaceAll(/['.-]/gu, '').replaceAll('ё', 'е');
  const stem = script === 'latin' ? english.stem(lower) : script === 'cyrillic' ? russian.stem(lower) : lower;
  return { script, stem, upper: /^\p{Ll}?\p{Lu}/u.test(word) }; // iPhone is a name too
});
