import { faultKinds, type Effect, type Fault } from './faults.ts';
import { simulate } from './simulate.ts';

/** A small run with a new development, coverage, a mute and overlapping invocations, and no poison. */
const SEED = 11;

/** Every fault at every effect of one scenario: before, after and between any two of them. */
export async function faultsOfScenario(): Promise<{
  seed: number;
  places: { effect: number; fault: Fault }[];
}> {
  const kinds: Effect[] = [];
  await simulate(SEED, {
    plan: (effect) => {
      kinds.push(effect);
      return undefined;
    },
  });
  const places = kinds.flatMap((kind, effect) => faultKinds[kind].map((fault) => ({ effect, fault })));
  return { seed: SEED, places };
}
