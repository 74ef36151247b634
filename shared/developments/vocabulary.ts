import { keyOf } from './concepts.ts';
import { scriptOf, type Script } from './text.ts';

/** What a term is, whatever text it stands in. */
export interface TermKind {
  /** It needs no language: an entity, a figure or date, or the sound of a name. */
  free: boolean;
  sound: boolean;
  figure: boolean;
  /** A word, not a piece of one and not free. */
  word: boolean;
  script: Script;
}

/** Some 20 MB; two weeks of open developments hold fewer. */
const MAX_TERMS = 250_000;

let numbers = new Map<string, number>();
let kinds: TermKind[] = [];
/** By the number of a term, the number of what it means: of its concept, else its own. */
let meanings: number[] = [];
let edition = 0;
const numbered = new WeakMap<readonly [string, number][], { edition: number; numbers: Int32Array }>();

/**
 * The number of a term in the present edition: to compare two texts as arrays of integers takes a tenth of the time that
 * it takes to look strings up.
 */
function numberOf(term: string): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  const number = kinds.push(kindOf(term)) - 1;
  numbers.set(term, number);
  meanings[number] = number; // Chinese pairs of characters overlap: two of one word would count twice
  if (kinds[number]!.script !== 'han') meanings[number] = numberOf(keyOf(term));
  return number;
}

/** The numbers of the terms of a signature. */
export function numbersOf(terms: readonly [string, number][]): Int32Array {
  const known = numbered.get(terms);
  if (known?.edition === edition) return known.numbers;
  const fresh = Int32Array.from(terms, ([term]) => numberOf(term));
  keepNumbers(terms, fresh);
  return fresh;
}

/** Keeps the numbers of terms for whoever asks for them next. */
export function keepNumbers(terms: readonly [string, number][], numbers: Int32Array): void {
  numbered.set(terms, { edition, numbers });
}

/** What the term of this number is. */
export function termOf(number: number): TermKind {
  return kinds[number]!;
}

/**
 * The numbers of what the terms of a text mean: synonyms have one. Only its first word of a meaning has it, the others
 * stand for themselves: else a text that says a thing twice would be more than like one that says it once.
 */
export function meaningsOf(numbers: Int32Array): Int32Array {
  const said = new Set<number>();
  return numbers.map((number) => {
    const meaning = meanings[number]!;
    if (said.has(meaning)) return number;
    said.add(meaning);
    return meaning;
  });
}

/** How many terms are numbered: all numbers are below. */
export function vocabularySize(): number {
  return kinds.length;
}

/** Numbers of two editions cannot be compared. */
export function currentEdition(): number {
  return edition;
}

/** Begins a new edition when the present one is full, so that a process may run for years. */
export function boundVocabulary(): void {
  if (kinds.length < MAX_TERMS) return;
  numbers = new Map();
  kinds = [];
  meanings = [];
  edition += 1;
}

const shared = new Map<string, TermKind>();

/** One object for all terms of a kind. */
function kindOf(term: string): TermKind {
  const sign = '@#~*'.includes(term[0]!) ? term[0]! : '';
  const script = scriptOf(term);
  const name = `${sign}${script}`;
  const known = shared.get(name);
  if (known) return known;
  const kind = {
    free: isFree(term),
    sound: sign === '~',
    figure: sign === '#',
    word: sign === '',
    script,
  };
  shared.set(name, kind);
  return kind;
}

/** An entity, a figure or date, or the sound of a name. */
export function isFree(term: string): boolean {
  return term.startsWith('@') || term.startsWith('#') || term.startsWith('~');
}
