import { parseArgs } from 'node:util';
import { LEASE_OUTLIVES_MS } from '../shared/store/lease.ts';
import { everyPlace, STANDARD_SEED } from '../test/simulation/sweep.ts';
import { killRounds } from '../test/support/kill-rounds.ts';
import { spread, type Task } from './faults/spread.ts';
import { createTally } from './faults/tally.ts';

/**
 * Tries to break the promise "never lost, never twice but for one stated window": simulated runs with random faults,
 * every single fault at every effect of one run, clocks that differ by more than the leases allow for, and real kills
 * of the local process. A run that breaks it is printed at once; `--runs 1 --from SEED` does it again.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: '10000' },
      from: { type: 'string', default: '1' },
      sweep: { type: 'boolean', default: true },
      skewed: { type: 'string', default: '500' },
      kills: { type: 'string', default: '300' },
    },
    allowNegative: true,
  });
  const from = Number(values.from);
  const seeds = (count: number) => Array.from({ length: count }, (_, n) => ({ seed: from + n }));
  const [runs, skewed, kills] = [values.runs, values.skewed, values.kills].map(Number) as [
    number,
    number,
    number,
  ];
  if (runs > 0) await simulated(`random faults, seeds from ${from}`, seeds(runs));
  if (values.sweep) await sweep();
  if (skewed > 0) {
    const maxSkewMs = 5 * LEASE_OUTLIVES_MS;
    await simulated(
      `clocks up to ${(2 * maxSkewMs) / 60_000} minutes apart, beyond what is promised`,
      seeds(skewed).map((task) => ({ ...task, maxSkewMs })),
    );
  }
  if (kills > 0) print(`kill -9: ${JSON.stringify(await killRounds({ rounds: kills, seed: from }))}`);
}

const print = (line: string) => process.stdout.write(`${line}\n`);

/** With a client that gives up at once, and with one that tries again. */
async function sweep(): Promise<void> {
  const places = await everyPlace();
  for (const maxAttempts of [1, 3]) {
    const tasks = places.map((at): Task => ({ seed: STANDARD_SEED, at, maxAttempts }));
    await simulated(`one fault, everywhere in seed ${STANDARD_SEED}, ${maxAttempts} attempts`, tasks);
  }
}

async function simulated(title: string, tasks: Task[]): Promise<void> {
  const tally = createTally();
  const startedAt = performance.now();
  await spread(tasks, (result, { at }) => {
    tally.add(result);
    if (result.violations.length === 0) return;
    const where = at ? `, "${at.fault}" at effect ${at.effect}` : '';
    print(`  seed ${result.seed}${where}: ${result.violations.join('; ')}`);
  });
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  print(`${title} (${seconds} s): ${tally.lines().join('\n')}`);
}
