import { parentPort } from 'node:worker_threads';
import { simulate } from '../../test/simulation/simulate.ts';
import { onlyAt } from '../../test/simulation/faults.ts';
import type { Task } from './spread.ts';

/** Simulates one task after the other, and asks for the next by answering. */
parentPort!.on('message', ({ seed, at, ...options }: Task) => {
  void simulate(seed, { ...options, ...(at && { plan: onlyAt(at.effect, at.fault) }) }).then((result) => {
    parentPort!.postMessage(result);
  });
});
