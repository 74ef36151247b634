import type { Development } from '../development.ts';
import { figuresOf, figureText, type Figure } from './figures.ts';
import type { DetectArticle } from './decide.ts';
import { opposites, speaksOf, statusesOf } from './statuses.ts';
import { plain } from './text.ts';
import { figureFactors } from './thresholds.ts';

/** A figure that another outlet adds within a day completes the first report; a first figure later is news. */
const DAY_MS = 86_400_000;

/** Stages in the order a deal goes through them; reaching a later one is news. */
const ORDER = ['planned', 'signed', 'approved', 'completed', 'launched'];
/** Turns that are news whatever was known before. */
const TURNS = [
  'cancelled',
  'denied',
  'sanctioned',
  'delisted',
  'rejected',
  'convicted',
  'acquitted',
  'resigned',
  'appealed',
  'dead',
  'document',
];

/**
 * What an article adds to the development it belongs to, one line, or undefined when it adds nothing: a later stage or
 * a turn, a new partner, a figure that differs, an official document. Only its title counts: a summary repeats the past.
 */
export function whatIsNew(article: DetectArticle, head: Development): string | undefined {
  const title = plain(article.input.title);
  return (
    newStage(article, title, head) ??
    newPartner(article, head) ??
    newFigure(article, title, head) ??
    newToll(title, head)
  );
}

function newStage({ signature }: DetectArticle, title: string, head: Development): string | undefined {
  const known = head.signature.statuses;
  // Another language may say the same by a word that is not known here: silence there is no evidence.
  const sameScript = signature.scripts.some((script) => head.signature.scripts.includes(script));
  if (!sameScript && known.length === 0) return undefined;
  const reached = Math.max(-1, ...known.map((status) => ORDER.indexOf(status)));
  for (const status of statusesOf(title)) {
    if (known.includes(status)) continue;
    const undoes = opposites.some(
      ([a, b]) => (a === status && known.includes(b)) || (b === status && known.includes(a)),
    );
    if (TURNS.includes(status) || undoes) return `now ${status}`;
    if (reached >= 0 && ORDER.indexOf(status) > reached)
      return `now ${status}, before that ${ORDER[reached]!}`;
  }
  return undefined;
}

function newPartner({ input }: DetectArticle, head: Development): string | undefined {
  const partners = input.partners ?? [];
  if (!partners.some((partner) => head.entities.includes(partner))) return undefined;
  const joined = partners.filter((partner) => !head.signature.entities.includes(partner));
  return joined.length > 0 ? `new partner: ${joined.join(', ')}` : undefined;
}

function newFigure(article: DetectArticle, title: string, head: Development): string | undefined {
  const known = head.signature.numbers.flatMap(figuresOf).filter(({ unit }) => unit !== '');
  const fresh = figuresOf(title).filter((figure) => figure.unit !== '' && !known.some(sameFigure(figure)));
  const isFirst = known.length === 0 && Date.parse(article.at) - Date.parse(head.firstSeenAt) > DAY_MS;
  const news = fresh.find((figure) => isFirst || known.some(sameUnit(figure)));
  return news && `new figure: ${figureText(news)}`;
}

const sameUnit = (a: Figure) => (b: Figure) => a.unit === b.unit;

const sameFigure = (a: Figure) => (b: Figure) =>
  a.unit === b.unit && Math.max(a.value / b.value, b.value / a.value) <= figureFactors.same;

/** The dead and injured are counted without a unit; their number is news when it grew by half or more. */
function newToll(title: string, head: Development): string | undefined {
  if (!speaksOf(title, 'dead')) return undefined;
  const plainOf = (figures: Figure[]) => figures.filter(({ unit }) => unit === '').map(({ value }) => value);
  const toll = Math.max(...plainOf(figuresOf(title)).filter(isCount));
  const known = Math.max(1, ...plainOf(head.signature.numbers.flatMap(figuresOf)).filter(isCount));
  return Number.isFinite(toll) && toll >= known * figureFactors.toll ? `new figure: ${toll}` : undefined;
}

/** Not a magnitude (7.8) nor a year. */
function isCount(value: number): boolean {
  return Number.isInteger(value) && !(value >= 1900 && value <= 2100);
}
