import { scriptOf, plain, wordsOf } from './text.ts';

/** In how many items each word (stem) or entity (`@id`) was seen, of the items seen lately. Plain JSON. */
export interface WordWeights {
  items: number;
  counts: Record<string, number>;
}

/** What word weights are learned from: the text of every item seen, matched or not. */
export type Learnable = string | { text: string; entities: readonly string[] };

const MAX_WORDS = 30_000; // 10 characters each on average: 400 KB as JSON, 120 KB gzipped
const MAX_ITEMS = 100_000; // beyond it everything is halved, so that the weights follow the news
const PRIOR_ITEMS = 30;

export function emptyWeights(): WordWeights {
  return { items: 0, counts: {} };
}

/** Counts the words and entities of these items, in place; returns the same weights. */
export function learn(weights: WordWeights, texts: readonly Learnable[]): WordWeights {
  for (const item of texts) {
    const { text, entities } = typeof item === 'string' ? { text: item, entities: [] } : item;
    const seen = new Set(wordsOf(plain(text)).map((word) => word.stem));
    for (const entity of entities) seen.add(`@${entity}`);
    for (const feature of seen) weights.counts[feature] = countOf(weights, feature) + 1;
    weights.items += 1;
  }
  if (weights.items > MAX_ITEMS) halve(weights);
  if (Object.keys(weights.counts).length > MAX_WORDS * 2) forget(weights);
  return weights;
}

/** Own properties only: `constructor` is a word like any other. */
function countOf(weights: WordWeights, feature: string): number {
  return Object.hasOwn(weights.counts, feature) ? weights.counts[feature]! : 0;
}

/** How telling a word or entity is: inverse document frequency, smoothed towards what its length suggests. */
export function weightOf(weights: WordWeights, feature: string): number {
  const seen = countOf(weights, feature) + PRIOR_ITEMS * usual(feature);
  return Math.log((weights.items + PRIOR_ITEMS + 1) / (seen + 0.5));
}

/** Short words are common in every language (Zipf's law of abbreviation). */
function usual(feature: string): number {
  if (feature.startsWith('@')) return 0.02;
  if (scriptOf(feature) === 'han') return 0.005;
  if (feature.length <= 3) return 0.15;
  return feature.length <= 5 ? 0.03 : 0.01;
}

function halve(weights: WordWeights): void {
  weights.items = Math.floor(weights.items / 2);
  weights.counts = Object.fromEntries(
    Object.entries(weights.counts).map(([word, count]) => [word, count / 2]),
  );
}

function forget(weights: WordWeights): void {
  const kept = Object.entries(weights.counts).sort(([, a], [, b]) => b - a);
  weights.counts = Object.fromEntries(kept.slice(0, MAX_WORDS));
}
