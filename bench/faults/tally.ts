import type { SimulationResult } from '../../test/simulation/simulate.ts';

/** Adds up what many runs found. */
export function createTally() {
  const faults = new Map<string, number>();
  const decisions = new Map<string, number>();
  const sums = { runs: 0, violated: 0, effects: 0, mails: 0, repeated: 0 };
  const count = (counts: Map<string, number>, name: string, by = 1) =>
    counts.set(name, (counts.get(name) ?? 0) + by);
  return {
    add: (result: SimulationResult) => {
      for (const [name, n] of result.faults) count(faults, name, n);
      for (const decision of result.decisions) count(decisions, decision);
      sums.runs += 1;
      sums.effects += result.effects;
      sums.mails += result.mails;
      sums.repeated += result.repeated;
      if (result.violations.length > 0) sums.violated += 1;
    },
    /** The sums as lines: one for the runs, then faults by kind. */
    lines: (): string[] => [
      `${sums.runs} runs, ${sums.violated} with violations`,
      `  ${sums.effects} effects; articles: ${[...decisions].map(([name, n]) => `${n} ${name}`).join(', ')}`,
      `  ${sums.mails} mails accepted, ${sums.repeated} of them again, inside the stated window`,
      `  ${[...faults.values()].reduce((sum, n) => sum + n, 0)} faults:`,
      ...[...faults].sort().map(([name, n]) => `    ${name.padEnd(32)} ${n}`),
    ],
  };
}
