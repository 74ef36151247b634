import type { Signature } from '../development.ts';
import { keyOf } from './concepts.ts';
import { countAround } from './timing.ts';
import { circumstances, sameScript } from './thresholds.ts';
import { isFree } from './vocabulary.ts';

/** Words of a development in its sketch; and terms that need no language, for reports in another one. */
const WORDS = 14;
const FREE = 12;
const COPIES = 4;

/** By how much a copy outdoes all else that an article holds, told today: more than two weeks take away. */
const COPY = 4;

/** The few terms by which a development is found again, each as 16 bits of its hash: some 40 bytes. */
export type Sketch = Uint16Array;

/** The sketch of a development: its heaviest words, what needs no language, and its last titles whole. */
export function sketchOf({ terms, copies }: Pick<Signature, 'terms' | 'copies'>): Sketch {
  const whole = terms.map(([term]) => term).filter((term) => !term.startsWith('*'));
  const words = new Set(whole.filter((term) => !isFree(term)).map(keyOf)); // two of one meaning are found by one
  return Uint16Array.from(
    [
      ...[...words].slice(0, WORDS),
      ...whole.filter((term) => isFree(term)).slice(0, FREE),
      ...copies.slice(-COPIES).map(titled),
    ],
    hash16,
  );
}

/** A title whole, as a term. */
const titled = (copy: string) => `=${copy}`;

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) of what a term is looked up by (concepts.ts), folded to 16 bits. */
function hash16(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 16)) & 0xffff;
}

/** The sketches of what is open, to be searched whole. */
export interface Sketches {
  /** Adds what was told of a development at a time (milliseconds since 1970), unless something later is known. */
  put(developmentId: string, at: number, sketch: Sketch): void;
  /** The time of the sketch known of a development, in milliseconds since 1970. */
  at(developmentId: string): number | undefined;
  /** Whether this sketch is known, of that time or a later one. */
  has(developmentId: string, at: number, sketch: Sketch): boolean;
  /** The developments that may be of an article, at most `most`, the likeliest first; by `at`, unless time says nothing. */
  nearest(article: Pick<Signature, 'terms' | 'copies'>, at: number | undefined, most: number): string[];
  /** How many developments have a sketch of within a day of a time (milliseconds since 1970). */
  toldAround(at: number): number;
  readonly size: number;
}

const DAY_MS = 86_400_000;
/**
 * How fast what was told some days ago gives way: as in the likelihood, of watched parties, where the
 * logarithm of what is shared stands against that of the days. `shared` is a sum of weights there, here of their squares.
 */
const FADING = circumstances.parties.later / (sameScript.terms + sameScript.covered + sameScript.shared / 2);

/** Ten thousand sketches are half a megabyte side by side, and to look an article up in all of them takes a millisecond. */
export function createSketches(): Sketches {
  const slots = new Map<string, number>();
  /** By slot; its id and time are gone where something later is known. */
  const ids: (string | undefined)[] = [];
  const times: number[] = [];
  const ends: number[] = [];
  let hashes = new Uint16Array(0x10000);
  const squares = new Float64Array(0x10000);
  const startOf = (slot: number) => ends[slot - 1] ?? 0;

  const sharedBy = (slot: number) => {
    let shared = 0;
    for (let i = startOf(slot); i < ends[slot]!; i++) shared += squares[hashes[i]!]!;
    return shared;
  };

  return {
    put(developmentId, at, sketch) {
      const before = slots.get(developmentId);
      if (before !== undefined && times[before]! > at) return;
      if (before !== undefined) [ids[before], times[before]] = [undefined, NaN];
      const slot = ids.length;
      const end = startOf(slot) + sketch.length;
      if (end > hashes.length) hashes = grown(hashes);
      hashes.set(sketch, startOf(slot));
      ends.push(end);
      ids.push(developmentId);
      times.push(at);
      slots.set(developmentId, slot);
    },
    at(developmentId) {
      const slot = slots.get(developmentId);
      return slot === undefined ? undefined : times[slot];
    },
    has(developmentId, at, sketch) {
      const slot = slots.get(developmentId);
      if (slot === undefined || times[slot]! < at) return false;
      const known = hashes.subarray(startOf(slot), ends[slot]);
      return known.length === sketch.length && known.every((hash, i) => hash === sketch[i]);
    },
    nearest({ terms, copies }, at, most) {
      let total = 0;
      for (const [term, weight] of terms) {
        if (term.startsWith('*')) continue;
        squares[hash16(keyOf(term))]! += weight * weight;
        total += weight * weight;
      }
      for (const copy of copies) squares[hash16(titled(copy))]! += COPY * total;
      const best: { id: string; score: number }[] = [];
      let least = 0;
      for (const [slot, id] of ids.entries()) {
        if (id === undefined) continue;
        const shared = sharedBy(slot);
        if (shared <= least) continue; // time only takes away
        const days = at === undefined ? 0 : Math.abs(at - times[slot]!) / DAY_MS;
        const score = shared / (1 + days) ** FADING;
        if (score <= least) continue;
        best.splice(best.findLastIndex((other) => other.score >= score) + 1, 0, { id, score });
        if (best.length > most) best.pop();
        if (best.length === most) least = best.at(-1)!.score;
      }
      squares.fill(0);
      return best.map(({ id }) => id);
    },
    toldAround: (at) => countAround(times, at),
    get size() {
      return slots.size;
    },
  };
}

function grown(hashes: Uint16Array): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(2 * hashes.length);
  larger.set(hashes);
  return larger;
}
