import { conceptWords } from './concept-words.ts';
import { stemOf } from './text.ts';

let concepts: Map<string, string> | undefined;

/**
 * What a word (by its stem; in Chinese a pair of characters) means in any of the three languages, as `%` and the first
 * word of its line: sanctions, санкции and 制裁 are `%sanction`. Undefined for the many words that are in no line.
 */
export function conceptOf(stem: string): string | undefined {
  concepts ??= new Map(conceptWords.trim().split('\n').flatMap(meanings)); // takes 0.1 s: not before it is needed
  return concepts.get(stem);
}

/** By what a term is looked up, so that a report in another language is found: by its concept, where it has one. */
export function keyOf(term: string): string {
  return conceptOf(term) ?? term;
}

function meanings(line: string): [string, string][] {
  const words = line.match(/[^ |]+/g) ?? [];
  return words.map((word) => [stemOf(word), `%${words[0]!}`]);
}
