import type { Signature } from '../development.ts';

/** Cosine of the weighted terms, 0 to 1. */
export function cosine(a: Signature, b: Signature): number {
  const weights = new Map(a.terms);
  let dot = 0;
  for (const [feature, weight] of b.terms) dot += weight * (weights.get(feature) ?? 0);
  const norms = length(a) * length(b);
  return norms === 0 ? 0 : dot / norms;
}

function length(signature: Signature): number {
  return Math.sqrt(signature.terms.reduce((sum, [, weight]) => sum + weight * weight, 0));
}
