import { conceptWords } from './concept-words.ts';
import { placeWords } from './place-words.ts';
import { stemOf } from './text.ts';

/** Concepts by the stems of their words, and those that are places. Not before they are needed: it takes 0.1 s. */
interface Table {
  concepts: Map<string, string>;
  places: Set<string>;
}
let table: Table | undefined;

/**
 * What a word (by its stem; in Chinese a pair of characters) means in any of the three languages, as `%` and the first
 * word of its line: sanctions, санкции and 制裁 are `%sanction`. Undefined for the many words that are in no line.
 */
export function conceptOf(stem: string): string | undefined {
  table ??= read();
  return table.concepts.get(stem);
}

/** Whether a concept is a place. */
export function isPlace(concept: string | undefined): boolean {
  table ??= read();
  return concept !== undefined && table.places.has(concept);
}

/** By what a term is looked up, so that a report in another language is found: by its concept, where it has one. */
export function keyOf(term: string): string {
  return conceptOf(term) ?? term;
}

function read(): Table {
  const places = meanings(placeWords);
  return {
    concepts: new Map([...meanings(conceptWords), ...places]),
    places: new Set(places.map(([, concept]) => concept)),
  };
}

function meanings(lines: string): [string, string][] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.match(/[^ |]+/g) ?? [];
      return words.map((word): [string, string] => [stemOf(word), `%${words[0]!}`]);
    });
}
