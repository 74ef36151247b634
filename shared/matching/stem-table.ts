import { addHash, type HashFilter, hashFilter, hashOf } from './hash-filter.ts';

/**
 * Stems with a value each, found by the hash of their letters. The hash grows letter by letter, so that a text which is read
 * once gives the hashes of all beginnings of its words.
 */
export interface StemTable {
  filter: HashFilter;
  /** Where in `stems` those begin of which `hash >>> shift` is the place in here; they end where the next ones begin. */
  starts: Int32Array;
  shift: number;
  /** Of each stem the two halves of its value, how many letters it has, and these: one look at far memory finds it all. */
  stems: Uint16Array;
}

const HEADER = 3;

/** The value of the stem whose hash is `hash` and whose letters are `[from, to)` of a text; 0 when there is none. */
export function valueOfStem(
  { starts, shift, stems }: StemTable,
  hash: number,
  text: Uint16Array,
  from: number,
  to: number,
): number {
  const bucket = hash >>> shift;
  const end = starts[bucket + 1]!;
  for (let stem = starts[bucket]!; stem < end; stem += HEADER + stems[stem + 2]!)
    if (stems[stem + 2] === to - from && sameLetters(stems, stem + HEADER, text, from, to))
      return valueAt(stems, stem);
  return 0;
}

const valueAt = (stems: Uint16Array, stem: number): number => (stems[stem]! << 16) | stems[stem + 1]!;

function sameLetters(stems: Uint16Array, stem: number, text: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (stems[stem + at - from] !== text[at]) return false;
  return true;
}

/** Collects stems, numbered from 0 in the order in which they come. */
export class StemTableBuilder {
  private count = 0;
  /** As in the table, with 1 + the number of a stem for its value. */
  private stems = new Uint16Array(1024);
  private end = 0;
  /** By number. */
  private readonly places: number[] = [];
  private readonly hashes: number[] = [];
  /** 1 + the number of a stem, or 0, at the first free slot from `hash >>> slotShift` on. */
  private slots = new Int32Array(256);
  private slotShift = 24;

  /** The number of a stem, which is not empty. */
  add(stem: string): number {
    const first = this.end + HEADER;
    this.reserve(first + stem.length);
    let hash = 0;
    for (let i = 0; i < stem.length; i++) {
      const letter = stem.charCodeAt(i);
      this.stems[first + i] = letter;
      hash = hashOf(hash, letter);
    }
    const slot = this.slotOf(hash, stem.length);
    const known = this.slots[slot]!;
    if (known !== 0) return known - 1;
    this.stems[first - 1] = stem.length;
    this.places.push(this.end);
    this.hashes.push(hash);
    this.end = first + stem.length;
    this.slots[slot] = ++this.count;
    if (this.count * 2 > this.slots.length) this.widen();
    return this.count - 1;
  }

  /** The table; `valueOf` gives each stem, by number, a value other than 0. */
  build(valueOf: Int32Array): StemTable {
    const filter = hashFilter(this.count);
    const shift = 32 - Math.max(1, Math.ceil(Math.log2(this.count)));
    const starts = new Int32Array(2 ** (32 - shift) + 1);
    for (let number = 0; number < this.count; number++) {
      addHash(filter, this.hashes[number]!);
      starts[(this.hashes[number]! >>> shift) + 1]! += HEADER + this.lengthOf(number);
    }
    for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket]! += starts[bucket - 1]!;
    const next = starts.slice();
    const stems = new Uint16Array(this.end);
    for (let number = 0; number < this.count; number++) {
      const bucket = this.hashes[number]! >>> shift;
      const length = HEADER + this.lengthOf(number);
      const stem = next[bucket]!;
      stems.set(this.stems.subarray(this.places[number], this.places[number]! + length), stem);
      stems[stem] = valueOf[number]! >>> 16;
      stems[stem + 1] = valueOf[number]!;
      next[bucket] = stem + length;
    }
    return { filter, starts, shift, stems };
  }

  private lengthOf(number: number): number {
    return this.stems[this.places[number]! + 2]!;
  }

  /** The slot of the stem whose letters stand at the end, or the free one for it. */
  private slotOf(hash: number, length: number): number {
    const last = this.slots.length - 1;
    const first = this.end + HEADER;
    for (let slot = hash >>> this.slotShift; ; slot = (slot + 1) & last) {
      const number = this.slots[slot]! - 1;
      if (number < 0) return slot;
      const place = this.places[number]! + HEADER;
      if (this.hashes[number] !== hash || this.lengthOf(number) !== length) continue;
      if (sameLetters(this.stems, place, this.stems, first, first + length)) return slot;
    }
  }

  private reserve(length: number): void {
    if (length <= this.stems.length) return;
    const wider = new Uint16Array(length * 2);
    wider.set(this.stems);
    this.stems = wider;
  }

  private widen(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.slotShift--;
    const last = this.slots.length - 1;
    for (let number = 0; number < this.count; number++) {
      let slot = this.hashes[number]! >>> this.slotShift;
      while (this.slots[slot] !== 0) slot = (slot + 1) & last;
      this.slots[slot] = number + 1;
    }
  }
}
