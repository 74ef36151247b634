import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SimulationResult } from '../../test/simulation/simulate.ts';
import type { Place } from '../../test/simulation/sweep.ts';

/** A run for a worker: of a seed, perhaps with one fault only, or with clocks that are further off. */
export interface Task {
  seed: number;
  at?: Place;
  maxSkewMs?: number;
  maxAttempts?: number;
}

/** Simulates every task, on all cores at once. */
export async function spread(
  tasks: Task[],
  onResult: (result: SimulationResult, task: Task) => void,
): Promise<void> {
  const left = tasks.values();
  await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), tasks.length) }, async () => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url));
      try {
        for (const task of left) onResult(await answer(worker, task), task);
      } finally {
        await worker.terminate();
      }
    }),
  );
}

async function answer(worker: Worker, task: Task): Promise<SimulationResult> {
  worker.postMessage(task);
  const [result] = (await once(worker, 'message')) as [SimulationResult];
  return result;
}
