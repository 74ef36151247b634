import { ANYWHERE, ENTITY, FIGURE, PLACE, seatsOf, WATCHED_PLACE, type Prepared } from './prepared.ts';
import { conceptsOf } from './text-concepts.ts';

/** What an article and a development have in common when no script is: the terms that need none, and concepts. */
export interface FreeLikeness {
  /** Their cosine (at most 1: words both spell alike are in no length), how much weight they share, and how many figures and dates. */
  cosine: number;
  shared: number;
  figures: number;
  /** How many of the terms and concepts they share are neither entities nor places. */
  others: number;
}

export function compareFree(article: Prepared, head: Prepared): FreeLikeness {
  const seats = seatsOf(article.terms);
  const [mine, theirs] = [conceptsOf(article), conceptsOf(head)];
  let dot = 0;
  let shared = 0;
  let figures = 0;
  let others = 0;
  const count = (own: number, other: number) => {
    dot += own * other;
    shared += Math.min(own, other);
  };
  for (let i = 0; i < head.terms.length; i++) {
    const seat = seats[head.terms[i]!];
    if (!seat || !(article.marks[seat - 1]! & ANYWHERE)) continue;
    count(article.weights[seat - 1]!, head.weights[i]!);
    if (article.marks[seat - 1]! & FIGURE) figures += 1;
    if (!(article.marks[seat - 1]! & (ENTITY | WATCHED_PLACE | PLACE))) others += 1;
  }
  for (const [concept, weight] of mine.weights) {
    const other = theirs.weights.get(concept);
    if (other === undefined) continue;
    count(weight, other);
    if (!mine.places.has(concept)) others += 1;
  }
  const lengths = Math.sqrt((article.free + mine.length) * (head.free + theirs.length));
  return { cosine: Math.min(1, dot / (lengths || 1)), shared, figures, others };
}
