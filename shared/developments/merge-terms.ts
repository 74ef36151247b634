import type { Signature } from '../development.ts';
import { prepare, seatsOf } from './prepared.ts';
import { heavier, round } from './signature.ts';
import { signatureLimits } from './thresholds.ts';
import { keepNumbers } from './vocabulary.ts';

/** The terms of a development with those of an article, whose weights count for `share` (0 to 1); the heaviest are kept. */
export function mergeTerms(head: Signature, article: Signature, share: number): [string, number][] {
  const [known, fresh] = [prepare(head), prepare(article)];
  const seats = seatsOf(fresh.terms);
  const shared = new Uint8Array(fresh.terms.length);
  const merged = head.terms.map(([term, weight], i): Merged => {
    const number = known.terms[i]!;
    const seat = seats[number];
    if (!seat) return [term, weight * (1 - share), number];
    shared[seat - 1] = 1;
    return [term, weight * (1 - share) + fresh.weights[seat - 1]! * share, number];
  });
  article.terms.forEach(([term, weight], i) => {
    if (!shared[i]) merged.push([term, weight * share, fresh.terms[i]!]);
  });
  const kept = merged.sort(heavier).slice(0, signatureLimits.headTerms);
  const terms = kept.map(([term, weight]): [string, number] => [term, round(weight)]);
  keepNumbers(
    terms,
    Int32Array.from(kept, ([, , number]) => number),
  );
  return terms;
}

/** A term, its weight and its number. */
type Merged = [string, number, number];
