import type { Signature } from '../development.ts';
import { scriptOf, type Script } from './text.ts';

/** What an article and a development have in common, each 0 to 1. */
export interface Likeness {
  /** Cosine of all weighted terms. */
  terms: number;
  /** How much of the article's names, by weight, the development knows, and the reverse. */
  known: number;
  expected: number;
  /** How much of the development's first title, by weight, the article's terms hold. */
  opening: number;
  /** They name the same day; all the days they name are far apart. */
  sameDay: number;
  farDays: number;
  /** Share of the nouns counted by both of which they count the same number, and another. */
  agree: number;
  conflict: number;
}

/** One term of a signature, with all that comparing asks of it. */
interface Entry {
  term: string;
  weight: number;
  inTitle: boolean;
  isName: boolean;
  /** It needs no language. */
  free: boolean;
  script: Script;
}

/** A signature made ready to be compared with many. */
export interface Prepared {
  signature: Signature;
  terms: Map<string, Entry>;
  norm: number;
  /** Squared length of the terms that need no language, and of those of each script. */
  free: number;
  byScript: Record<Script, number>;
  titleWeight: number;
  nameWeight: number;
  days: number[];
  counted: Map<string, string>;
}

const DAY_MS = 86_400_000;
/** Days named this far apart are those of two happenings; nearer ones may be those of one story. */
const FAR_DAYS = 45;

export function prepare(signature: Signature): Prepared {
  const names = new Set(signature.names);
  const title = new Set(signature.title);
  const terms = new Map<string, Entry>();
  const byScript = { latin: 0, cyrillic: 0, han: 0, other: 0 };
  let free = 0;
  let titleWeight = 0;
  let nameWeight = 0;
  for (const [term, weight] of signature.terms) {
    const entry: Entry = {
      term,
      weight,
      inTitle: title.has(term),
      isName: names.has(term),
      free: isFree(term),
      script: scriptOf(term),
    };
    terms.set(term, entry);
    if (entry.free) free += weight * weight;
    else byScript[entry.script] += weight * weight;
    if (entry.inTitle) titleWeight += weight;
    if (entry.isName) nameWeight += weight;
  }
  return {
    signature,
    terms,
    norm: Math.sqrt(free + byScript.latin + byScript.cyrillic + byScript.han + byScript.other),
    free,
    byScript,
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
  let opening = 0;
  let known = 0;
  let expected = 0;
  for (const mine of article.terms.values()) {
    const theirs = head.terms.get(mine.term);
    if (theirs === undefined || mine.term.startsWith('~')) continue;
    dot += mine.weight * theirs.weight;
    if (!mine.free && !scripts.includes(mine.script)) length += theirs.weight * theirs.weight;
    if (theirs.inTitle) opening += theirs.weight;
    if (mine.isName) known += mine.weight;
    if (theirs.isName) expected += theirs.weight;
  }
  return {
    terms: ratio(dot, article.norm * Math.sqrt(length)),
    known: ratio(known, article.nameWeight),
    expected: ratio(expected, head.nameWeight),
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
