/** Numbers for a span: what stands there, the first word, the word after. */
const WIDTH = 3;
const NONE = new Int32Array(0);
/** Few items have more; a typed array of this length still lives in the heap. */
const ROOM = 5;

/**
 * What stands where in an item, in order. Numbers in one array: 1 MB may hold 300,000 names, and with objects for them most of
 * the time went into collecting garbage (measured 2026-11).
 */
export class Spans {
  count = 0;
  private numbers = NONE;

  /** Notes that something stands at words `[from, to)`, counted through title and summary. */
  add(what: number, from: number, to: number): void {
    const at = this.count++ * WIDTH;
    if (at === this.numbers.length) this.widen();
    this.numbers[at] = what;
    this.numbers[at + 1] = from;
    this.numbers[at + 2] = to;
  }

  what(index: number): number {
    return this.numbers[index * WIDTH]!;
  }

  from(index: number): number {
    return this.numbers[index * WIDTH + 1]!;
  }

  to(index: number): number {
    return this.numbers[index * WIDTH + 2]!;
  }

  /** Puts a span behind the next one. */
  exchange(index: number): void {
    const at = index * WIDTH;
    const moved = this.numbers.slice(at, at + WIDTH);
    this.numbers.copyWithin(at, at + WIDTH, at + 2 * WIDTH);
    this.numbers.set(moved, at + WIDTH);
  }

  private widen(): void {
    const wider = new Int32Array(Math.max(ROOM * WIDTH, this.numbers.length * 2));
    wider.set(this.numbers);
    this.numbers = wider;
  }
}
