import type { Signature } from '../development.ts';
import { conceptOf, isPlace } from './concepts.ts';
import type { Concepts } from './text-concepts.ts';
import type { Script } from './text.ts';
import { soundOf } from './transliterate.ts';
import { currentEdition, meaningsOf, numbersOf, termOf, vocabularySize } from './vocabulary.ts';

/** What comparing asks of a term where it stands, as bits. */
/** A piece of a word. */
export const PIECE = 1;
export const NAME = 2;
/** It can stand in a text of another script than the first of its own, and has no concept: that would count as well. */
export const ANYWHERE = 4;
export const SOUND = 8;
export const FIGURE = 16;
export const ENTITY = 32;
/** The name of a watched country or city, or its sound; and that of any place that has a concept. */
export const WATCHED_PLACE = 64;
export const PLACE = 128;

/** A signature made ready to be compared with many. */
export interface Prepared {
  signature: Signature;
  /** Numbers, weights and marks of its terms, side by side. */
  terms: Int32Array;
  /** Numbers of what its terms mean, by which a title is compared: titles of one happening choose different words. */
  meanings: Int32Array;
  weights: Float64Array;
  marks: Uint8Array;
  /** Of the numbers (vocabulary.ts). */
  edition: number;
  norm: number;
  /** Squared length of the terms that need no language, and of those of each script. */
  free: number;
  byScript: Record<Script, number>;
  nameWeight: number;
  days: number[];
  numbers: ReadonlySet<string>;
  counted: Map<string, string>;
  /** Made when first asked for: most comparisons are in one language. */
  concepts?: Concepts;
}

const DAY_MS = 86_400_000;
const prepared = new WeakMap<Signature, Prepared>();

/** Makes a signature ready to be compared, once: an article that opens a development is its first head. */
export function prepare(signature: Signature): Prepared {
  const known = prepared.get(signature);
  if (known?.edition === currentEdition()) return known;
  const fresh = prepareAnew(signature, numbersOf(signature.terms));
  prepared.set(signature, fresh);
  return fresh;
}

function prepareAnew(signature: Signature, terms: Int32Array): Prepared {
  const names = new Set(signature.names);
  const withSound = (place: string) => [place, `~${soundOf(place) ?? ''}`];
  const watchedPlaces = new Set(signature.places.flatMap(withSound));
  const places = new Set(
    signature.terms
      .map(([term]) => term)
      .filter((term) => isPlace(conceptOf(term)))
      .flatMap(withSound),
  );
  const { scripts, terms: weighted } = signature;
  const weights = new Float64Array(weighted.length);
  const marks = new Uint8Array(weighted.length);
  const byScript = { latin: 0, cyrillic: 0, han: 0, other: 0 };
  let free = 0;
  let nameWeight = 0;
  for (let i = 0; i < weighted.length; i++) {
    const [term, weight] = weighted[i]!;
    const kind = termOf(terms[i]!);
    const isName = kind.word && names.has(term);
    const concept = conceptOf(term);
    weights[i] = weight;
    marks[i] =
      (kind.word || kind.free ? 0 : PIECE) |
      (isName ? NAME : 0) |
      (kind.free || (kind.script !== scripts[0] && concept === undefined) ? ANYWHERE : 0) |
      (kind.sound ? SOUND : 0) |
      (kind.figure ? FIGURE : 0) |
      (kind.free && !kind.figure && !kind.sound ? ENTITY : 0) |
      (watchedPlaces.has(term) ? WATCHED_PLACE : 0) |
      (places.has(term) ? PLACE : 0);
    if (kind.free) free += weight * weight;
    else byScript[kind.script] += weight * weight;
    if (isName) nameWeight += weight;
  }
  return {
    signature,
    terms,
    meanings: meaningsOf(terms),
    weights,
    marks,
    edition: currentEdition(),
    norm: Math.sqrt(free + byScript.latin + byScript.cyrillic + byScript.han + byScript.other),
    free,
    byScript,
    nameWeight,
    days: signature.dates.filter((date) => date.length === 10).map((date) => Date.parse(date) / DAY_MS),
    numbers: new Set(signature.numbers),
    counted: new Map(signature.counted.map((entry) => [entry.slice(entry.indexOf(' ')), entry])),
  };
}

let seated: Int32Array = new Int32Array(0);
let seats: Int32Array = new Int32Array(0);

/** Where each of these numbers stands, from 1; 0 or nothing where it does not. The last stay seated: one is compared with many. */
export function seatsOf(terms: Int32Array): Int32Array {
  if (seated === terms) return seats;
  if (seats.length < vocabularySize()) seats = new Int32Array(2 * vocabularySize());
  else for (const term of seated) seats[term] = 0;
  terms.forEach((term, i) => (seats[term] = i + 1));
  seated = terms;
  return seats;
}
