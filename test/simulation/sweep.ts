import { faultKinds, type Effect, type Fault } from './faults.ts';
import { simulate } from './simulate.ts';

/** A small run with new developments, an update, coverage, three mails, late and overlapping invocations, no poison. */
export const STANDARD_SEED = 33;

/** A fault, and the effect of the standard run that it strikes. */
export interface Place {
  effect: number;
  fault: Fault;
}

/** Every fault at every effect of the standard run: before, after and between any two of them. */
export async function everyPlace(): Promise<Place[]> {
  const kinds: Effect[] = [];
  await simulate(STANDARD_SEED, {
    plan: (effect) => {
      kinds.push(effect);
      return undefined;
    },
  });
  return kinds.flatMap((kind, effect) => faultKinds[kind].map((fault) => ({ effect, fault })));
}
