import type { Claim, Decision, Development } from '../development.ts';
import { DEFAULT_SEVERITY } from '../development.ts';
import { developmentOfClaim } from './claims.ts';
import { decide } from './decide.ts';
import { joinDevelopment, openDevelopment } from './head.ts';
import { createHeadIndex } from './head-index.ts';
import { readingOf } from './reading.ts';
import { signatureOf, type DetectInput } from './signature.ts';
import { emptyWeights, learn, type WordWeights } from './weights.ts';

export interface GrouperOptions {
  history?: readonly Claim[];
  /** Word weights to begin with; they go on learning. */
  weights?: WordWeights;
  /** The time of items that have none before one that has; the same for all, so that they are simultaneous. */
  now?: Date;
}

/** Groups a stream of articles in memory: any news, watched or not. */
export interface Grouper {
  /** Decides one article, in arrival order. */
  add(input: DetectInput): Decision;
  /** Learns words from items before they are decided, as a run does from everything it polled. */
  learn(inputs: readonly DetectInput[]): void;
  developments(): Development[];
}

/** A development without news for so long is closed: only what looks back is still compared with it. */
const OPEN_DAYS = 14;
/** Closed developments remembered, some 10 KB each. */
const MAX_CLOSED = 10_000;
const DAY_MS = 86_400_000;

const openSince = (now: Date) => new Date(now.getTime() - OPEN_DAYS * DAY_MS).toISOString();

export function createGrouper(options: GrouperOptions = {}): Grouper {
  const weights = options.weights ?? emptyWeights();
  const index = createHeadIndex();
  const closed = createHeadIndex();
  /** Of the last item that has one: those that have none came then too. */
  let time = options.now ?? new Date();
  let history = options.history ?? [];
  let learnedAhead = new Set<string>();
  let forgottenAt = '';

  const learnAhead = (inputs: readonly DetectInput[]) => {
    for (const input of inputs) learn(weights, [{ ...readingOf(input), entities: input.entities }]);
    learnedAhead = new Set(inputs.map(({ id }) => id));
  };
  const loadHistory = () => {
    for (const claim of history) index.put(developmentOfClaim(claim, weights));
    history = [];
  };
  const forgetClosed = (now: Date) => {
    const day = now.toISOString().slice(0, 10);
    if (day <= forgottenAt) return;
    forgottenAt = day;
    for (const head of index.forget(openSince(now))) closed.put(head);
    const oldest = closed.all().at(-MAX_CLOSED);
    if (oldest) closed.forget(oldest.lastSeenAt);
  };

  return {
    learn: learnAhead,
    add(input) {
      const reading = readingOf(input);
      if (!learnedAhead.has(input.id)) learn(weights, [{ ...reading, entities: input.entities }]);
      loadHistory();
      const now = new Date(input.seenAt ?? input.publishedAt ?? time);
      forgetClosed(now < time ? now : time); // one item with a wrong date closes nothing
      time = now;
      const signature = signatureOf(input, weights, reading);
      const article = { input, signature, at: now.toISOString() };
      const since = openSince(now);
      const near = index
        .near(signature.terms)
        .filter((head) => signature.retells || head.source === 'history' || head.lastSeenAt >= since);
      const past = signature.retells ? closed.near(signature.terms) : [];
      const copies = index.copies(signature.copies[0] ?? '');
      const candidates = [...new Set([...copies, ...near, ...past])];
      const decision = decide(article, candidates, now, index.toldAround(now.getTime()));
      const home = closed.get(decision.developmentId) ? closed : index;
      const head = home.get(decision.developmentId);
      const extra = { watches: [], severity: DEFAULT_SEVERITY, now };
      home.put(
        head ? joinDevelopment(head, article, decision, extra) : openDevelopment(article, decision, extra),
      );
      return decision;
    },
    developments: () => index.all(),
  };
}
