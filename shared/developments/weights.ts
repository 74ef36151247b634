import { readingOf } from './reading.ts';
import type { Word } from './text.ts';

/**
 * In how many of the items seen lately each word stood (by stem), how often it stood with a capital where ordinary words
 * have none (`^stem`) and where they have one (`?stem`), and each entity (`@id`).
 */
export interface WordWeights {
  items: number;
  counts: Map<string, number>;
}

/** What word weights are learned from: a title, or the words and entities of an item seen, matched or not. */
export type Learnable = string | { words: readonly Word[]; entities: readonly string[] };

const MAX_WORDS = 30_000;
const MAX_ITEMS = 100_000; // then everything is halved, so that the weights follow the news
const PRIOR_ITEMS = 30;
/** Counts the items with any entity: how telling an entity is, they alone can say. */
const ANY_ENTITY = '@';

export function emptyWeights(): WordWeights {
  return { items: 0, counts: new Map() };
}

/** Counts the words and entities of these items, in place; returns the same weights. */
export function learn(weights: WordWeights, texts: readonly Learnable[]): WordWeights {
  for (const item of texts) {
    const { words, entities } = typeof item === 'string' ? titled(item) : item;
    const seen = new Set(entities.map((entity) => `@${entity}`));
    if (seen.size > 0) seen.add(ANY_ENTITY);
    for (const word of words) {
      seen.add(word.stem);
      if (word.capital) seen.add(`^${word.stem}`);
      else if (word.ambiguous) seen.add(`?${word.stem}`);
    }
    for (const feature of seen) weights.counts.set(feature, countOf(weights, feature) + 1);
    weights.items += 1;
    bound(weights);
  }
  return weights;
}

const titled = (title: string) => ({ words: readingOf({ title }).words, entities: [] });

/** How telling a word or entity is: inverse document frequency, smoothed towards what its length suggests. */
export function weightOf(weights: WordWeights, feature: string): number {
  const items = feature.startsWith(ANY_ENTITY) ? countOf(weights, ANY_ENTITY) : weights.items;
  const seen = countOf(weights, feature) + PRIOR_ITEMS * usual(feature);
  return Math.max(0, Math.log((items + PRIOR_ITEMS) / (seen + 0.5)));
}

/** Whether a word is a name: where ordinary words have no capital, it mostly has one. */
export function isName(weights: WordWeights, stem: string): boolean {
  const capital = countOf(weights, `^${stem}`);
  return capital > 0 && capital > 0.4 * (countOf(weights, stem) - countOf(weights, `?${stem}`));
}

/** Short words are common in every language that is written with letters (Zipf's law of abbreviation). */
function usual(feature: string): number {
  if (feature.startsWith(ANY_ENTITY)) return 0.1;
  if (feature.length > 5) return 0.005;
  if (/^\p{Script=Han}/u.test(feature)) return 0.005;
  return feature.length <= 3 ? 0.25 : 0.02;
}

function countOf(weights: WordWeights, feature: string): number {
  return weights.counts.get(feature) ?? 0;
}

function bound(weights: WordWeights): void {
  if (weights.items > MAX_ITEMS) {
    weights.items = Math.floor(weights.items / 2);
    for (const [feature, count] of weights.counts) weights.counts.set(feature, count / 2);
  }
  if (weights.counts.size <= 2 * MAX_WORDS) return;
  weights.counts = new Map([...weights.counts].sort(([, a], [, b]) => b - a).slice(0, MAX_WORDS));
}

/** As text to be kept: JSON, at most about 600 KB, a third of that gzipped. */
export function weightsText({ items, counts }: WordWeights): string {
  return JSON.stringify({ items, counts: Object.fromEntries(counts) });
}

/** The weights that were kept as this text. */
export function weightsFrom(text: string): WordWeights {
  const { items, counts } = JSON.parse(text) as { items: number; counts: Record<string, number> };
  return { items, counts: new Map(Object.entries(counts)) };
}
