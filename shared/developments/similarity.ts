import { ENTITY, NAME, PIECE, PLACE, WATCHED_PLACE, seatsOf, SOUND, type Prepared } from './prepared.ts';
import { telling, TITLE_TERMS } from './thresholds.ts';
import { termOf } from './vocabulary.ts';

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
  /** Of those, how many are no place of any kind. */
  topical: number;
  /** How much of the development, by squared weight, the article holds; and how heavy it is, in squared weight. */
  covered: number;
  mass: number;
  /** How much of the article's names, by weight, the development knows; of one name alone only half. */
  known: number;
  /** They name the same day; both name figures, and none is the same. */
  sameDay: number;
  otherFigures: number;
  /** Share of the nouns counted by both of which they count the same number. */
  agree: number;
}

/**
 * What an article and a development have in common. The length of the development counts in the scripts of the article
 * (and for what they share): what it holds in other languages is no difference.
 */
export function compare(article: Prepared, head: Prepared): Likeness {
  const isTitle = article.terms.length <= TITLE_TERMS;
  const { scripts } = article.signature;
  const seats = seatsOf(isTitle ? article.meanings : article.terms);
  const theirs = isTitle ? head.meanings : head.terms;
  let dot = 0;
  let length = head.free;
  for (const script of scripts) length += head.byScript[script];
  let shared = 0;
  let covered = 0;
  let known = 0;
  let tellingTerms = 0;
  let content = 0;
  let topical = 0;
  let heaviest = 0;
  let second = 0;
  for (let i = 0; i < theirs.length; i++) {
    const seat = seats[theirs[i]!];
    if (!seat) continue;
    const { free, script } = termOf(head.terms[i]!);
    const isForeign = !free && !scripts.includes(script);
    // A translation: how alike two languages are is told elsewhere (across-languages.ts).
    if (isForeign && article.terms[seat - 1] !== head.terms[i] && head.signature.scripts.includes(script))
      continue;
    const mine = article.marks[seat - 1]!;
    if (mine & SOUND) continue;
    const weight = head.weights[i]!;
    const own = article.weights[seat - 1]!;
    dot += own * weight;
    covered += weight * weight;
    if (isForeign) length += weight * weight;
    if (!(mine & PIECE)) {
      shared += own;
      if (own > telling.term) tellingTerms += 1;
      if (own > telling.content && !(mine & (ENTITY | WATCHED_PLACE))) {
        content += 1;
        if (!(mine & PLACE)) topical += 1;
      }
      second = Math.max(second, Math.min(own, heaviest));
      heaviest = Math.max(heaviest, own);
    }
    if (mine & NAME) known += own;
  }
  return {
    terms: ratio(dot, article.norm * Math.sqrt(length)),
    shared,
    telling: tellingTerms,
    content,
    topical,
    second,
    covered: ratio(covered, length),
    mass: length,
    known: known / (article.nameWeight + telling.name),
    sameDay: article.days.some((day) => head.days.includes(day)) ? 1 : 0,
    otherFigures: differ(article.numbers, head.numbers) ? 1 : 0,
    agree: agreement(article.counted, head.counted),
  };
}

function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  for (const figure of a) if (b.has(figure)) return false;
  return true;
}

function agreement(a: Map<string, string>, b: Map<string, string>): number {
  let same = 0;
  let both = 0;
  for (const [noun, entry] of a) {
    const theirs = b.get(noun);
    if (theirs !== undefined) both += 1;
    if (theirs === entry) same += 1;
  }
  return ratio(same, both);
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
