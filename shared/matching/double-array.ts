/**
 * Words with a value each as a double array, its two halves side by side so that a step costs one look at memory: from node
 * n the letter c leads to m = `cells[2n] >> 1` + c, if `cells[2m + 1]` is n. The lowest bit of `cells[2n]` says that a word
 * ends at n, with the value `values[n]`. Where only one word is left the node is a leaf: `cells[2n]` is ~t, and the rest of
 * the word stands in `tails` from t on, up to a 0 and the two halves of its value (`tailValue`). Most letters of a large set
 * are in tails, which are read in memory order.
 */
export interface DoubleArray {
  cells: Int32Array;
  tails: Uint16Array;
  values: Int32Array;
}

/** The value behind the 0 at which a tail ends. */
export const tailValue = (tails: Uint16Array, end: number): number =>
  (tails[end + 1]! << 16) | tails[end + 2]!;

export const ROOT = 1;

/** Places tried for a node of several children before it goes behind everything; the cost is a few unused places. */
const TRIES = 24;

/**
 * Builds the trie of `words`, which are sorted by code unit, distinct and not empty. `valueOf` gives each, by place, a value
 * other than 0; `codes` gives each code unit its letter, from 1, in the same order. Method: J. Aoe, An efficient digital search algorithm by using a double-array structure (1989).
 */
export function buildDoubleArray(
  words: readonly string[],
  valueOf: Int32Array,
  codes: Uint16Array,
): DoubleArray {
  const places = new Places(words.length);
  const children: number[] = [];
  const bounds: number[] = [];
  const tails: number[] = [];
  const stack = [0, words.length, 0, ROOT];
  while (stack.length > 0) {
    const node = stack.pop()!;
    const depth = stack.pop()!;
    const high = stack.pop()!;
    let low = stack.pop()!;
    if (words[low]?.length === depth) places.values[node] = valueOf[low++]!;
    if (low >= high) continue;
    if (high - low === 1 && places.values[node] === 0 && node !== ROOT) {
      places.base[node] = ~tails.length;
      for (let i = depth; i < words[low]!.length; i++) tails.push(codes[words[low]!.charCodeAt(i)]!);
      tails.push(0, valueOf[low]! >>> 16, valueOf[low]! & 0xff_ff);
      continue;
    }
    children.length = bounds.length = 0;
    for (let i = low, last = -1; i < high; i++) {
      const unit = words[i]!.charCodeAt(depth);
      if (unit === last) continue;
      children.push(codes[unit]!);
      bounds.push(i);
      last = unit;
    }
    bounds.push(high);
    const base = places.take(node, children);
    for (let i = 0; i < children.length; i++)
      stack.push(bounds[i]!, bounds[i + 1]!, depth + 1, base + children[i]!);
  }
  return { ...places.finish(), tails: Uint16Array.from(tails) };
}

/** The two arrays while they grow, with the next free place from each place kept as a forest with path compression. */
class Places {
  base: Int32Array;
  check: Int32Array;
  values: Int32Array;
  private next: Int32Array;
  private used = ROOT + 1;
  private alphabet = 1;

  constructor(words: number) {
    const size = Math.max(256, words * 3);
    this.base = new Int32Array(size);
    this.check = new Int32Array(size);
    this.values = new Int32Array(size);
    this.next = new Int32Array(size);
    for (let i = 0; i < size; i++) this.next[i] = i;
    this.next[0] = this.next[ROOT] = ROOT + 1;
    this.check[ROOT] = -1;
  }

  take(node: number, children: readonly number[]): number {
    const base = this.place(children);
    const last = children.at(-1)!;
    const highest = base + last;
    if (last > this.alphabet) this.alphabet = last;
    this.reserve(highest + 1);
    this.base[node] = base;
    for (const child of children) {
      this.check[base + child] = node;
      this.next[base + child] = base + child + 1;
    }
    if (highest >= this.used) this.used = highest + 1;
    return base;
  }

  private place(children: readonly number[]): number {
    const first = children[0]!;
    let free = this.free(Math.max(ROOT, first) + 1);
    for (let tries = 0; tries < TRIES; tries++) {
      const base = free - first;
      if (base > 0 && children.every((child) => this.isFree(base + child))) return base;
      free = this.free(free + 1);
    }
    return Math.max(1, this.used - first);
  }

  private isFree(place: number): boolean {
    return place >= this.check.length || this.check[place] === 0;
  }

  private free(from: number): number {
    let place = from;
    while (place < this.next.length && this.next[place] !== place) {
      const next = this.next[place]!;
      if (next < this.next.length) this.next[place] = this.next[next]!;
      place = next;
    }
    return place;
  }

  private reserve(size: number): void {
    const old = this.check.length;
    if (size < old) return;
    const length = Math.max(size + 1, Math.ceil(old * 1.5));
    const grow = (array: Int32Array): Int32Array => {
      const grown = new Int32Array(length);
      grown.set(array);
      return grown;
    };
    this.base = grow(this.base);
    this.check = grow(this.check);
    this.values = grow(this.values);
    this.next = grow(this.next);
    for (let i = old; i < length; i++) this.next[i] = i;
  }

  finish(): Omit<DoubleArray, 'tails'> {
    // A step may look up to one alphabet beyond the last place.
    const length = this.used + this.alphabet + 1;
    this.reserve(length);
    const cells = new Int32Array(length * 2);
    for (let node = 0; node < length; node++) {
      const base = this.base[node]!;
      cells[2 * node] = base < 0 ? base : base * 2 + (this.values[node] === 0 ? 0 : 1);
      cells[2 * node + 1] = this.check[node]!;
    }
    return { cells, values: this.values.slice(0, length) };
  }
}
