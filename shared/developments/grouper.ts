import type { Claim, Decision, Development } from '../development.ts';
import { developmentOfClaim } from './claims.ts';
import { decide } from './decide.ts';
import { joinDevelopment, openDevelopment } from './head.ts';
import { signatureOf, type DetectInput } from './signature.ts';
import { emptyWeights, learn, type Learnable, type WordWeights } from './weights.ts';

export interface GrouperOptions {
  history?: readonly Claim[];
  weights?: WordWeights;
  /** The clock for items without a date. */
  now?: () => Date;
}

/** Groups a stream of articles in memory. `add` decides one article, in arrival order; any news, watched or not. */
export interface Grouper {
  add(input: DetectInput): Decision;
  /** Learns words from items before they are decided, as a run does of everything it polled. */
  learn(inputs: readonly DetectInput[]): void;
  developments(): Development[];
}

export function createGrouper(options: GrouperOptions = {}): Grouper {
  const weights = options.weights ?? emptyWeights();
  const heads = new Map<string, Development>();
  const clock = options.now ?? (() => new Date());
  const learned = new Set<string>();
  for (const claim of options.history ?? []) {
    const head = developmentOfClaim(claim, weights);
    heads.set(head.id, head);
  }
  return {
    add(input) {
      if (!learned.delete(input.id)) learn(weights, [learnable(input)]);
      const now = new Date(input.publishedAt ?? input.seenAt ?? clock());
      const article = { input, signature: signatureOf(input, weights), at: now.toISOString() };
      const decision = decide(article, [...heads.values()], now);
      const head = heads.get(decision.developmentId);
      const extra = { watches: [], severity: 2 as const, now };
      heads.set(
        decision.developmentId,
        head ? joinDevelopment(head, article, decision, extra) : openDevelopment(article, decision, extra),
      );
      return decision;
    },
    learn(inputs) {
      learn(weights, inputs.map(learnable));
      for (const input of inputs) learned.add(input.id);
    },
    developments: () => [...heads.values()],
  };
}

function learnable(input: DetectInput): Learnable {
  return { text: `${input.title}\n${input.summary ?? ''}`, entities: input.entities };
}
