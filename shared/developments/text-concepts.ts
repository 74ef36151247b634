import { conceptOf, isPlace } from './concepts.ts';
import type { Prepared } from './prepared.ts';

/** The concepts of a text, each with the weight of its heaviest word; their squared length; and which are places. */
export interface Concepts {
  weights: ReadonlyMap<string, number>;
  length: number;
  places: ReadonlySet<string>;
}

export function conceptsOf(text: Prepared): Concepts {
  if (text.concepts) return text.concepts;
  const weights = new Map<string, number>();
  for (const [term, weight] of text.signature.terms) {
    const concept = conceptOf(term);
    if (concept !== undefined) weights.set(concept, Math.max(weights.get(concept) ?? 0, weight));
  }
  let length = 0;
  for (const weight of weights.values()) length += weight * weight;
  return (text.concepts = { weights, length, places: new Set([...weights.keys()].filter(isPlace)) });
}

/** What both speak of, heaviest first, at most so many, as the first word of its line in concept-words.ts. */
export function sharedConcepts(article: Prepared, head: Prepared, most: number): string[] {
  const theirs = conceptsOf(head).weights;
  return [...conceptsOf(article).weights]
    .filter(([concept]) => theirs.has(concept))
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([concept]) => concept.slice(1));
}

/** Whether both name places, and none in common: a quake in Sichuan and one in Qinghai. */
export function areApart(article: Prepared, head: Prepared): boolean {
  const [here, there] = [conceptsOf(article).places, conceptsOf(head).places];
  return here.size > 0 && there.size > 0 && ![...here].some((place) => there.has(place));
}
