/**
 * All patterns of a watchlist as a trie of word numbers. The nodes stand in one array, each as
 *
 *     1 + the first pattern that ends here, or 0; what follows: n; and for
 *     n = 0  nothing,
 *     n > 0  the n words of the only way on, and then the node it leads to,
 *     n < 0  a hash table of -n slots (a power of two), each a word and its node; 0 and 0 for a free slot.
 *
 * Most of a large watchlist are the single ways at its ends: they are read in memory order and cost a comparison a word.
 */
export interface Phrases {
  /**
   * Two numbers a word: the node after it as a first word, or 0; and where names with it go on in one way only, the next word
   * of that way, or 0. Most words of a text lead nowhere, and that is known in this one look.
   */
  first: Int32Array;
  nodes: Int32Array;
  /** By 1 + a pattern: 1 + the next one that ends at the same node, or 0. */
  next: Int32Array;
}

/** The node behind word `symbol` of a node of several ways, or 0. */
export function childOf(nodes: Int32Array, node: number, symbol: number): number {
  const mask = -nodes[node + 1]! - 1;
  for (let slot = slotOf(symbol, mask); ; slot = (slot + 1) & mask) {
    const place = node + 2 + 2 * slot;
    if (nodes[place] === symbol) return nodes[place + 1]!;
    if (nodes[place] === 0) return 0;
  }
}

const slotOf = (symbol: number, mask: number): number => (Math.imul(symbol, 0x9e_37_79_b1) >>> 15) & mask;

/** Collects patterns, numbered from 0 in the order in which they come, and builds their trie. */
export class PhrasesBuilder {
  private readonly symbols: number[] = [];
  /** Where the words of each pattern begin; the last one says where they end. */
  private readonly starts: number[] = [0];
  /** Node 0 is none. */
  private readonly nodes: number[] = [0];
  private next = new Int32Array(0);

  add(symbols: readonly number[]): void {
    for (const symbol of symbols) this.symbols.push(symbol);
    this.starts.push(this.symbols.length);
  }

  build(): Phrases {
    const count = this.starts.length - 1;
    const order = Int32Array.from({ length: count }, (_, pattern) => pattern).sort((a, b) =>
      this.compare(a, b),
    );
    this.next = new Int32Array(count + 1);
    const first = new Int32Array(this.symbols.reduce((most, symbol) => Math.max(most, symbol), 0) * 2 + 2);
    for (let low = 0; low < count;) {
      const high = this.endOfWay(order, low, count, 0);
      const node = this.nodes.length;
      this.addNode(order, low, high, 1);
      const symbol = this.at(order[low]!, 0);
      first[2 * symbol] = node;
      if (this.nodes[node] === 0 && this.nodes[node + 1]! > 0) first[2 * symbol + 1] = this.nodes[node + 2]!;
      low = high;
    }
    return { first, nodes: Int32Array.from(this.nodes), next: this.next };
  }

  private at(pattern: number, depth: number): number {
    return this.symbols[this.starts[pattern]! + depth]!;
  }

  private lengthOf(pattern: number): number {
    return this.starts[pattern + 1]! - this.starts[pattern]!;
  }

  /** By their words, shorter ones before those that begin with them. */
  private compare(a: number, b: number): number {
    const shorter = Math.min(this.lengthOf(a), this.lengthOf(b));
    for (let depth = 0; depth < shorter; depth++) {
      const difference = this.at(a, depth) - this.at(b, depth);
      if (difference !== 0) return difference;
    }
    return this.lengthOf(a) - this.lengthOf(b) || a - b;
  }

  /** The end of those of `[low, high)` that have the same word at a depth as the first of them. */
  private endOfWay(order: Int32Array, low: number, high: number, depth: number): number {
    const symbol = this.at(order[low]!, depth);
    let end = low + 1;
    while (end < high && this.at(order[end]!, depth) === symbol) end++;
    return end;
  }

  /** Appends the node that the patterns `[low, high)`, which share `depth` words, have there, and all behind it. */
  private addNode(order: Int32Array, low: number, high: number, depth: number): void {
    const { nodes } = this;
    const node = nodes.push(0, 0) - 2;
    for (; low < high && this.lengthOf(order[low]!) === depth; low++) {
      this.next[order[low]! + 1] = nodes[node]!;
      nodes[node] = order[low]! + 1;
    }
    if (low === high) return;
    if (this.at(order[low]!, depth) !== this.at(order[high - 1]!, depth)) {
      this.addTable(order, low, high, depth, node);
      return;
    }
    const [one, other] = [order[low]!, order[high - 1]!];
    let on = depth;
    while (on < this.lengthOf(one) && this.at(one, on) === this.at(other, on)) nodes.push(this.at(one, on++));
    nodes[node + 1] = on - depth;
    this.addNode(order, low, high, on);
  }

  private addTable(order: Int32Array, low: number, high: number, depth: number, node: number): void {
    const { nodes } = this;
    let ways = 0;
    for (let at = low; at < high; at = this.endOfWay(order, at, high, depth)) ways++;
    const slots = 2 ** Math.ceil(Math.log2(ways * 2)); // at most half full: a miss ends at the first look or two
    nodes[node + 1] = -slots;
    for (let i = 0; i < slots * 2; i++) nodes.push(0);
    for (let at = low; at < high;) {
      const end = this.endOfWay(order, at, high, depth);
      const symbol = this.at(order[at]!, depth);
      let slot = slotOf(symbol, slots - 1);
      while (nodes[node + 2 + 2 * slot] !== 0) slot = (slot + 1) & (slots - 1);
      nodes[node + 2 + 2 * slot] = symbol;
      nodes[node + 3 + 2 * slot] = nodes.length;
      this.addNode(order, at, end, depth + 1);
      at = end;
    }
  }
}
