import type { Development } from '../development.ts';
import type { DetectInput } from './signature.ts';
import { compare, prepare, type Likeness, type Prepared } from './similarity.ts';
import { acrossScripts, circumstances, cold, sameScript } from './thresholds.ts';

const DAY_MS = 86_400_000;

/** How likely an article belongs to a development: log-odds, 0 is the bar; and the likeness it came from. */
export interface Likelihood {
  logOdds: number;
  likeness: Likeness;
}

/** Log-odds from likeness, writing systems, days between, outlet and kind. `at` is the article's time. */
export function likelihood(article: Prepared, input: DetectInput, at: string, head: Development): Likelihood {
  const other = preparedOf(head);
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

const prepared = new WeakMap<object, Prepared>();

function preparedOf(head: Development): Prepared {
  const known = prepared.get(head.signature);
  if (known) return known;
  const fresh = prepare(head.signature);
  prepared.set(head.signature, fresh);
  return fresh;
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
    w.length * Math.log(Math.max(1, article.terms.size))
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
  const [script] = article.signature.scripts;
  let dot = 0;
  let shared = 0;
  let figures = 0;
  for (const mine of article.terms.values()) {
    const theirs = head.terms.get(mine.term);
    if (theirs === undefined || !(mine.free || mine.script !== script)) continue;
    dot += mine.weight * theirs.weight;
    shared += Math.min(mine.weight, theirs.weight);
    if (mine.term.startsWith('#')) figures += 1;
  }
  const cosine = dot / (Math.sqrt(article.free * head.free) || 1);
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
  const time = Date.parse(at);
  const gap = Math.max(time - Date.parse(head.lastSeenAt), Date.parse(head.firstSeenAt) - time, 0) / DAY_MS;
  return Math.min(Math.max(0, gap - circumstances.freeDays), circumstances.mostDays);
}
