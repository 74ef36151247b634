import { isFree } from './vocabulary.ts';

/** Words of a development that its index rows carry; and terms that need no language, for reports in another one. */
const WORDS = 14;
const FREE = 12;

/**
 * The few terms by which an article is judged near enough for the whole signature to be read.
 * @param terms of a signature, heaviest first
 */
export function sketchOf(terms: readonly [string, number][]): string[] {
  const names = terms.map(([term]) => term).filter((term) => !term.startsWith('*'));
  return [
    ...names.filter((term) => !isFree(term)).slice(0, WORDS),
    ...names.filter((term) => isFree(term)).slice(0, FREE),
  ];
}

/** How much of an article a sketch holds: the sum of the squared weights of its terms, as the head index counts it. */
export function overlap(weights: ReadonlyMap<string, number>, sketch: readonly string[]): number {
  return sketch.reduce((sum, term) => sum + (weights.get(term) ?? 0) ** 2, 0);
}
