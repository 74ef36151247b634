import type { Signature } from '../development.ts';
import type { DetectInput } from './signature.ts';
import { weightOf, type WordWeights } from './weights.ts';

/**
 * The index partitions to ask for developments this article may belong to, at most 6, most telling first:
 * the rarest entities, their pairs, and the day (`day#YYYY-MM-DD`, UTC) it was published or seen.
 */
export function candidateKeys(input: DetectInput, signature: Signature, weights: WordWeights): string[] {
  const [first, second, third] = [...signature.entities].sort(
    (a, b) => weightOf(weights, `@${b}`) - weightOf(weights, `@${a}`) || (a < b ? -1 : 1),
  );
  const day = (input.publishedAt ?? input.seenAt)?.slice(0, 10);
  const keys = [
    first && `entity#${first}`,
    first && second && pair(first, second),
    second && `entity#${second}`,
    first && third && pair(first, third),
    third && `entity#${third}`,
    day && `day#${day}`,
  ];
  return keys.filter((key) => key !== undefined);
}

function pair(a: string, b: string): string {
  return a < b ? `pair#${a}|${b}` : `pair#${b}|${a}`;
}
