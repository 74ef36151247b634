import { sameScript } from '../../shared/developments/thresholds.ts';
import { ecbPlus, shuffled, type Labelled } from './ecb-plus.ts';
import { group } from './group.ts';
import { alertOnce, bcubed } from './score.ts';

type Weights = typeof sameScript;

/** Steps tried in turn for each weight; the bias first, since every other weight shifts it. */
const STEPS: [keyof Weights, number[]][] = [
  ['bias', [-0.6, -0.3, 0.3, 0.6]],
  ['terms', [-2, 2]],
  ['size', [-0.2, 0.2]],
  ['length', [-0.2, 0.2]],
  ['opening', [-0.6, 0.6]],
  ['known', [-0.6, 0.6]],
  ['expected', [-0.6, 0.6]],
  ['sameDay', [-0.8, 0.8]],
  ['farDays', [-0.5, 0.5]],
  ['agree', [-0.6, 0.6]],
  ['conflict', [-0.5, 0.5]],
];
const ORDERS = [0, 1, 2];

/**
 * Finds the weights of `sameScript` on ECB+ by coordinate ascent from the present ones, on the mean of BCubed and
 * alert-once F1 over titles and text in three orders; and, to tell how far that can be believed, finds them on the odd topics and
 * scores the even ones, and the reverse. Prints; changes nothing.
 */
export function tune(rounds = 2): void {
  const titles = ecbPlus('titles');
  const text = ecbPlus('text');
  if (!titles || !text) {
    console.error('ECB+ is not there to tune on');
    return;
  }
  const half = (odd: number) =>
    [titles, text].map((set) => set.filter(({ topic }) => Number(topic) % 2 === odd));
  const start = { ...sameScript };
  for (const odd of [0, 1]) {
    const found = ascend(half(odd), rounds, start);
    console.log(
      `tuned on half ${odd}: other half ${score(half(1 - odd), found).toFixed(4)}, before ${score(half(1 - odd), start).toFixed(4)}`,
    );
  }
  console.log(JSON.stringify(ascend([titles, text], rounds, start)));
}

function ascend(sets: Labelled[][], rounds: number, start: Weights): Weights {
  let best = { ...start };
  let reached = score(sets, best);
  for (let round = 0; round < rounds; round++)
    for (const [name, steps] of STEPS)
      for (const step of steps) {
        const tried = { ...best, [name]: Number((best[name] + step / (round + 1)).toFixed(3)) };
        const value = score(sets, tried);
        if (value > reached) [best, reached] = [tried, value];
      }
  console.log(`reached ${reached.toFixed(4)} with ${JSON.stringify(best)}`);
  return best;
}

function score(sets: Labelled[][], weights: Weights): number {
  const before = { ...sameScript };
  Object.assign(sameScript, weights);
  let sum = 0;
  for (const set of sets)
    for (const order of ORDERS) {
      const placed = group(shuffled(set, order));
      sum += (bcubed(placed).f1 + alertOnce(placed).f1) / 2;
    }
  Object.assign(sameScript, before);
  return sum / (sets.length * ORDERS.length);
}

if (import.meta.main) tune();
