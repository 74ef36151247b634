import { withoutDatelines } from './datelines.ts';
import { plain, wordsOf } from './text.ts';

/**
 * In how many of the items seen lately each word stood (by stem), how often it stood with a capital (`^stem`), and each
 * entity (`@id`). Plain JSON, at most about 600 KB, a third of that gzipped.
 */
export interface WordWeights {
  items: number;
  counts: Record<string, number>;
}

/** What word weights are learned from: the text of every item seen, matched or not. */
export type Learnable = string | { text: string; entities: readonly string[] };

const MAX_WORDS = 30_000;
const MAX_ITEMS = 100_000; // then everything is halved, so that the weights follow the news
const PRIOR_ITEMS = 30;
const CHECK_EVERY = 4096; // counting the words of an object takes milliseconds

export function emptyWeights(): WordWeights {
  return { items: 0, counts: {} };
}

/** Counts the words and entities of these items, in place; returns the same weights. */
export function learn(weights: WordWeights, texts: readonly Learnable[]): WordWeights {
  for (const item of texts) {
    const { text, entities } = typeof item === 'string' ? { text: item, entities: [] } : item;
    const seen = new Set(entities.map((entity) => `@${entity}`));
    for (const word of wordsOf(withoutDatelines(plain(text)))) {
      seen.add(word.stem);
      if (word.capital) seen.add(`^${word.stem}`);
    }
    for (const feature of seen) weights.counts[feature] = countOf(weights, feature) + 1;
    weights.items += 1;
    if (weights.items % CHECK_EVERY === 0) bound(weights);
  }
  return weights;
}

/** How telling a word or entity is: inverse document frequency, smoothed towards what its length suggests. */
export function weightOf(weights: WordWeights, feature: string): number {
  const seen = countOf(weights, feature) + PRIOR_ITEMS * usual(feature);
  return Math.max(0, Math.log((weights.items + PRIOR_ITEMS) / (seen + 0.5)));
}

/** Whether a word is a name: it mostly stands with a capital where ordinary words have none. */
export function isName(weights: WordWeights, stem: string): boolean {
  return countOf(weights, `^${stem}`) > 0.4 * countOf(weights, stem);
}

/** Short words are common in every language that is written with letters (Zipf's law of abbreviation). */
function usual(feature: string): number {
  if (feature.startsWith('@')) return 0.02;
  if (/^\p{Script=Han}/u.test(feature)) return 0.005;
  if (feature.length <= 3) return 0.1;
  return feature.length <= 5 ? 0.02 : 0.005;
}

/** Own properties only: `constructor` is a word like any other. */
function countOf(weights: WordWeights, feature: string): number {
  return Object.hasOwn(weights.counts, feature) ? weights.counts[feature]! : 0;
}

function bound(weights: WordWeights): void {
  if (weights.items > MAX_ITEMS) {
    weights.items = Math.floor(weights.items / 2);
    for (const feature of Object.keys(weights.counts)) weights.counts[feature]! /= 2;
  }
  const counts = Object.entries(weights.counts);
  if (counts.length <= 2 * MAX_WORDS) return;
  weights.counts = Object.fromEntries(counts.sort(([, a], [, b]) => b - a).slice(0, MAX_WORDS));
}
