import { readFileSync } from 'node:fs';
import { normalizeText } from './normalize.ts';

let words: ReadonlySet<string> | undefined;

/**
 * Whether a word is also a Russian common noun or adjective, not only a name. Source: the Hunspell dictionary, which
 * writes names with a capital, package dictionary-ru. Takes 0.1 s to read, so it waits for a text that asks.
 */
export function isRussianWord(word: string): boolean {
  words ??= load();
  return words.has(normalizeText(word));
}

function load(): ReadonlySet<string> {
  const file = new URL('index.dic', import.meta.resolve('dictionary-ru'));
  // As normalizeText has them, which takes twice as long word by word.
  const entries = readFileSync(file, 'utf8').replace(/[ёэ]/g, 'е');
  return new Set(entries.match(/^[а-я]{3,}/gm));
}
