/**
 * A trie of word numbers: state 0 is the root; `after` leads on. The first child of a state is kept with the state, so that
 * the long tails of names are read in memory order; further children are in a table of open addressing.
 */
export class Phrases {
  private states = new Int32Array(256);
  private symbols = new Int32Array(256);
  private targets = new Int32Array(256);
  private filled = 0;
  /** From the root, by word number: most words of a text lead nowhere, and that is known in one look. */
  private first: Int32Array<ArrayBuffer> = new Int32Array(256);
  private stateCount = 1;
  /**
   * Four numbers a state: the word to the first child, that child, 1 if there are more, and 1 + the first pattern that ends
   * here. Side by side, because they are asked for together.
   */
  private nodes: Int32Array<ArrayBuffer> = new Int32Array(1024);
  /** By pattern (1 + its number): the next one that ends at the same state. */
  private next: Int32Array<ArrayBuffer> = new Int32Array(256);

  /** The state after a first word, or 0. */
  start(symbol: number): number {
    return symbol < this.first.length ? this.first[symbol]! : 0;
  }

  /** The state after a further word, or 0. */
  after(state: number, symbol: number): number {
    const { nodes } = this;
    if (nodes[4 * state] === symbol) return nodes[4 * state + 1]!;
    return nodes[4 * state + 2] === 0 ? 0 : this.further(state, symbol);
  }

  /** 1 + the first pattern that ends at a state, or 0. */
  head(state: number): number {
    return this.nodes[4 * state + 3]!;
  }

  /** The pattern after `pattern` (1 + its number) that ends at the same state, or 0. */
  following(pattern: number): number {
    return this.next[pattern]!;
  }

  /** Adds pattern number `pattern`, the words of which are `symbols`. */
  add(symbols: readonly number[], pattern: number): void {
    let state = this.begin(symbols[0]!);
    for (let i = 1; i < symbols.length; i++)
      state = this.after(state, symbols[i]!) || this.branch(state, symbols[i]!);
    this.next = fit(this.next, pattern + 2);
    this.next[pattern + 1] = this.nodes[4 * state + 3]!;
    this.nodes[4 * state + 3] = pattern + 1;
  }

  private begin(symbol: number): number {
    this.first = fit(this.first, symbol + 1);
    return (this.first[symbol] ||= this.create());
  }

  private branch(state: number, symbol: number): number {
    const target = this.create();
    if (this.nodes[4 * state] === 0) {
      this.nodes[4 * state] = symbol;
      this.nodes[4 * state + 1] = target;
    } else {
      this.nodes[4 * state + 2] = 1;
      if (++this.filled * 2 > this.targets.length) this.rehash();
      this.insert(state, symbol, target);
    }
    return target;
  }

  private create(): number {
    this.nodes = fit(this.nodes, 4 * this.stateCount + 4);
    return this.stateCount++;
  }

  private further(state: number, symbol: number): number {
    const mask = this.targets.length - 1;
    for (let slot = hash(state, symbol) & mask; ; slot = (slot + 1) & mask) {
      const target = this.targets[slot]!;
      if (target === 0 || (this.states[slot] === state && this.symbols[slot] === symbol)) return target;
    }
  }

  private insert(state: number, symbol: number, target: number): void {
    const mask = this.targets.length - 1;
    let slot = hash(state, symbol) & mask;
    while (this.targets[slot] !== 0) slot = (slot + 1) & mask;
    this.states[slot] = state;
    this.symbols[slot] = symbol;
    this.targets[slot] = target;
  }

  private rehash(): void {
    const { states, symbols, targets } = this;
    const capacity = targets.length * 2;
    this.states = new Int32Array(capacity);
    this.symbols = new Int32Array(capacity);
    this.targets = new Int32Array(capacity);
    for (let slot = 0; slot < targets.length; slot++)
      if (targets[slot] !== 0) this.insert(states[slot]!, symbols[slot]!, targets[slot]!);
  }
}

function hash(state: number, symbol: number): number {
  const mixed = Math.imul(state, 0x9e_37_79_b1) ^ Math.imul(symbol, 0x85_eb_ca_6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function fit(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= array.length) return array;
  const wider = new Int32Array(Math.max(length, array.length * 2));
  wider.set(array);
  return wider;
}
