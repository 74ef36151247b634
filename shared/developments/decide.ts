import type { Decision, Development, Signature } from '../development.ts';
import { hashId } from '../hash.ts';
import type { DetectInput } from './signature.ts';
import { cosine } from './similarity.ts';

/** An article ready to be decided: `at` is when it happened as far as known (published, else seen). */
export interface DetectArticle {
  input: DetectInput;
  signature: Signature;
  at: string;
}

const SAME = 0.3;

/** Which development an article belongs to and whether it is news. Pure; the same in, the same out. */
export function decide(article: DetectArticle, candidates: readonly Development[], _now: Date): Decision {
  let best: Development | undefined;
  let score = 0;
  for (const candidate of candidates) {
    const s = cosine(article.signature, candidate.signature);
    if (s > score) [best, score] = [candidate, s];
  }
  if (!best || score < SAME) {
    return {
      decision: 'new',
      developmentId: hashId('development', article.input.id),
      score,
      reasons: [
        best ? `nothing known is near: ${score.toFixed(2)} to “${best.title}”` : 'nothing like it is known',
      ],
    };
  }
  return {
    decision: best.source === 'history' ? 'background' : 'coverage',
    developmentId: best.id,
    ...(best.openedBy && { of: best.openedBy }),
    score,
    reasons: [`similarity ${score.toFixed(2)} to “${best.title}”`],
  };
}
