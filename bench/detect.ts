import { parseArgs } from 'node:util';
import { createGrouper } from '../shared/developments/grouper.ts';
import { emptyWeights } from '../shared/developments/weights.ts';
import { seeded } from '../test/support/random.ts';
import { measureMemory } from './detect/memory.ts';
import { measureStage } from './detect/stage.ts';
import { textOf, wordsOfStory } from './detect/stories.ts';

/** Decisions a second of the pure part, in one thread, against so many open developments. */
const OPEN = [1_000, 10_000];
const DECISIONS = 4_000;

/**
 * `npm run bench -- detect [--pure|--memory] [--open N]`: the pure part, then the whole stage against N open developments;
 * or what the stage may hold in memory.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pure: { type: 'boolean' },
      memory: { type: 'boolean' },
      open: { type: 'string', default: '10000' },
    },
  });
  if (values.memory === true) {
    measureMemory();
    return;
  }
  for (const open of OPEN) {
    const { seconds, cpuSeconds } = measure(open);
    const [byClock, byCpu] = [seconds, cpuSeconds].map((each) => Math.round(DECISIONS / each));
    console.log(
      `${open} open developments: ${byClock!} decisions/s, ${byCpu!} a second of processor time (limit 2000)`,
    );
  }
  if (values.pure !== true) await measureStage(Number(values.open));
}

function measure(open: number) {
  const random = seeded(open);
  const stories = Array.from({ length: open }, (_, i) => wordsOfStory(i, random));
  const grouper = createGrouper({ now: new Date('2026-01-01T00:00:00Z'), weights: emptyWeights() });
  const article = (id: string, words: string[]) => ({
    id,
    ...textOf(words, random),
    entities: [],
    topics: [],
  });
  stories.forEach((words, i) => grouper.add(article(`open-${i}`, words)));
  const inputs = Array.from({ length: DECISIONS }, (_, i) => article(`item-${i}`, random.pick(stories)));
  const start = performance.now();
  const cpu = process.cpuUsage();
  for (const input of inputs) grouper.add(input);
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
}
