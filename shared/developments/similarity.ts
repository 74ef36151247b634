import type { Signature } from '../development.ts';
import { scriptOf, type Script } from './text.ts';

/** What an article and a development have in common, each 0 to 1. */
export interface Likeness {
  /** Cosine of all weighted terms. */
  terms: number;
  /** Cosine of the names among them. */
  names: number;
  /** How much of the article's names, by weight, the development knows, and the reverse. */
  known: number;
  expected: number;
  /** How much of the article's title, by weight, the development's terms hold; of its first title, the article's. */
  title: number;
  opening: number;
  /** They name the same day; all the days they name are far apart. */
  sameDay: number;
  farDays: number;
  /** Share of the nouns counted by both of which they count the same number, and another. */
  agree: number;
  conflict: number;
}

/** A signature made ready to be compared with many. */
export interface Prepared {
  signature: Signature;
  terms: Map<string, number>;
  names: Set<string>;
  title: Set<string>;
  norm: number;
  /** Squared length of the terms that need no language, and of those of each script. */
  free: number;
  byScript: Record<Script, number>;
  nameNorm: number;
  titleWeight: number;
  nameWeight: number;
  days: number[];
  counted: Map<string, string>;
}

const DAY_MS = 86_400_000;
/** Days named this far apart are those of two happenings; nearer ones may be those of one story. */
const FAR_DAYS = 45;

export function prepare(signature: Signature): Prepared {
  const terms = new Map(signature.terms);
  const names = new Set(signature.names);
  const title = new Set(signature.title);
  const byScript = { latin: 0, cyrillic: 0, han: 0, other: 0 };
  let nameNorm = 0;
  let free = 0;
  let titleWeight = 0;
  let nameWeight = 0;
  for (const [term, weight] of signature.terms) {
    if (isFree(term)) free += weight * weight;
    else byScript[scriptOf(term)] += weight * weight;
    if (title.has(term)) titleWeight += weight;
    if (!names.has(term)) continue;
    nameNorm += weight * weight;
    nameWeight += weight;
  }
  return {
    signature,
    terms,
    names,
    title,
    norm: Math.sqrt(free + byScript.latin + byScript.cyrillic + byScript.han + byScript.other),
    free,
    byScript,
    nameNorm: Math.sqrt(nameNorm),
    titleWeight,
    nameWeight,
    days: signature.dates.filter((date) => date.length === 10).map((date) => Date.parse(date) / DAY_MS),
    counted: new Map(signature.counted.map((entry) => [entry.slice(entry.indexOf(' ')), entry])),
  };
}

/**
 * What an article and a development have in common. The length of the development counts in the scripts of the article
 * (and for what they share): what it holds in other languages is no difference.
 */
export function compare(article: Prepared, head: Prepared): Likeness {
  const scripts = article.signature.scripts;
  let dot = 0;
  let length = scripts.reduce((sum, script) => sum + head.byScript[script], head.free);
  let nameDot = 0;
  let title = 0;
  let opening = 0;
  let known = 0;
  let expected = 0;
  const [small, large] = article.terms.size < head.terms.size ? [article, head] : [head, article];
  for (const term of small.terms.keys()) {
    if (!large.terms.has(term) || term.startsWith('~')) continue;
    const mine = article.terms.get(term)!;
    const theirs = head.terms.get(term)!;
    dot += mine * theirs;
    if (!isFree(term) && !scripts.includes(scriptOf(term))) length += theirs * theirs;
    if (article.title.has(term)) title += mine;
    if (head.title.has(term)) opening += theirs;
    const [isMine, isTheirs] = [article.names.has(term), head.names.has(term)];
    if (isMine) known += mine;
    if (isTheirs) expected += theirs;
    if (isMine && isTheirs) nameDot += mine * theirs;
  }
  return {
    terms: ratio(dot, article.norm * Math.sqrt(length)),
    names: ratio(nameDot, article.nameNorm * head.nameNorm),
    known: ratio(known, article.nameWeight),
    expected: ratio(expected, head.nameWeight),
    title: ratio(title, article.titleWeight),
    opening: ratio(opening, head.titleWeight),
    ...compareDays(article.days, head.days),
    ...compareCounts(article.counted, head.counted),
  };
}

/** An entity, a figure or date, or the sound of a name. */
export function isFree(term: string): boolean {
  return term.startsWith('@') || term.startsWith('#') || term.startsWith('~');
}

function compareDays(a: number[], b: number[]) {
  let nearest = Infinity;
  for (const day of a) for (const other of b) nearest = Math.min(nearest, Math.abs(day - other));
  return { sameDay: nearest === 0 ? 1 : 0, farDays: nearest > FAR_DAYS && nearest < Infinity ? 1 : 0 };
}

function compareCounts(a: Map<string, string>, b: Map<string, string>) {
  let same = 0;
  let other = 0;
  for (const [noun, entry] of a) {
    const theirs = b.get(noun);
    if (theirs === entry) same += 1;
    else if (theirs !== undefined) other += 1;
  }
  return { agree: ratio(same, same + other), conflict: ratio(other, same + other) };
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
