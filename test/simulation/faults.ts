import type { Random } from '../support/random.ts';

const table = [
  'table: death before',
  'table: death after',
  'table: throttled',
  'table: capacity exceeded',
  'table: connection lost before',
  'table: reply lost after',
  'table: server error after',
  'table: slow',
] as const;

/** What can go wrong at an effect, by what kind of effect it is. `before` and `after` say whether it took effect. */
export const faultKinds = {
  table,
  batch: [...table, 'table: batch done in part'],
  fetch: [
    'fetch: death before',
    'fetch: death after',
    'fetch: timeout',
    'fetch: server error',
    'fetch: cut in the middle',
    'fetch: slow',
  ],
  post: [
    'post: death before',
    'post: death after',
    'post: throttled',
    'post: refused',
    'post: reply lost after',
    'post: slow',
  ],
} as const;
export type Effect = keyof typeof faultKinds;
export type Fault = (typeof faultKinds)[Effect][number];

/** Decides at each effect whether something goes wrong. */
export type FaultPlan = (effect: Effect) => Fault | undefined;

/** Each effect fails with a probability, in a way drawn from what can go wrong there. */
export function atRandom(random: Random, probability: number): FaultPlan {
  return (effect) => (random.chance(probability) ? random.pick(faultKinds[effect]) : undefined);
}

/** Exactly one effect fails, the n-th, in the way given; undefined where that way is none of its kind. */
export function onlyAt(n: number, fault: Fault): FaultPlan {
  let count = 0;
  return (effect) =>
    count++ === n && (faultKinds[effect] as readonly Fault[]).includes(fault) ? fault : undefined;
}

/** The process is gone: nothing of the invocation runs on. */
export class Death extends Error {}
