import { decide, type DetectArticle } from '../../shared/developments/decide.ts';
import { createHeadIndex } from '../../shared/developments/head-index.ts';
import { joinDevelopment, openDevelopment } from '../../shared/developments/head.ts';
import { signatureOf } from '../../shared/developments/signature.ts';
import { sameScript } from '../../shared/developments/thresholds.ts';
import { emptyWeights, learn } from '../../shared/developments/weights.ts';
import { dated } from './dated.ts';
import { ecbPlus, shuffled, type Labelled } from './ecb-plus.ts';
import { alertOnce, bcubed, type Placed } from './score.ts';

type Weights = typeof sameScript;
type Stream = (DetectArticle & { gold: string })[];

/** Steps tried for each weight, halved each round; the bias first and last, since every other weight shifts it. */
const STEPS: [keyof Weights, number][] = [
  ['bias', 0.4],
  ['terms', 0.3],
  ['covered', 0.3],
  ['shared', 0.2],
  ['length', 0.2],
  ['known', 0.6],
  ['size', 0.2],
  ['otherFigures', 0.4],
  ['sameDay', 0.5],
  ['agree', 0.4],
  ['conflict', 0.4],
  ['bias', 0.2],
];
const UNDATED = '2026-01-01T00:00:00.000Z';

/**
 * Finds the weights of `sameScript` on ECB+ by coordinate ascent from the present ones, on the mean of BCubed and
 * alert-once F1 over titles and text, in two orders without dates and one with; and, to tell how far that can be
 * believed, finds them on the odd topics and scores the even ones, and the reverse. Prints; changes nothing.
 */
export function tune(rounds = 2): void {
  const sets = [ecbPlus('titles'), ecbPlus('text')].filter((set) => set !== undefined);
  if (sets.length === 0) {
    console.error('ECB+ is not there to tune on');
    return;
  }
  const start = { ...sameScript };
  const halves = [0, 1].map((odd) =>
    sets.flatMap((set) => streamsOf(set.filter(({ topic }) => Number(topic) % 2 === odd))),
  );
  for (const [i, half] of halves.entries()) {
    const found = ascend(half, rounds, start);
    const other = halves[1 - i]!;
    console.log(`other half ${score(other, found).toFixed(4)}, before ${score(other, start).toFixed(4)}`);
  }
  ascend(sets.flatMap(streamsOf), rounds, start);
}

/** Orders of arrival, every article with its signature: it does not depend on what is tuned. */
function streamsOf(documents: Labelled[]): Stream[] {
  const weights = emptyWeights();
  learn(
    weights,
    documents.map(({ input }) => `${input.title}\n${input.summary ?? ''}`),
  );
  return [shuffled(documents, 1), shuffled(documents, 2), dated(documents, 3)].map((order) =>
    order.map(({ input, gold }) => {
      const at = input.publishedAt ?? UNDATED;
      return { input, gold, at, signature: signatureOf(input, weights) };
    }),
  );
}

function ascend(streams: Stream[], rounds: number, start: Weights): Weights {
  let best = { ...start };
  let reached = score(streams, best);
  for (let round = 0; round < rounds; round++)
    for (const [name, step] of STEPS)
      for (const change of [step, -step]) {
        const tried = { ...best, [name]: Number((best[name] + change / 2 ** round).toFixed(3)) };
        const value = score(streams, tried);
        if (value <= reached) continue;
        [best, reached] = [tried, value];
        break;
      }
  console.log(`reached ${reached.toFixed(4)} with ${JSON.stringify(best)}`);
  return best;
}

function score(streams: Stream[], weights: Weights): number {
  const before = { ...sameScript };
  Object.assign(sameScript, weights);
  const scores = streams.map(grouped).map((placed) => (bcubed(placed).f1 + alertOnce(placed).f1) / 2);
  Object.assign(sameScript, before);
  return scores.reduce((sum, value) => sum + value, 0) / scores.length;
}

function grouped(stream: Stream): Placed[] {
  const index = createHeadIndex();
  return stream.map((article) => {
    const now = new Date(article.at);
    const decision = decide(article, index.near(article.signature.terms), now);
    const head = index.get(decision.developmentId);
    const extra = { watches: [], severity: 2 as const, now };
    index.put(
      head ? joinDevelopment(head, article, decision, extra) : openDevelopment(article, decision, extra),
    );
    return { predicted: decision.developmentId, gold: article.gold };
  });
}

if (import.meta.main) tune();
