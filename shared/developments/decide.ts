import type { Decision, Development, Signature } from '../development.ts';
import { hashId } from '../hash.ts';
import { isInAnother, likelihood, probability } from './likelihood.ts';
import { isOfThePast } from './retelling.ts';
import { plain } from './text.ts';
import { isFresh, looksBack } from './looks-back.ts';
import { whatIsNew } from './novelty.ts';
import type { DetectInput } from './signature.ts';
import { prepare, type Prepared } from './prepared.ts';
import type { Likeness } from './similarity.ts';
import { retelling } from './thresholds.ts';
import { sharedConcepts } from './text-concepts.ts';
import { usualDistance, type Surroundings } from './timing.ts';
import { veto } from './vetoes.ts';
import { boundVocabulary } from './vocabulary.ts';

/** An article ready to be decided: `at` is when it was published as far as known, else first seen (ISO 8601). */
export interface DetectArticle {
  input: DetectInput;
  signature: Signature;
  at: string;
}

interface Judged {
  head: Development;
  /** Above the bar that applies to this development, in log-odds. */
  margin: number;
  logOdds: number;
  likeness: Likeness;
  /** Why it cannot be, however alike. */
  vetoed?: string;
  lookingBack?: string;
}

/** What looked back, to something not known here, was held back; what tells of it as news is not. */
const FIRST_NEWS = 'told as news, before that only looked back on';
const DAY_MS = 86_400_000;
/** A title of fewer words is too common for two equal ones to be copies: “Morning news”. */
const COPY_WORDS = 4;
/** Concepts in common that a reason names. */
const MOST_CONCEPTS = 4;

/**
 * Which development an article belongs to and whether it is news. Pure: the same in, the same out, whatever the order
 * of the candidates. `now` bounds what counts as still open for copies; `crowd` is how many developments were told of within
 * a day of the article, as far as known.
 */
export function decide(
  article: DetectArticle,
  candidates: readonly Development[],
  now: Date,
  crowd: number,
): Decision {
  const [copied] = candidates.filter((head) => isCopy(article, head, now)).sort(byLastTold);
  if (copied) return belongs(copied, 1, ['a verbatim copy of an article of it'], undefined);
  if (isWordless(article.signature)) return opens(article, []);
  boundVocabulary();
  const prepared = prepare(article.signature);
  const surroundings = { usual: usualDistance(article.at, candidates), crowd };
  const judged = candidates.map((head) => judge(article, prepared, head, surroundings)).sort(byMargin);
  const best = judged.find(({ vetoed }) => vetoed === undefined);
  if (!best || best.margin < 0) return opens(article, judged);
  const score = probability(best.logOdds);
  const reasons = reasonsOf(best, prepared);
  if (best.lookingBack !== undefined) reasons.unshift(best.lookingBack);
  const isBackground =
    best.head.source === 'history' ||
    (article.signature.retells && best.head.signature.retells) ||
    best.lookingBack !== undefined;
  if (isBackground) return { ...known(best.head), decision: 'background', score, reasons };
  const isFirstNews = best.head.signature.retells && isOfThePast(plain(best.head.title));
  const news = isFirstNews ? FIRST_NEWS : whatIsNew(article, best.head);
  return belongs(best.head, score, reasons, news);
}

function judge(
  article: DetectArticle,
  prepared: Prepared,
  head: Development,
  surroundings: Surroundings,
): Judged {
  const { logOdds, likeness } = likelihood(prepared, article.input, article.at, head, surroundings);
  const lookingBack = looksBack(article, head);
  const marked = lookingBack !== undefined;
  const bar = marked ? -retelling.allowance : head.source === 'history' ? retelling.unmarked : 0;
  const margin = logOdds - bar;
  const vetoed = margin < 0 ? undefined : forbidden(article, head);
  return { head, margin, logOdds, likeness, ...(vetoed && { vetoed }), ...(marked && { lookingBack }) };
}

function forbidden(article: DetectArticle, head: Development): string | undefined {
  if (isWordless(head.signature)) return 'it has no words';
  if (head.source === 'history' && isFresh(article.at, head)) return 'it was not yet history';
  return veto(article.input, article.signature, article.at, head);
}

function byMargin(a: Judged, b: Judged): number {
  return b.margin - a.margin || (a.head.id < b.head.id ? -1 : 1);
}

/** The latest first. */
function byLastTold(a: Development, b: Development): number {
  if (a.lastSeenAt !== b.lastSeenAt) return a.lastSeenAt > b.lastSeenAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function isCopy({ signature }: DetectArticle, head: Development, now: Date): boolean {
  const [copy] = signature.copies;
  if (head.source === 'history' || copy === undefined) return false;
  if (signature.title.length < COPY_WORDS || !head.signature.copies.includes(copy)) return false;
  return now.getTime() - Date.parse(head.lastSeenAt) <= retelling.freshDays * DAY_MS;
}

function belongs(head: Development, score: number, reasons: string[], news: string | undefined): Decision {
  if (news === undefined) return { ...known(head), decision: 'coverage', score, reasons };
  return { ...known(head), decision: 'update', score, reasons: [news, ...reasons], news };
}

/** A headline that is only a date, of an item without a summary: nobody can tell what it is about. */
function isWordless({ terms }: Signature): boolean {
  return terms.every(([term]) => term.startsWith('#'));
}

function known(head: Development) {
  return { developmentId: head.id, ...(head.openedBy && { of: head.openedBy }) };
}

function opens(article: DetectArticle, judged: readonly Judged[]): Decision {
  const [nearest] = judged;
  const score = nearest ? probability(nearest.logOdds) : 0;
  const held = isWordless(article.signature)
    ? 'it has no words, only figures and dates'
    : isOfThePast(plain(article.input.title))
      ? 'its title looks back, to something not known here'
      : undefined;
  const developmentId = hashId('development', article.input.id);
  if (held !== undefined) return { decision: 'background', developmentId, score, reasons: [held] };
  return { decision: 'new', developmentId, score, reasons: [apartFrom(nearest, score)] };
}

/** Why an article is not of the nearest development. */
function apartFrom(nearest: Judged | undefined, score: number): string {
  if (!nearest) return 'nothing like it is known';
  const { title } = nearest.head;
  if (nearest.vetoed !== undefined) return `like “${title}”, but ${nearest.vetoed}`;
  // Only of the history is the bar above 0.
  if (nearest.logOdds >= 0) return `like “${title}” of the history, but it does not look back`;
  return `nothing known is near enough: ${score.toFixed(2)} for “${title}”`;
}

function reasonsOf({ head, likeness, logOdds }: Judged, article: Prepared): string[] {
  const reasons = [`${probability(logOdds).toFixed(2)} sure to be “${head.title}”`];
  const other = prepare(head.signature);
  const concepts = isInAnother(other, article) ? sharedConcepts(article, other, MOST_CONCEPTS) : [];
  if (concepts.length > 0) reasons.push(`both speak of ${concepts.join(', ')}`);
  if (likeness.terms > 0) reasons.push(`similar wording (${likeness.terms.toFixed(2)})`);
  if (likeness.known > 0) reasons.push(`${Math.round(likeness.known * 100)} % of its names are known there`);
  if (likeness.sameDay > 0) reasons.push('both name the same day');
  if (likeness.agree > 0) reasons.push('both count the same');
  return reasons;
}
