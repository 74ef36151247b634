import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createHeadIndex } from '../../shared/developments/head-index.ts';
import { joinDevelopment, openDevelopment } from '../../shared/developments/head.ts';
import { readingOf } from '../../shared/developments/reading.ts';
import { signatureOf, type DetectInput } from '../../shared/developments/signature.ts';
import { createSketches, sketchOf } from '../../shared/developments/sketch.ts';
import { prepare } from '../../shared/developments/prepared.ts';
import { emptyWeights, learn, type WordWeights } from '../../shared/developments/weights.ts';
import type { Decision, Development } from '../../shared/development.ts';
import { hashId } from '../../shared/hash.ts';
import { seeded, type Random } from '../../test/support/random.ts';
import { textOf, wordsOfStory } from './stories.ts';

const HEADS = 4_000;
const SKETCHES = 50_000;
/** Articles of a development: its head then holds as many terms as a head may. */
const ARTICLES = 5;
const AT = '2026-03-15T12:00:00.000Z';

/**
 * What detect-developments may hold in memory at most: heads as they come from the table, ready to be compared, and
 * sketches. Prints the heap and the resident size after each.
 */
export function measureMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void; // the global of a context that exists already stays without it
  const random = seeded(5);
  const weights = emptyWeights();
  /** `held` stays in use until it is measured. */
  const print = (what: string, ...held: object[]) => {
    collect();
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
    const [heap, outside, resident] = [heapUsed, arrayBuffers, rss].map((bytes) => Math.round(bytes / 1e6));
    console.log(`${what}: heap ${heap!} MB, arrays ${outside!} MB, resident ${resident!} MB`);
    return held;
  };
  print('at the start');
  const index = createHeadIndex();
  let terms = 0;
  for (let n = 0; n < HEADS; n++) {
    const head = JSON.parse(JSON.stringify(anyHead(n, weights, random))) as Development;
    prepare(head.signature);
    index.put(head);
    terms += head.signature.terms.length;
  }
  print(
    `${HEADS} heads of ${Math.round(terms / HEADS)} terms, and the weights of ${weights.counts.size} words`,
    index,
  );
  const sketches = createSketches();
  const sketch = sketchOf(index.all()[0]!.signature);
  for (let n = 0; n < SKETCHES; n++) sketches.put(hashId(String(n)), Date.parse(AT), sketch);
  print(`${SKETCHES} sketches as well`, index, sketches);
}

function anyHead(n: number, weights: WordWeights, random: Random): Development {
  const words = wordsOfStory(n, random);
  const article = () => {
    const input: DetectInput = {
      id: hashId(String(random.next())),
      ...textOf(words, random),
      entities: ['huawei', 'sberbank'],
      topics: [],
      outlet: 'Outlet',
    };
    learn(weights, [{ words: readingOf(input).words, entities: input.entities }]);
    return { input, signature: signatureOf(input, weights), at: AT };
  };
  const developmentId = hashId('development', String(n));
  const opened: Decision = { decision: 'new', developmentId, score: 0, reasons: ['first'] };
  const joined: Decision = { ...opened, decision: 'coverage' };
  const extra = { watches: ['huawei-and-russia'], severity: 2 as const, now: new Date(AT) };
  let head = openDevelopment(article(), opened, extra);
  for (let more = 1; more < ARTICLES; more++) head = joinDevelopment(head, article(), joined, extra);
  return head;
}
