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
  /** By state: the word to the first child, that child, and 1 if there are more. */
  private childSymbols: Int32Array<ArrayBuffer> = new Int32Array(256);
  private children: Int32Array<ArrayBuffer> = new Int32Array(256);
  private branches = new Uint8Array(256);
  /** By state: 1 + the first pattern that ends there; `next` chains further ones. */
  private heads: Int32Array<ArrayBuffer> = new Int32Array(256);
  private next: Int32Array<ArrayBuffer> = new Int32Array(256);

  /** The state after a first word, or 0. */
  start(symbol: number): number {
    return symbol < this.first.length ? this.first[symbol]! : 0;
  }

  /** The state after a further word, or 0. */
  after(state: number, symbol: number): number {
    if (this.childSymbols[state] === symbol) return this.children[state]!;
    return this.branches[state] === 0 ? 0 : this.further(state, symbol);
  }

  /** 1 + the first pattern that ends at a state, or 0. */
  head(state: number): number {
    return this.heads[state]!;
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
    this.next[pattern + 1] = this.heads[state]!;
    this.heads[state] = pattern + 1;
  }

  private begin(symbol: number): number {
    this.first = fit(this.first, symbol + 1);
    return (this.first[symbol] ||= this.create());
  }

  private branch(state: number, symbol: number): number {
    const target = this.create();
    if (this.childSymbols[state] === 0) {
      this.childSymbols[state] = symbol;
      this.children[state] = target;
    } else {
      this.branches[state] = 1;
      if (++this.filled * 2 > this.targets.length) this.rehash();
      this.insert(state, symbol, target);
    }
    return target;
  }

  private create(): number {
    const state = this.stateCount++;
    if (state === this.heads.length) {
      this.heads = fit(this.heads, state + 1);
      this.childSymbols = fit(this.childSymbols, state + 1);
      this.children = fit(this.children, state + 1);
      const branches = new Uint8Array(this.heads.length);
      branches.set(this.branches);
      this.branches = branches;
    }
    return state;
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
