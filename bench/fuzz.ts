import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusOf, pathInCorpus } from '../test/fuzz/corpus.ts';
import { targets } from '../test/fuzz/targets.ts';
import { seeded } from '../test/support/random.ts';
import { watchCoverage } from './fuzz/coverage.ts';
import { mutate } from './fuzz/mutate.ts';

/**
 * Fuzzes each step with bytes, guided by coverage: what reaches new code is mutated further. An input that breaks a
 * step is made small and put in the corpus, which the tests replay. The known fuzzer for Node (jazzer.js 4) needs
 * glibc 2.38, newer than that of Debian 12.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
    allowPositionals: true,
  });
  const names = positionals.length > 0 ? positionals : Object.keys(targets);
  for (const name of names) await fuzz(name, Number(values.seconds), Number(values.seed));
}

async function fuzz(name: string, seconds: number, seed: number): Promise<void> {
  const random = seeded(seed);
  const inputs = await corpusOf(name);
  const seen = new Set<string>();
  const coverage = watchCoverage();
  const found = new Set<string>();
  const startedWith = inputs.length;
  let executions = 0;
  const until = performance.now() + seconds * 1000;
  for (; performance.now() < until; executions++) {
    const isFirst = executions < startedWith;
    const input = isFirst ? inputs[executions]! : mutate(random, random.pick(inputs), random.pick(inputs));
    const problem = await problemOf(name, input);
    if (problem !== undefined) {
      if (found.has(problem)) continue;
      found.add(problem);
      await keep(name, await smaller(name, input, problem), problem);
    }
    const blocks = coverage.take();
    if (!isFirst && blocks.some((block) => !seen.has(block))) inputs.push(input);
    for (const block of blocks) seen.add(block);
  }
  coverage.stop();
  process.stdout.write(
    `${name}: ${executions} executions in ${seconds} s, ${seen.size} blocks, ${inputs.length - startedWith} inputs reached new ones, ${found.size} problems\n`,
  );
}

/** A step that is linear does this in milliseconds. */
const SLOW_SECONDS = 2;

/** What does not hold, by its place in the code; undefined where all is well. */
async function problemOf(name: string, input: Uint8Array): Promise<string | undefined> {
  const before = process.cpuUsage();
  try {
    await targets[name]!(input);
  } catch (error) {
    const { name: kind, stack = '' } = error as Error;
    return `${kind} ${/\((?!node:).*|at (?!.*node:).*$/m.exec(stack.slice(stack.indexOf('\n    at')))?.[0] ?? ''}`;
  }
  return process.cpuUsage(before).user / 1e6 > SLOW_SECONDS ? 'slow' : undefined;
}

/** The same problem with as much cut out as can be. */
async function smaller(name: string, input: Uint8Array, problem: string): Promise<Uint8Array> {
  let small = input;
  for (let size = Math.floor(input.length / 2); size > 0; size = Math.floor(size / 2))
    for (let at = 0; at < small.length;) {
      const shorter = Buffer.concat([small.subarray(0, at), small.subarray(at + size)]);
      if ((await problemOf(name, shorter)) === problem) small = shorter;
      else at += size;
    }
  return small;
}

async function keep(name: string, input: Uint8Array, problem: string): Promise<void> {
  const path = pathInCorpus(name, input);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, input);
  process.stdout.write(`${name}: ${problem}\n  ${path}\n`);
}
