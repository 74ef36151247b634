import { hashId } from '../hash.ts';
import { developmentKinds, type DevelopmentKind, type Signature } from '../development.ts';
import { plain, wordsOf, type Word } from './text.ts';
import { weightOf, type WordWeights } from './weights.ts';

/** An article as grouping sees it. `id` is the article's id; `entities` and `topics` come from matching. */
export interface DetectInput {
  id: string;
  title: string;
  summary?: string;
  lang?: string;
  publishedAt?: string;
  seenAt?: string;
  outlet?: string;
  feedId?: string;
  link?: string;
  entities: string[];
  topics: string[];
}

const MAX_TERMS = 120;
const TITLE_BOOST = 2;

/** What is compared of an article, weighted by what was learned so far. Bounded: at most 120 terms. */
export function signatureOf(input: DetectInput, weights: WordWeights): Signature {
  const title = wordsOf(plain(input.title));
  const summary = wordsOf(plain(input.summary ?? ''));
  const all = [...title, ...summary];
  return {
    entities: [...new Set(input.entities)].slice(0, 40),
    terms: termsOf(input, title, summary, weights),
    numbers: [],
    dates: [],
    kind: kindOf(input.topics),
    statuses: [],
    ordinals: [],
    scripts: [...new Set(all.map((word) => word.script))],
    copies: [copyHash(input.title)],
    retells: false,
  };
}

function copyHash(title: string): string {
  return hashId(
    plain(title)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ).slice(0, 12);
}

function kindOf(topics: string[]): DevelopmentKind {
  return developmentKinds.find((kind) => topics.includes(kind)) ?? 'other';
}

function termsOf(
  input: DetectInput,
  title: Word[],
  summary: Word[],
  weights: WordWeights,
): [string, number][] {
  const counts = new Map<string, number>();
  const add = (feature: string, n: number) => counts.set(feature, (counts.get(feature) ?? 0) + n);
  for (const word of title) add(word.stem, TITLE_BOOST);
  for (const word of summary) add(word.stem, 1);
  for (const entity of input.entities) add(`@${entity}`, TITLE_BOOST);
  return [...counts]
    .map(([feature, n]): [string, number] => [feature, Math.log1p(n) * weightOf(weights, feature)])
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_TERMS)
    .map(([feature, weight]): [string, number] => [feature, Number(weight.toFixed(2))]);
}
