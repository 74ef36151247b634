import { parseArgs } from 'node:util';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { availableParallelism } from 'node:os';
import { onlyAt } from '../test/simulation/faults.ts';
import { simulate, type SimulationResult } from '../test/simulation/simulate.ts';
import { faultsOfScenario } from '../test/simulation/sweep.ts';
import { killRounds } from '../test/support/kill-rounds.ts';

/**
 * Tries to break the promise "never lost, never twice but for one stated window": simulated runs with random faults,
 * every single fault at every effect of one scenario, and real kills of the local process.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: '10000' },
      from: { type: 'string', default: '1' },
      kills: { type: 'string', default: '300' },
      sweep: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  const [runs, from, kills] = [Number(values.runs), Number(values.from), Number(values.kills)];
  if (runs > 0) await randomRuns(from, runs);
  if (values.sweep) await singleFaults();
  if (kills > 0) print(`kill -9: ${JSON.stringify(await killRounds({ rounds: kills, seed: from }))}`);
}

const print = (line: string) => process.stdout.write(`${line}\n`);

async function randomRuns(from: number, runs: number): Promise<void> {
  const total = tally();
  const threads = availableParallelism();
  await Promise.all(
    Array.from({ length: threads }, (_, n) =>
      inThread({ from: from + n, until: from + runs, step: threads }, total.add),
    ),
  );
  total.print(`${runs} runs with random faults, seeds ${from} to ${from + runs - 1}`);
}

/** A seed that fails is printed at once: `--from SEED --runs 1` does it again. */
function inThread(seeds: Seeds, onResult: (result: SimulationResult) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: seeds });
    worker.on('message', onResult).on('error', reject);
    worker.on('exit', () => {
      resolve();
    });
  });
}

async function singleFaults(): Promise<void> {
  const { seed, places } = await faultsOfScenario();
  const total = tally();
  for (const { effect, fault } of places) {
    const result = await simulate(seed, { plan: onlyAt(effect, fault) });
    total.add(result);
    if (result.violations.length > 0) print(`  "${fault}" at effect ${effect}`);
  }
  total.print(`${places.length} runs with one fault each, at every effect of seed ${seed}`);
}

function tally() {
  const faults = new Map<string, number>();
  const decisions = new Map<string, number>();
  const sums = { effects: 0, mails: 0, repeated: 0, failed: 0 };
  const count = (counts: Map<string, number>, name: string, by = 1) =>
    counts.set(name, (counts.get(name) ?? 0) + by);
  return {
    add: (result: SimulationResult) => {
      for (const [name, n] of result.faults) count(faults, name, n);
      for (const decision of result.decisions) count(decisions, decision);
      sums.effects += result.effects;
      sums.mails += result.mails;
      sums.repeated += result.repeated;
      if (result.violations.length === 0) return;
      sums.failed += 1;
      print(`seed ${result.seed}: ${result.violations.join('; ')}`);
    },
    print: (title: string) => {
      print(`${title}: ${sums.failed} with violations`);
      print(`  ${sums.effects} effects; articles: ${table(decisions)}`);
      print(`  ${sums.mails} mails accepted, ${sums.repeated} of them again, inside the stated window`);
      print(`  faults: ${[...faults.values()].reduce((sum, n) => sum + n, 0)}`);
      for (const [name, n] of [...faults].sort()) print(`    ${name.padEnd(32)} ${n}`);
    },
  };
}

const table = (counts: Map<string, number>) => [...counts].map(([name, n]) => `${n} ${name}`).join(', ');

interface Seeds {
  from: number;
  until: number;
  step: number;
}

if (!isMainThread) {
  const { from, until, step } = workerData as Seeds;
  for (let seed = from; seed < until; seed += step) parentPort!.postMessage(await simulate(seed));
}
