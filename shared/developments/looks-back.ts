import type { Development } from '../development.ts';
import type { DetectArticle } from './decide.ts';
import { retelling } from './thresholds.ts';

const DAY_MS = 86_400_000;

/**
 * Why an article tells of a development as of something past, in words: it says so (an anniversary, an explainer), or
 * it dates what it tells to the time of the development. Undefined while the development is fresh.
 */
export function looksBack(article: DetectArticle, head: Development): string | undefined {
  const { retells, dates } = article.signature;
  if (!retells && (head.source !== 'history' || dates.length === 0)) return undefined;
  if (isFresh(article.at, head)) return undefined;
  if (retells) return 'its title looks back';
  const period = head.at.slice(0, head.precision === 'day' ? 10 : head.precision === 'year' ? 4 : 7);
  const told = dates.find((date) => date.startsWith(period) || period.startsWith(date));
  return told === undefined ? undefined : `it dates what it tells to ${told}`;
}

const MONTHS = { day: 0, seen: 0, month: 1, season: 3, year: 12 };

/** Whether at a time (ISO 8601) a development is still news: until two weeks after the end of the period it is dated to. */
export function isFresh(at: string, head: Development): boolean {
  const end = new Date(head.at);
  end.setUTCMonth(end.getUTCMonth() + MONTHS[head.precision]);
  return Date.parse(at) < end.getTime() + retelling.freshDays * DAY_MS;
}
