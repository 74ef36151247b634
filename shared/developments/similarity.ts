import type { Signature } from '../development.ts';
import type { Script } from './text.ts';
import { conceptOf } from './concepts.ts';
import { telling, TITLE_TERMS } from './thresholds.ts';
import { currentEdition, meaningsOf, numbersOf, termOf, vocabularySize } from './vocabulary.ts';

/** What an article and a development have in common, each 0 to 1 but for `shared`. */
export interface Likeness {
  /** Cosine of all weighted terms. */
  terms: number;
  /** The summed weight, in the article, of the words, names, figures and days they share: not a share. */
  shared: number;
  /** How many telling terms they share, and the weight of the heaviest but one. */
  telling: number;
  second: number;
  /** How many words, names, figures and days they share that say more than who and where. */
  content: number;
  /** How much of the development, by squared weight, the article holds; and how heavy it is, in squared weight. */
  covered: number;
  mass: number;
  /** How much of the article's names, by weight, the development knows; of one name alone only half. */
  known: number;
  /** They name the same day; both name figures, and none is the same. */
  sameDay: number;
  otherFigures: number;
  /** Share of the nouns counted by both of which they count the same number, and another. */
  agree: number;
  conflict: number;
}

/** What comparing asks of a term where it stands, as bits. */
/** A piece of a word. */
const PIECE = 1;
const NAME = 2;
/** In no main script of its text, and not free: a Latin name in a Russian text. */
const FOREIGN = 4;
/** It can stand in a text of another script than the first of its own. */
const ANYWHERE = 8;
const SOUND = 16;
const FIGURE = 32;
const ENTITY = 64;
const PLACE = 128;

/** A signature made ready to be compared with many. */
export interface Prepared {
  signature: Signature;
  /** Numbers, weights and marks of its terms, side by side. */
  terms: Int32Array;
  /** Numbers of what its terms mean, by which a title is compared: titles of one happening choose different words. */
  meanings: Int32Array;
  weights: Float64Array;
  marks: Uint8Array;
  /** Of the numbers (vocabulary.ts). */
  edition: number;
  norm: number;
  /** Squared length of the terms that need no language, and of those of each script. */
  free: number;
  byScript: Record<Script, number>;
  nameWeight: number;
  days: number[];
  numbers: ReadonlySet<string>;
  counted: Map<string, string>;
  /** Made when first asked for: most comparisons are in one language. */
  concepts?: Concepts;
}

const DAY_MS = 86_400_000;
const prepared = new WeakMap<Signature, Prepared>();

/** Makes a signature ready to be compared, once: an article that opens a development is its first head. */
export function prepare(signature: Signature): Prepared {
  const known = prepared.get(signature);
  if (known?.edition === currentEdition()) return known;
  const fresh = prepareAnew(signature, numbersOf(signature.terms));
  prepared.set(signature, fresh);
  return fresh;
}

function prepareAnew(signature: Signature, terms: Int32Array): Prepared {
  const names = new Set(signature.names);
  const places = new Set(signature.places);
  const { scripts, terms: weighted } = signature;
  const weights = new Float64Array(weighted.length);
  const marks = new Uint8Array(weighted.length);
  const byScript = { latin: 0, cyrillic: 0, han: 0, other: 0 };
  let free = 0;
  let nameWeight = 0;
  for (let i = 0; i < weighted.length; i++) {
    const [term, weight] = weighted[i]!;
    const kind = termOf(terms[i]!);
    const isName = kind.word && names.has(term);
    weights[i] = weight;
    marks[i] =
      (kind.word || kind.free ? 0 : PIECE) |
      (isName ? NAME : 0) |
      (kind.free || kind.script === scripts[0] || scripts.includes(kind.script) ? 0 : FOREIGN) |
      (kind.free || kind.script !== scripts[0] ? ANYWHERE : 0) |
      (kind.sound ? SOUND : 0) |
      (kind.figure ? FIGURE : 0) |
      (kind.free && !kind.figure && !kind.sound ? ENTITY : 0) |
      (kind.word && places.has(term) ? PLACE : 0);
    if (kind.free) free += weight * weight;
    else byScript[kind.script] += weight * weight;
    if (isName) nameWeight += weight;
  }
  return {
    signature,
    terms,
    meanings: meaningsOf(terms),
    weights,
    marks,
    edition: currentEdition(),
    norm: Math.sqrt(free + byScript.latin + byScript.cyrillic + byScript.han + byScript.other),
    free,
    byScript,
    nameWeight,
    days: signature.dates.filter((date) => date.length === 10).map((date) => Date.parse(date) / DAY_MS),
    numbers: new Set(signature.numbers),
    counted: new Map(signature.counted.map((entry) => [entry.slice(entry.indexOf(' ')), entry])),
  };
}

/**
 * What an article and a development have in common. The length of the development counts in the scripts of the article
 * (and for what they share): what it holds in other languages is no difference.
 */
export function compare(article: Prepared, head: Prepared): Likeness {
  const isTitle = article.terms.length <= TITLE_TERMS;
  const { scripts } = article.signature;
  const others = head.signature.scripts.filter((script) => !scripts.includes(script));
  const seats = seatsOf(isTitle ? article.meanings : article.terms);
  const theirs = isTitle ? head.meanings : head.terms;
  let dot = 0;
  let length = head.free;
  for (const script of article.signature.scripts) length += head.byScript[script];
  let shared = 0;
  let covered = 0;
  let known = 0;
  let tellingTerms = 0;
  let content = 0;
  let heaviest = 0;
  let second = 0;
  for (let i = 0; i < theirs.length; i++) {
    const seat = seats[theirs[i]!];
    if (!seat || (theirs[i] !== head.terms[i] && others.includes(termOf(head.terms[i]!).script))) continue;
    const mine = article.marks[seat - 1]!;
    if (mine & SOUND) continue;
    const weight = head.weights[i]!;
    const own = article.weights[seat - 1]!;
    dot += own * weight;
    covered += weight * weight;
    if (mine & FOREIGN) length += weight * weight;
    if (!(mine & PIECE)) {
      shared += own;
      if (own > telling.term) tellingTerms += 1;
      if (own > telling.content && !(mine & (ENTITY | PLACE))) content += 1;
      second = Math.max(second, Math.min(own, heaviest));
      heaviest = Math.max(heaviest, own);
    }
    if (mine & NAME) known += own;
  }
  const { same, other } = compareCounts(article.counted, head.counted);
  return {
    terms: ratio(dot, article.norm * Math.sqrt(length)),
    shared,
    telling: tellingTerms,
    content,
    second,
    covered: ratio(covered, length),
    mass: length,
    known: known / (article.nameWeight + telling.name),
    sameDay: article.days.some((day) => head.days.includes(day)) ? 1 : 0,
    otherFigures: differ(article.numbers, head.numbers) ? 1 : 0,
    agree: ratio(same, same + other),
    conflict: ratio(other, same + other),
  };
}

/** What an article and a development have in common when no script is: the terms that need none, and concepts. */
export interface FreeLikeness {
  /** Their cosine, how much weight they share, and how many figures and dates. */
  cosine: number;
  shared: number;
  figures: number;
  /** How many of the terms and concepts they share are no entities. */
  others: number;
}

export function compareFree(article: Prepared, head: Prepared): FreeLikeness {
  const seats = seatsOf(article.terms);
  const [mine, theirs] = [conceptsOf(article), conceptsOf(head)];
  let dot = 0;
  let shared = 0;
  let figures = 0;
  let others = 0;
  const count = (own: number, other: number) => {
    dot += own * other;
    shared += Math.min(own, other);
  };
  for (let i = 0; i < head.terms.length; i++) {
    const seat = seats[head.terms[i]!];
    if (!seat || !(article.marks[seat - 1]! & ANYWHERE)) continue;
    count(article.weights[seat - 1]!, head.weights[i]!);
    if (article.marks[seat - 1]! & FIGURE) figures += 1;
    if (!(article.marks[seat - 1]! & ENTITY)) others += 1;
  }
  for (const [concept, weight] of mine.weights) {
    const other = theirs.weights.get(concept);
    if (other === undefined) continue;
    count(weight, other);
    others += 1;
  }
  const lengths = Math.sqrt((article.free + mine.length) * (head.free + theirs.length));
  return { cosine: ratio(dot, lengths), shared, figures, others };
}

/** The concepts of a text, each with the weight of its heaviest word; and their squared length. */
interface Concepts {
  weights: ReadonlyMap<string, number>;
  length: number;
}

function conceptsOf(text: Prepared): Concepts {
  if (text.concepts) return text.concepts;
  const weights = new Map<string, number>();
  for (const [term, weight] of text.signature.terms) {
    const concept = conceptOf(term);
    if (concept !== undefined) weights.set(concept, Math.max(weights.get(concept) ?? 0, weight));
  }
  let length = 0;
  for (const weight of weights.values()) length += weight * weight;
  return (text.concepts = { weights, length });
}

let seated: Int32Array = new Int32Array(0);
let seats: Int32Array = new Int32Array(0);

/** Where each of these numbers stands, from 1; 0 or nothing where it does not. The last stay seated: one is compared with many. */
export function seatsOf(terms: Int32Array): Int32Array {
  if (seated === terms) return seats;
  if (seats.length < vocabularySize()) seats = new Int32Array(2 * vocabularySize());
  else for (const term of seated) seats[term] = 0;
  terms.forEach((term, i) => (seats[term] = i + 1));
  seated = terms;
  return seats;
}

function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  for (const figure of a) if (b.has(figure)) return false;
  return true;
}

function compareCounts(a: Map<string, string>, b: Map<string, string>) {
  let same = 0;
  let other = 0;
  for (const [noun, entry] of a) {
    const theirs = b.get(noun);
    if (theirs === entry) same += 1;
    else if (theirs !== undefined) other += 1;
  }
  return { same, other };
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
