import type { Development } from '../development.ts';
import { datesOf } from './dates.ts';
import { figuresOf } from './figures.ts';
import { plain } from './text.ts';
import { speaksOf } from './statuses.ts';
import type { DetectInput } from './signature.ts';
import type { Signature } from '../development.ts';
import { figureFactors } from './thresholds.ts';

const DAY_MS = 86_400_000;
/** Titles that name days further apart than this are of two happenings; time zones and “overnight” make nearer ones one. */
const TITLE_DAYS = 2;
const REVISED =
  /\b(?:rais|ris|revis|increas|grow|grew|climb|up to|now)|вырос|увелич|повы|до \p{N}|增至|升至|上调|提高/iu;

/** Why an article cannot be of a development however alike they read, in words; undefined if nothing forbids it. */
export function veto(
  input: DetectInput,
  signature: Signature,
  at: string,
  head: Development,
): string | undefined {
  const title = plain(input.title);
  const other = plain(head.title);
  return (
    numberedOtherwise(signature, head.signature) ??
    otherParty(signature, head.signature) ??
    oppositeDirection(title, other) ??
    otherDay(daysOf(signature, title, at), () => daysOf(head.signature, other, head.at)) ??
    otherAmount(title, other)
  );
}

/** The 12th package is not the 13th, nor iPhone 13 the 14. */
function numberedOtherwise(a: Signature, b: Signature): string | undefined {
  const alike = a.scripts.some((script) => b.scripts.includes(script));
  if (!alike) return numberedAcross(a, b);
  for (const entry of a.ordinals) {
    const [number, noun] = split(entry);
    const theirs = b.ordinals.map(split).filter(([, other]) => other === noun);
    if (theirs.length > 0 && !theirs.some(([n]) => n === number))
      return `another number: “${entry}”, not “${theirs[0]!.join(' ')}”`;
  }
  return undefined;
}

/** One company signs with two others: two happenings, unless a text of one names the other's party as well. */
function otherParty(a: Signature, b: Signature): string | undefined {
  if (!a.partners.some((party) => b.partners.includes(party))) return undefined;
  const mine = a.partners.find((party) => !b.entities.includes(party));
  const theirs = b.partners.find((party) => !a.entities.includes(party));
  return mine && theirs ? `another party: ${mine}, not ${theirs}` : undefined;
}

/**
 * Across writing systems nouns cannot be compared, so only the numbers are, where both have an ordinal; the number of a name
 * is none (猎鹰9号, and the first batch of its satellites).
 */
function numberedAcross(a: Signature, b: Signature): string | undefined {
  const numbers = (signature: Signature) =>
    signature.ordinals.filter((entry) => /^\d[^号]*$/.test(entry)).map((entry) => split(entry)[0]);
  const [mine, theirs] = [numbers(a), numbers(b)];
  if (mine.length === 0 || theirs.length === 0 || mine.some((n) => theirs.includes(n))) return undefined;
  return `another number: ${mine[0]!}, not ${theirs[0]!}`;
}

/** Number first, whatever the order in the text: `12 packag`, `iphon 13`. */
function split(entry: string): [string, string] {
  const [first = '', second = ''] = entry.split(' ');
  return /^\d/.test(first) ? [first, second] : [second, first];
}

function oppositeDirection(title: string, other: string): string | undefined {
  const [rose, fell] = [speaksOf(title, 'rose'), speaksOf(title, 'fell')];
  if (rose === fell) return undefined;
  const [up, down] = [speaksOf(other, 'rose'), speaksOf(other, 'fell')];
  return up !== down && rose !== up ? 'the opposite direction' : undefined;
}

/** A title that is nothing but a date says when it was printed. */
const daysOf = (signature: Signature, title: string, near: string) =>
  signature.title.length === 0 ? [] : datesOf(title, near).filter((date) => date.length === 10);

function otherDay(mine: string[], theirsOf: () => string[]): string | undefined {
  if (mine.length === 0) return undefined;
  const theirs = theirsOf();
  for (const day of mine)
    if (theirs.some((other) => Math.abs(Date.parse(day) - Date.parse(other)) <= TITLE_DAYS * DAY_MS))
      return undefined;
  return theirs.length > 0 ? `another day: ${mine[0]!}, not ${theirs[0]!}` : undefined;
}

/** Two fines of different size are two fines, unless the title says that the amount was raised. */
function otherAmount(title: string, other: string): string | undefined {
  const amounts = (text: string) => figuresOf(text).filter(({ unit }) => unit !== '' && unit !== '%');
  const mine = amounts(title);
  if (mine.length === 0 || REVISED.test(title)) return undefined;
  const theirs = amounts(other);
  const comparable = mine.flatMap((a) => theirs.filter((b) => a.unit === b.unit).map((b) => ({ a, b })));
  if (comparable.length === 0) return undefined;
  const factor = Math.min(...comparable.map(({ a, b }) => Math.max(a.value / b.value, b.value / a.value)));
  return factor > figureFactors.other ? `another amount: ${mine[0]!.value} ${mine[0]!.unit}` : undefined;
}
