/**
 * Stems with a value each, found by the hash of their letters. The hash grows letter by letter, so that a text which is read
 * once gives the hashes of all beginnings of its words.
 */
export interface StemTable {
  /**
   * Which hashes there may be: two bits of one number for each (a Bloom filter), at `hash >>> filterShift`. Small enough to
   * stay in near memory, it turns away nearly all words of a text that the table does not hold.
   */
  filter: Int32Array;
  filterShift: number;
  /** In turn a hash and where in `letters` its stem stands, 0 in free slots; the first one to look at is `hash >>> slotShift`. */
  slots: Int32Array;
  slotShift: number;
  /** Of each stem the two halves of its value, how many letters it has, and these. */
  letters: Uint16Array;
}

const HEADER = 3;

/** The hash of some letters and one more. Source: FNV-1a, by letters; the high bits of a product are the best mixed. */
export const hashOf = (before: number, letter: number): number => Math.imul(before ^ letter, 0x9e_37_79_b1);

/** The bits of a hash in the filter. Shifts take the lowest five bits of what they are given. */
export const filterBits = (hash: number): number => (1 << (hash >>> 5)) | (1 << (hash >>> 10));

/** The value of the stem whose hash is `hash` and whose letters are `[from, to)` of `text`; 0 when there is none. */
export function valueOfStem(
  { slots, slotShift, letters }: Pick<StemTable, 'slots' | 'slotShift' | 'letters'>,
  hash: number,
  text: Uint16Array,
  from: number,
  to: number,
): number {
  const last = slots.length - 1;
  for (let slot = (hash >>> slotShift) * 2; ; slot = (slot + 2) & last) {
    const place = slots[slot + 1]!;
    if (place === 0) return 0;
    if (slots[slot] === hash && letters[place + 2] === to - from) {
      let at = from;
      let letter = place + HEADER;
      while (at < to && letters[letter] === text[at]) {
        at++;
        letter++;
      }
      if (at === to) return (letters[place]! << 16) | letters[place + 1]!;
    }
  }
}

/** Collects stems, numbered from 0 in the order in which they come. */
export class StemTableBuilder {
  private count = 0;
  private letters = new Uint16Array(1024);
  /** Place 0 is none. */
  private end = 1;
  private slots = new Int32Array(512);
  private slotShift = 24;

  /** The number of a stem, which is not empty. */
  add(stem: string): number {
    this.reserve(HEADER + stem.length);
    const { letters, end, slots, slotShift } = this;
    let hash = 0;
    for (let i = 0; i < stem.length; i++) {
      const letter = stem.charCodeAt(i);
      letters[end + HEADER + i] = letter;
      hash = hashOf(hash, letter);
    }
    const known = valueOfStem(
      { slots, slotShift, letters },
      hash,
      letters,
      end + HEADER,
      end + HEADER + stem.length,
    );
    if (known !== 0) return known - 1;
    // Until the end its value is its number, from 1.
    const value = ++this.count;
    letters[end] = value >>> 16;
    letters[end + 1] = value;
    letters[end + 2] = stem.length;
    this.end += HEADER + stem.length;
    if (this.count * 3 > this.slots.length) this.widen();
    enter(this.slots, this.slotShift, hash, end);
    return value - 1;
  }

  /** The table; `valueOf` gives each stem, by number, a value other than 0. */
  build(valueOf: Int32Array): StemTable {
    const letters = this.letters.slice(0, this.end);
    for (let place = 1, stem = 0; stem < this.count; place += HEADER + letters[place + 2]!, stem++) {
      letters[place] = valueOf[stem]! >>> 16;
      letters[place + 1] = valueOf[stem]!;
    }
    const filterShift = 32 - Math.max(1, Math.ceil(Math.log2((this.count * FILTER_BITS) / 32)));
    const filter = new Int32Array(2 ** (32 - filterShift));
    const { slots, slotShift } = this;
    for (let slot = 0; slot < slots.length; slot += 2)
      if (slots[slot + 1] !== 0) filter[slots[slot]! >>> filterShift]! |= filterBits(slots[slot]!);
    return { filter, filterShift, slots, slotShift, letters };
  }

  private reserve(more: number): void {
    if (this.end + more <= this.letters.length) return;
    const wider = new Uint16Array((this.end + more) * 2);
    wider.set(this.letters);
    this.letters = wider;
  }

  private widen(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    this.slotShift--;
    for (let slot = 0; slot < slots.length; slot += 2)
      if (slots[slot + 1] !== 0) enter(this.slots, this.slotShift, slots[slot]!, slots[slot + 1]!);
  }
}

/** At least so many for each stem; of the words that are no stem one in thirty is looked up (measured 2026-11). */
const FILTER_BITS = 10;

function enter(slots: Int32Array, slotShift: number, hash: number, place: number): void {
  let slot = (hash >>> slotShift) * 2;
  while (slots[slot + 1] !== 0) slot = (slot + 2) & (slots.length - 1);
  slots[slot] = hash;
  slots[slot + 1] = place;
}
