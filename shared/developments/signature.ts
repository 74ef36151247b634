import type { Mention } from '../article.ts';
import { hashId } from '../hash.ts';
import { remembered } from '../remembered.ts';
import { developmentKinds, type DevelopmentKind, type Signature } from '../development.ts';
import { withoutDatelines } from './datelines.ts';
import { datesOf } from './dates.ts';
import { figuresOf, figureText } from './figures.ts';
import { countedIn, ordinalsOf } from './ordinals.ts';
import { retells } from './retelling.ts';
import { statusesOf } from './statuses.ts';
import { readingOf, type Reading } from './reading.ts';
import { plain, scriptOf, wordsOf, type Word } from './text.ts';
import { soundOf } from './transliterate.ts';
import { isName, weightOf, type WordWeights } from './weights.ts';
import { signatureLimits as limits, termWeights } from './thresholds.ts';

/** Letters in a piece of a word. */
const GRAM = 4;
/** Words of titles whose pieces are remembered: some 5 MB. */
const MAX_WORDS = 10_000;

/**
 * An article as grouping sees it. `id` is the article's id; `entities` and `topics` come from matching; `publishedAt` is what the
 * feed says and `seenAt` when it was seen there (ISO 8601).
 */
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
  /** Entities of the title that can be partners: companies, institutions, people, programmes. */
  partners?: string[];
  /** Where names of parties stand, in UTF-16 units of the field: they count as entities, not as words. */
  mentions?: readonly Pick<Mention, 'field' | 'start' | 'end'>[];
  /** Where countries and cities stand: they count as entities and as words, but say only where. */
  places?: readonly Pick<Mention, 'field' | 'start' | 'end'>[];
}

/**
 * What is compared of an article, weighted by what was learned so far. Terms are stems of words, and language-free ones
 * that begin with a sign: `@entity`, `#figure or date`, `~sound of a name`; or pieces of the title's words, `*piece`.
 */
export function signatureOf(
  input: DetectInput,
  weights: WordWeights,
  reading: Reading = readingOf(input),
): Signature {
  const { title, body, titleWords, words } = beginning(input, reading);
  const text = `${title}\n${body}`;
  const names = namesOf(words, weights);
  const numbers = figuresOf(withoutDatelines(text)).map(figureText).filter(isTelling);
  const dates = datesOf(text, input.publishedAt ?? input.seenAt);
  const partners = unique(input.partners ?? []).slice(0, limits.listed);
  const counts = countTerms(titleWords, words);
  for (const entity of input.entities) counts.set(`@${entity}`, termWeights.entity);
  for (const figure of [...numbers, ...dates]) counts.set(`#${figure}`, 1);
  for (const sound of soundsOf(words, names)) counts.set(`~${sound}`, 1);
  return {
    entities: unique(input.entities).slice(0, limits.listed),
    terms: weigh(counts, titleWords, new Set(names), weights),
    numbers: unique(numbers).slice(0, limits.listed),
    dates: unique(dates).slice(0, limits.listed),
    kind: kindOf(input.topics),
    statuses: statusesOf(text),
    title: unique([...titleWords.map((word) => word.stem), ...partners]).slice(0, limits.listed),
    names: names.slice(0, limits.names),
    counted: countedIn(words).slice(0, limits.listed),
    ordinals: ordinalsOf(titleWords, title).slice(0, limits.listed),
    partners,
    places: placesOf(input).slice(0, limits.listed),
    scripts: mainScripts(words),
    copies: [copyHash(title)],
    retells: retells(title),
    learned: weights.items,
  };
}

/** The news stands at the beginning of a long text. */
function beginning(input: DetectInput, reading: Reading): Reading {
  if (reading.body.length <= limits.characters) return reading;
  return readingOf({ ...input, summary: (input.summary ?? '').slice(0, limits.characters) });
}

/** A hash of the words of a plain title, whatever stands between them. */
export function copyHash(title: string): string {
  return hashId(title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')).slice(0, 12);
}

function kindOf(topics: string[]): DevelopmentKind {
  return developmentKinds.find((kind) => topics.includes(kind)) ?? 'other';
}

function namesOf(words: readonly Word[], weights: WordWeights): string[] {
  return unique(words.map(({ stem }) => stem)).filter((stem) => isName(weights, stem));
}

function soundsOf(words: readonly Word[], names: readonly string[]): string[] {
  const known = new Set(names);
  return unique(
    words.flatMap((word) =>
      word.text.length >= 4 && known.has(word.stem) ? (soundOf(word.stem) ?? []) : [],
    ),
  );
}

function placesOf({ title, summary = '', places = [] }: DetectInput): string[] {
  const texts = places.map(({ field, start, end }) =>
    (field === 'title' ? title : summary).slice(start, end),
  );
  return unique(unique(texts).flatMap((text) => wordsOf(plain(text)).map(({ stem }) => stem)));
}

/** A plain number of one digit says little; a year stands in half of all texts. */
function isTelling(figure: string): boolean {
  return figure.includes(' ') || (figure.length > 1 && !/^(?:19|20)\d\d$/.test(figure));
}

function countTerms(title: readonly Word[], words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  words.forEach((word, i) => {
    const weight = i < title.length ? termWeights.title : i < termWeights.leadWords ? termWeights.lead : 1;
    counts.set(word.stem, (counts.get(word.stem) ?? 0) + weight);
  });
  return counts;
}

function weigh(
  counts: Map<string, number>,
  title: readonly Word[],
  names: Set<string>,
  weights: WordWeights,
): [string, number][] {
  const rarity = (term: string) =>
    term.startsWith('#') || term.startsWith('~') ? termWeights.figure : weightOf(weights, term);
  const weighed = new Map<string, number>();
  for (const [term, n] of counts)
    weighed.set(term, Math.log1p(n) * rarity(term) * (names.has(term) ? termWeights.name : 1));
  for (const { stem } of title) {
    const weight = termWeights.gram * (weighed.get(stem) ?? 0);
    for (const gram of gramsOf(stem)) weighed.set(gram, Math.max(weighed.get(gram) ?? 0, weight));
  }
  return [...weighed]
    .sort(heavier)
    .slice(0, limits.terms)
    .map(([term, weight]): [string, number] => [term, round(weight)])
    .filter(([, weight]) => weight > 0);
}

/** Sorts terms by weight, the heaviest first. */
export function heavier(
  one: readonly [string, number, ...unknown[]],
  other: readonly [string, number, ...unknown[]],
): number {
  return other[1] - one[1];
}

/** The pieces of a word, its beginning marked: rehab and rehabilitation, piracy and pirates share some. */
const gramsOf = remembered(MAX_WORDS, (stem): readonly string[] => {
  if (stem.length <= GRAM || scriptOf(stem) === 'han') return [];
  const marked = `_${stem}`;
  return Array.from({ length: marked.length - GRAM + 1 }, (_, i) => `*${marked.slice(i, i + GRAM)}`);
});

/** The scripts of at least a third of the words: a Latin name in a Chinese text does not make it English. */
function mainScripts(words: readonly Word[]): Signature['scripts'] {
  const scripts = Map.groupBy(words, (word) => word.script);
  scripts.delete('other');
  const main = [...scripts].filter(([, those]) => those.length * 3 >= words.length).map(([script]) => script);
  return main.length > 0 ? main : ['other'];
}

export function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
