import type { Development } from '../development.ts';
import { keyOf } from './concepts.ts';
import { prepare, seatsOf } from './prepared.ts';
import { countAround } from './timing.ts';
import { isFree, numbersOf } from './vocabulary.ts';

/** Terms of an article that are looked up, heaviest first: the rest adds cost and hardly a candidate. */
const LOOKED_UP = 32;
/** Developments a term may point to; one that stands in more is too common to find anything by. */
const MAX_POSTINGS = 1_000;
const CANDIDATES = 24;

/** Finds, among many open developments, those that share heavy terms with an article. */
export interface HeadIndex {
  /** Adds a development, or the terms it gained since it was last put. */
  put(head: Development): void;
  /** The developments that share most with these terms (heaviest first), at most 24, most alike first. */
  near(terms: readonly [string, number][]): Development[];
  get(id: string): Development | undefined;
  copies(hash: string): Development[];
  /** Forgets developments last told of before `time` (ISO 8601), except history; returns them. */
  forget(time: string): Development[];
  all(): Development[];
  /** How many developments were last told of within a day of a time (milliseconds since 1970); history is of no day. */
  toldAround(at: number): number;
}

export function createHeadIndex(): HeadIndex {
  let heads: Development[] = [];
  /** When each was last told of. */
  let times: number[] = [];
  let slots = new Map<string, number>();
  let postings = new Map<string, number[]>();
  let hashes = new Map<string, Set<string>>();
  let sums = new Float64Array(1024);
  let slotsTouched = new Int32Array(1024);

  const put = (head: Development) => {
    const before = slots.get(head.id);
    const slot = before ?? heads.length;
    const known = before === undefined ? undefined : seatsOf(prepare(heads[slot]!.signature).terms);
    const numbers = numbersOf(head.signature.terms);
    head.signature.terms.forEach(([term], i) => {
      if (known?.[numbers[i]!]) return;
      const key = keyOf(term);
      const list = postings.get(key);
      if (!list) postings.set(key, [slot]);
      else if (list.length <= MAX_POSTINGS && !list.includes(slot)) list.push(slot);
    });
    for (const hash of head.signature.copies) {
      const ids = hashes.get(hash);
      if (ids) ids.add(head.id);
      else hashes.set(hash, new Set([head.id]));
    }
    heads[slot] = head;
    times[slot] = head.source === 'history' ? NaN : Date.parse(head.lastSeenAt);
    slots.set(head.id, slot);
    if (heads.length <= sums.length) return;
    sums = new Float64Array(sums.length * 2);
    slotsTouched = new Int32Array(sums.length);
  };

  return {
    put,
    near(terms) {
      let touched = 0;
      for (let place = 0; place < terms.length; place++) {
        const [term, weight] = terms[place]!;
        // Beyond the heaviest only what needs no language: in Chinese the pairs of characters outweigh it.
        if (place >= LOOKED_UP && !isFree(term)) continue;
        const list = postings.get(keyOf(term));
        if (list === undefined || list.length > MAX_POSTINGS) continue;
        const square = weight * weight;
        for (let i = 0; i < list.length; i++) {
          const slot = list[i]!;
          const sum = sums[slot]!;
          if (sum === 0) slotsTouched[touched++] = slot;
          sums[slot] = sum + square;
        }
      }
      const nearest = highest(slotsTouched, touched, sums).map((slot) => heads[slot]!);
      for (let i = 0; i < touched; i++) sums[slotsTouched[i]!] = 0;
      return nearest;
    },
    get: (id) => {
      const slot = slots.get(id);
      return slot === undefined ? undefined : heads[slot];
    },
    copies: (hash) => Array.from(hashes.get(hash) ?? [], (id) => heads[slots.get(id)!]!),
    forget(time) {
      const { kept = [], forgotten = [] } = Object.groupBy(heads, ({ source, lastSeenAt }) =>
        source === 'history' || lastSeenAt >= time ? 'kept' : 'forgotten',
      );
      if (forgotten.length === 0) return forgotten;
      heads = [];
      times = [];
      slots = new Map();
      postings = new Map();
      hashes = new Map();
      for (const head of kept) put(head);
      return forgotten;
    },
    all: () => heads,
    toldAround: (at) => countAround(times, at),
  };
}

/** Of the first `count` slots those with the highest sums, highest first; the earlier of two equal ones. */
function highest(slots: Int32Array, count: number, sums: Float64Array): number[] {
  const best: number[] = [];
  let least = 0;
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!;
    const sum = sums[slot]!;
    if (sum <= least) continue;
    let place = best.length;
    while (place > 0 && sums[best[place - 1]!]! < sum) place -= 1;
    best.splice(place, 0, slot);
    if (best.length > CANDIDATES) best.pop();
    if (best.length === CANDIDATES) least = sums[best[CANDIDATES - 1]!]!;
  }
  return best;
}
