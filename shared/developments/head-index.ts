import type { Development } from '../development.ts';
import { isFree } from './similarity.ts';

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
  /** Forgets developments last told of before `time` (ISO 8601), except history. */
  forget(time: string): void;
  all(): Development[];
}

export function createHeadIndex(): HeadIndex {
  let heads: Development[] = [];
  let slots = new Map<string, number>();
  let postings = new Map<string, number[]>();
  let hashes = new Map<string, Set<string>>();
  let sums = new Float64Array(1024);

  const put = (head: Development) => {
    const before = slots.get(head.id);
    const slot = before ?? heads.length;
    const known = new Set(before === undefined ? [] : heads[slot]!.signature.terms.map(([term]) => term));
    for (const [term] of head.signature.terms) {
      if (known.has(term)) continue;
      const list = postings.get(term);
      if (list) list.push(slot);
      else postings.set(term, [slot]);
    }
    for (const hash of head.signature.copies) {
      const ids = hashes.get(hash);
      if (ids) ids.add(head.id);
      else hashes.set(hash, new Set([head.id]));
    }
    heads[slot] = head;
    slots.set(head.id, slot);
    if (heads.length > sums.length) sums = new Float64Array(sums.length * 2);
  };

  return {
    put,
    near(terms) {
      const touched: number[] = [];
      for (const [term, weight] of lookedUp(terms)) {
        const list = postings.get(term);
        if (list === undefined || list.length > MAX_POSTINGS) continue;
        for (const slot of list) {
          if (sums[slot] === 0) touched.push(slot);
          sums[slot]! += weight * weight;
        }
      }
      const nearest = highest(touched, sums).map((slot) => heads[slot]!);
      for (const slot of touched) sums[slot] = 0;
      return nearest;
    },
    get: (id) => {
      const slot = slots.get(id);
      return slot === undefined ? undefined : heads[slot];
    },
    copies: (hash) => Array.from(hashes.get(hash) ?? [], (id) => heads[slots.get(id)!]!),
    forget(time) {
      const kept = heads.filter((head) => head.source === 'history' || head.lastSeenAt >= time);
      if (kept.length === heads.length) return;
      heads = [];
      slots = new Map();
      postings = new Map();
      hashes = new Map();
      for (const head of kept) put(head);
    },
    all: () => heads,
  };
}

/** The heaviest terms, and all that need no language: in Chinese the pairs of characters outweigh them. */
function lookedUp(terms: readonly [string, number][]): [string, number][] {
  return terms.filter(([term], place) => place < LOOKED_UP || isFree(term));
}

/** The slots with the highest sums, highest first; the earlier of two equal ones. */
function highest(slots: readonly number[], sums: Float64Array): number[] {
  const best: number[] = [];
  for (const slot of slots) {
    const sum = sums[slot]!;
    if (best.length === CANDIDATES && sum <= sums[best.at(-1)!]!) continue;
    const place = best.findIndex((other) => sums[other]! < sum);
    best.splice(place < 0 ? best.length : place, 0, slot);
    if (best.length > CANDIDATES) best.pop();
  }
  return best;
}
