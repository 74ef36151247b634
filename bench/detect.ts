import { createGrouper } from '../shared/developments/grouper.ts';
import type { DetectInput } from '../shared/developments/signature.ts';
import { emptyWeights } from '../shared/developments/weights.ts';

/** Decisions a second of the pure part, in one thread, against so many open developments. */
const OPEN = [1_000, 10_000];
const DECISIONS = 4_000;

/** `npm run bench -- detect` */
export function run(_args: string[]): Promise<void> {
  for (const open of OPEN) {
    const { seconds, cpuSeconds } = measure(open);
    const [byClock, byCpu] = [seconds, cpuSeconds].map((each) => Math.round(DECISIONS / each));
    console.log(`${open} open developments: ${byClock!} decisions/s, ${byCpu!} a second of processor time`);
  }
  return Promise.resolve();
}

function measure(open: number) {
  const random = mulberry32(open);
  const stories = Array.from({ length: open }, (_, i) => story(i, random));
  const grouper = createGrouper({ now: new Date('2026-01-01T00:00:00Z'), weights: emptyWeights() });
  stories.forEach((words, i) => grouper.add(article(`open-${i}`, words, random)));
  const inputs = Array.from({ length: DECISIONS }, (_, i) =>
    article(`item-${i}`, stories[Math.floor(random() * open)]!, random),
  );
  const start = performance.now();
  const cpu = process.cpuUsage();
  for (const input of inputs) grouper.add(input);
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
}

/** The words of a happening: drawn as words of news are, a few very often and most seldom (Zipf). */
function story(n: number, random: () => number): string[] {
  const words = Array.from({ length: 40 }, () => word(Math.floor(30_000 ** random())));
  return [`Name${n}`, `Place${n % 500}`, ...words];
}

/** An article of a happening: a headline of 10 words and a summary of 30, most of them of the story. */
function article(id: string, words: string[], random: () => number): DetectInput {
  const pick = () =>
    random() < 0.7 ? words[Math.floor(random() * words.length)]! : word(Math.floor(30_000 ** random()));
  const some = (n: number) => Array.from({ length: n }, pick).join(' ');
  return {
    id,
    title: `${words[0]!} ${some(9)}`,
    summary: `${words[1]!} ${some(29)}.`,
    entities: [],
    topics: [],
  };
}

/** A pronounceable word for a number, the same every time. */
function word(n: number): string {
  const syllables = [
    'ba',
    'de',
    'fi',
    'go',
    'hu',
    'ka',
    'le',
    'mi',
    'no',
    'pu',
    'ra',
    'se',
    'ti',
    'vo',
    'zu',
    'cha',
  ];
  let text = '';
  for (let rest = n + 16; rest > 0; rest = Math.floor(rest / 16)) text += syllables[rest % 16]!;
  return text;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
