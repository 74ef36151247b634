import { expect, it } from 'vitest';
import { killRounds } from '../support/kill-rounds.ts';

/** `npm run bench -- faults` does hundreds. */
const ROUNDS = 20;

it(
  `loses nothing and repeats nothing through ${ROUNDS} kills at random moments`,
  { timeout: 240_000 },
  async () => {
    const report = await killRounds({ rounds: ROUNDS, seed: 20260302 });
    expect(report).toMatchObject({ articles: ROUNDS + 1, lost: [], twice: [], wrong: [] });
    expect(report.killed).toBeGreaterThan(ROUNDS / 4);
    expect(report.alerts).toBeGreaterThan(0);
  },
);
