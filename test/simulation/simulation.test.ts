import { describe, expect, it } from 'vitest';
import { onlyAt } from './faults.ts';
import { bugs } from './mutations.ts';
import { simulate } from './simulate.ts';
import { everyPlace, STANDARD_SEED } from './sweep.ts';

const RUNS = 20;
/** One in so many of the single faults; `npm run bench -- faults` tries every one. */
const STRIDE = 149;

describe('the stages under faults', () => {
  it(`lose nothing and repeat nothing in ${RUNS} runs with random faults`, { timeout: 120_000 }, async () => {
    let faults = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const result = await simulate(seed);
      expect(result.violations, `violations with seed ${seed}`).toEqual([]);
      faults += [...result.faults.values()].reduce((sum, count) => sum + count, 0);
    }
    expect(faults).toBeGreaterThan(RUNS);
  });

  it('do the same again with the same seed', async () => {
    const one = await simulate(STANDARD_SEED);
    expect(await simulate(STANDARD_SEED)).toEqual(one);
  });

  it('survive a single fault wherever it strikes', { timeout: 120_000 }, async () => {
    for (const [n, { effect, fault }] of (await everyPlace()).entries()) {
      if (n % STRIDE !== 0) continue;
      const { violations } = await simulate(STANDARD_SEED, { plan: onlyAt(effect, fault) });
      expect(violations, `violations with "${fault}" at effect ${effect}`).toEqual([]);
    }
  });
});

describe('the simulation', () => {
  /** Enough for a bug that shows only when a fault strikes between two certain writes. */
  const SEEDS = 40;
  it.each(Object.entries(bugs))('sees a stage that %s', { timeout: 120_000 }, async (_name, bug) => {
    let seen: string[] = [];
    for (let seed = 1; seed <= SEEDS && seen.length === 0; seed++)
      seen = (await simulate(seed, { ...bug, probability: 0.1 })).violations;
    expect(seen).not.toEqual([]);
  });
});
