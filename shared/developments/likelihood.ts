import type { Development, Signature } from '../development.ts';
import type { DetectInput } from './signature.ts';
import { compareFree } from './across-languages.ts';
import { prepare, type Prepared } from './prepared.ts';
import { compare, type Likeness } from './similarity.ts';
import { areApart } from './text-concepts.ts';
import { inItsTime, type Surroundings } from './timing.ts';
import { acrossScripts, circumstances, cold, sameScript, TITLE_TERMS } from './thresholds.ts';

/** A share below this is as good as none. */
const LEAST = 0.01;
/** Across languages little is shared even by two reports of one happening. */
const LEAST_ACROSS = 0.03;

/** How likely an article belongs to a development: log-odds, 0 is the bar; and the likeness it came from. */
export interface Likelihood {
  logOdds: number;
  likeness: Likeness;
}

/** Log-odds from likeness, writing systems, time, outlet and kind. `at` is the article's time. */
export function likelihood(
  article: Prepared,
  input: DetectInput,
  at: string,
  head: Development,
  surroundings: Surroundings,
): Likelihood {
  const other = prepare(head.signature);
  const likeness = compare(article, other);
  const alike = Math.max(
    shareScript(article, other) ? inOneScript(likeness, article, other, head) : -Infinity,
    isInAnother(other, article) ? across(article, other, head) : -Infinity,
  );
  return { logOdds: alike + around(article, input, at, head, surroundings), likeness };
}

/** Log-odds as a probability, 0 to 1, to two decimals. */
export function probability(logOdds: number): number {
  return Math.round(100 / (1 + Math.exp(-logOdds))) / 100;
}

function shareScript(a: Prepared, b: Prepared): boolean {
  return a.signature.scripts.some((script) => b.signature.scripts.includes(script));
}

/** Whether a development is told in a language that is not the article's: it may be known by that one. */
export function isInAnother(head: Prepared, article: Prepared): boolean {
  return head.signature.scripts.some((script) => !article.signature.scripts.includes(script));
}

/**
 * Shares count by their logarithm: nothing in common is never enough, however short the texts; and so does what is shared
 * in all, since a short text is like another by chance.
 */
function inOneScript(likeness: Likeness, article: Prepared, other: Prepared, head: Development): number {
  const w = sameScript;
  const { learned } = article.signature;
  const articles = Math.log(Math.max(1, head.articleCount));
  const longer = Math.max(0, Math.log(article.terms.length / TITLE_TERMS));
  return (
    w.bias -
    cold.bar * coldness(learned) +
    w.terms * Math.log(tempered(likeness.terms, learned) + LEAST) +
    w.covered * Math.log(tempered(likeness.covered, learned) + LEAST) +
    w.shared * Math.log(likeness.shared + 1) +
    w.telling * Math.log1p(likeness.telling) +
    w.second * likeness.second +
    (likeness.content === 0 && partiesInCommon(article.signature, head.signature) < 2 ? w.thin : 0) +
    (article.terms.length <= TITLE_TERMS && areApart(article, other) ? w.elsewhere : 0) +
    (likeness.topical === 0 && likeness.content > 0 ? cold.onlyPlaces * coldness(learned) : 0) +
    w.mass * Math.log(likeness.mass + 1) +
    w.length * Math.log(Math.max(1, article.terms.length)) +
    (w.text + w.textSize * articles) * longer +
    w.known * likeness.known +
    w.sameDay * likeness.sameDay +
    w.otherFigures * likeness.otherFigures +
    w.agree * likeness.agree +
    (article.signature.scripts[0] === 'han' ? w.han : 0) +
    w.size * articles
  );
}

/**
 * A share, less believed the fewer items the weights were learned from: then it is the common words, and the names that
 * every article here shares, that make two texts alike. Near 1, a copy, it stays; in the middle it falls.
 */
function tempered(share: number, learned = Infinity): number {
  return share ** (1 + Math.min(cold.power, cold.items / Math.max(1, learned)));
}

/** How little was learned yet: 1 while nothing was, falling towards 0. */
function coldness(learned = Infinity): number {
  return Math.min(1, cold.items / Math.max(1, learned));
}

/** Over what needs no language: names by id or sound, figures, dates, words both spell alike, and concepts. */
function across(article: Prepared, other: Prepared, head: Development): number {
  const w = acrossScripts;
  const { cosine, shared, figures, others } = compareFree(article, other);
  const sameStage = article.signature.statuses.some((status) => head.signature.statuses.includes(status));
  const isThin = others === 0 && !sameStage && partiesInCommon(article.signature, other.signature) < 2;
  const { learned } = article.signature;
  return (
    w.bias -
    cold.bar * coldness(learned) +
    w.cosine * Math.log(tempered(cosine, learned) + LEAST_ACROSS) +
    w.shared * Math.log1p(shared) +
    w.figures * Math.min(2, figures) +
    w.size * Math.log(Math.max(1, head.articleCount)) +
    (sameStage ? w.sameStage : 0) +
    (isThin ? w.thin : 0)
  );
}

function around(
  article: Prepared,
  input: DetectInput,
  at: string,
  head: Development,
  surroundings: Surroundings,
): number {
  const outlet = input.outlet ?? input.feedId;
  const sameOutlet = outlet !== undefined && head.outlets.includes(outlet);
  const [mine, theirs] = [article.signature.kind, head.kind];
  return (
    inItsTime(article.signature, input, at, head, surroundings) +
    (sameOutlet ? circumstances.sameOutlet : 0) +
    parties(article.signature, head.signature) +
    (mine !== 'other' && theirs !== 'other' && mine !== theirs ? circumstances.otherKind : 0)
  );
}

/** Two titles that name no party in common are hardly of one happening, those that name the same two easily are. */
function parties(a: Signature, b: Signature): number {
  if (a.partners.length === 0 || b.partners.length === 0) return 0;
  const common = partiesInCommon(a, b);
  return common === 0 ? circumstances.otherParties : common > 1 ? circumstances.sameParties : 0;
}

/** How many parties that the title of one names the other knows, whichever knows more. */
function partiesInCommon(a: Signature, b: Signature): number {
  const known = (parties: string[], entities: string[]) =>
    parties.filter((party) => entities.includes(party)).length;
  return Math.max(known(a.partners, b.entities), known(b.partners, a.entities));
}
