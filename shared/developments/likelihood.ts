import type { Development } from '../development.ts';
import type { DetectInput } from './signature.ts';
import { compare, compareFree, prepare, type Likeness, type Prepared } from './similarity.ts';
import { remembered } from '../remembered.ts';
import { acrossScripts, circumstances, cold, sameScript } from './thresholds.ts';

const DAY_MS = 86_400_000;

/** How likely an article belongs to a development: log-odds, 0 is the bar; and the likeness it came from. */
export interface Likelihood {
  logOdds: number;
  likeness: Likeness;
}

/** Log-odds from likeness, writing systems, days between, outlet and kind. `at` is the article's time. */
export function likelihood(article: Prepared, input: DetectInput, at: string, head: Development): Likelihood {
  const other = prepare(head.signature);
  const likeness = compare(article, other);
  const alike = shareScript(article, other)
    ? inOneScript(likeness, article, head)
    : across(likeness, article, other);
  return { logOdds: alike + around(article, input, at, head), likeness };
}

/** Log-odds as a probability, 0 to 1, to two decimals. */
export function probability(logOdds: number): number {
  return Math.round(100 / (1 + Math.exp(-logOdds))) / 100;
}

function shareScript(a: Prepared, b: Prepared): boolean {
  return a.signature.scripts.some((script) => b.signature.scripts.includes(script));
}

function inOneScript(likeness: Likeness, article: Prepared, head: Development): number {
  const w = sameScript;
  return (
    w.bias +
    w.terms * tempered(likeness.terms, article.signature.learned) +
    w.known * likeness.known +
    w.expected * likeness.expected +
    w.opening * likeness.opening +
    w.sameDay * likeness.sameDay +
    w.farDays * likeness.farDays +
    w.agree * likeness.agree +
    w.conflict * likeness.conflict +
    w.size * Math.log(Math.max(1, head.articleCount)) +
    w.length * Math.log(Math.max(1, article.terms.length))
  );
}

/**
 * A cosine, less believed the fewer items the weights were learned from: then it is the common words, and the names that
 * every article here shares, that make two texts alike. Near 1, a copy, it stays; in the middle it falls.
 */
function tempered(cosine: number, learned = Infinity): number {
  return cosine ** (1 + Math.min(cold.power, cold.items / Math.max(1, learned)));
}

/** Over the terms that need no language: names by id or sound, figures, dates, and words both spell alike. */
function across(likeness: Likeness, article: Prepared, head: Prepared): number {
  const { cosine, shared, figures } = compareFree(article, head);
  const sameKind = article.signature.kind !== 'other' && article.signature.kind === head.signature.kind;
  return (
    acrossScripts.bias +
    acrossScripts.terms * Math.min(1, cosine) +
    acrossScripts.shared * shared +
    acrossScripts.sameDay * likeness.sameDay +
    acrossScripts.figures * Math.min(2, figures) +
    (sameKind ? acrossScripts.kind : 0)
  );
}

function around(article: Prepared, input: DetectInput, at: string, head: Development): number {
  const outlet = input.outlet ?? input.feedId;
  const sameOutlet = outlet !== undefined && head.outlets.includes(outlet);
  const [mine, theirs] = [article.signature.kind, head.kind];
  return (
    (head.source === 'history' ? 0 : circumstances.perDay * daysApart(at, head)) +
    (sameOutlet ? circumstances.sameOutlet : 0) +
    (mine !== 'other' && theirs !== 'other' && mine !== theirs ? circumstances.otherKind : 0)
  );
}

function daysApart(at: string, head: Development): number {
  const { from, to } = spanOf(head);
  const time = timeOf(at);
  const gap = Math.max(time - to, from - time, 0) / DAY_MS;
  return Math.min(Math.max(0, gap - circumstances.freeDays), circumstances.mostDays);
}

const spans = new WeakMap<Development, { from: number; to: number }>();

/** From when to when a development was told, in milliseconds. A head never changes; a later one is another object. */
function spanOf(head: Development) {
  const known = spans.get(head);
  if (known) return known;
  const span = { from: Date.parse(head.firstSeenAt), to: Date.parse(head.lastSeenAt) };
  spans.set(head, span);
  return span;
}

/** An article is compared with many. */
const timeOf = remembered(1, Date.parse);
