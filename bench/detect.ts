import { parseArgs } from 'node:util';
import { decide } from '../shared/developments/decide.ts';
import { createGrouper } from '../shared/developments/grouper.ts';
import { createHeadIndex } from '../shared/developments/head-index.ts';
import { signatureOf } from '../shared/developments/signature.ts';
import { emptyWeights } from '../shared/developments/weights.ts';
import { seeded } from '../test/support/random.ts';
import { measureMemory } from './detect/memory.ts';
import { measureStage } from './detect/stage.ts';
import { textOf, wordsOfStory } from './detect/stories.ts';

/** Decisions a second of the pure part, in one thread, against so many open developments. */
const OPEN = [1_000, 10_000];
const DECISIONS = 4_000;
const NOW = new Date('2026-01-01T00:00:00Z');

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
    const { decided, added } = measure(open);
    console.log(
      `${open} open developments: ${told(decided)} (limit 2000); with reading and joining ${told(added)}`,
    );
  }
  if (values.pure !== true) await measureStage(Number(values.open));
}

interface Cost {
  seconds: number;
  cpuSeconds: number;
}

function told({ seconds, cpuSeconds }: Cost): string {
  const [byClock, byCpu] = [seconds, cpuSeconds].map((each) => Math.round(DECISIONS / each));
  return `${byClock!} decisions/s, ${byCpu!} a second of processor time`;
}

/** `decided`: from a signature to its candidates and the decision. `added`: the same articles, read from text, decided and joined. */
function measure(open: number): { decided: Cost; added: Cost } {
  const random = seeded(open);
  const stories = Array.from({ length: open }, (_, i) => wordsOfStory(i, random));
  const weights = emptyWeights();
  const grouper = createGrouper({ now: NOW, weights });
  const article = (id: string, words: string[]) => ({
    id,
    ...textOf(words, random),
    entities: [],
    topics: [],
  });
  stories.forEach((words, i) => grouper.add(article(`open-${i}`, words)));
  const index = createHeadIndex();
  for (const head of grouper.developments()) index.put(head);
  const inputs = Array.from({ length: DECISIONS }, (_, i) => article(`item-${i}`, random.pick(stories)));
  const signed = inputs.map((input) => ({
    input,
    signature: signatureOf(input, weights),
    at: NOW.toISOString(),
  }));
  const decided = timed(() => {
    for (const each of signed) {
      const { terms, copies } = each.signature;
      const candidates = [...new Set([...index.copies(copies[0]!), ...index.near(terms)])];
      decide(each, candidates, NOW, index.toldAround(NOW.getTime()));
    }
  });
  const added = timed(() => {
    for (const input of inputs) grouper.add(input);
  });
  return { decided, added };
}

function timed(work: () => void): Cost {
  const start = performance.now();
  const cpu = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
}
