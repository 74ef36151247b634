import snowball from 'snowball-stemmers';

/** The writing systems that are told apart; everything else is `other`. */
export type Script = 'latin' | 'cyrillic' | 'han' | 'other';

/** One word of a text: as written, and its stem (lower-case). `index` counts the words of its text. */
export interface Word {
  text: string;
  stem: string;
  script: Script;
  index: number;
  /** It begins its text or sentence, so a capital says nothing. */
  first: boolean;
}

const WORD = /\p{Script=Han}+|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*\p{L}*/gu;
const SENTENCE_END = /[.!?…。！？\n:]["»”’')\]]*\s*["«“‘'([]*$/u;

/** Text as it is compared: compatibility forms folded, soft hyphens and zero-width characters gone. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replaceAll('’', "'");
}

export function scriptOf(text: string): Script {
  if (/\p{Script=Han}/u.test(text)) return 'han';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'cyrillic';
  return /\p{Script=Latin}/u.test(text) ? 'latin' : 'other';
}

/**
 * The words of a plain text with their stems. A run of Chinese characters gives overlapping pairs of characters:
 * segmentation by dictionary splits unknown names differently from text to text.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const found = match[0];
    const script = scriptOf(found);
    const first =
      match.index === 0 || SENTENCE_END.test(text.slice(Math.max(0, match.index - 8), match.index));
    if (script === 'han') {
      for (const pair of pairs(found))
        words.push({ text: pair, stem: pair, script, index: words.length, first });
    } else {
      words.push({ text: found, stem: stemOf(found, script), script, index: words.length, first });
    }
  }
  return words;
}

function pairs(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, i) => characters[i]! + character);
}

const english = snowball.newStemmer('english');
const russian = snowball.newStemmer('russian');
const stems = new Map<string, string>();
const MAX_STEMS = 50_000; // about 5 MB; news seldom uses more different word forms in a day

function stemOf(word: string, script: Script): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const lower = word.toLowerCase().replace(/'s$/u, '').replaceAll("'", '').replaceAll('ё', 'е');
  const stem = script === 'latin' ? english.stem(lower) : script === 'cyrillic' ? russian.stem(lower) : lower;
  if (stems.size >= MAX_STEMS) stems.clear();
  stems.set(word, stem);
  return stem;
}
