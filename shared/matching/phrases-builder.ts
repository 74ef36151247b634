import { addHash, type HashFilter, hashFilter, hashOf } from './hash-filter.ts';
import { NAME } from './pattern-table.ts';
import { ALONE, BEGINS, LISTED, type Phrases, slotOf } from './phrases.ts';

/** Collects patterns, numbered from 0 in the order in which they come, and builds their trie. */
export class PhrasesBuilder {
  private readonly symbols: number[] = [];
  private highest = 0;
  /** Where the words of each pattern begin; the last one says where they end. */
  private readonly starts: number[] = [0];
  /** Node 0 is none. */
  private readonly nodes: number[] = [0];
  private next = new Int32Array(0);

  add(words: readonly { symbol: number }[]): void {
    for (const { symbol } of words) {
      this.symbols.push(symbol);
      if (symbol > this.highest) this.highest = symbol;
    }
    this.starts.push(this.symbols.length);
  }

  /** `sorts` says of each pattern what it is, see pattern-table.ts. */
  build(sorts: Uint8Array): Phrases {
    const count = this.starts.length - 1;
    this.next = new Int32Array(count + 1);
    const { order, ends } = this.byFirstWord(count);
    const openings = new Uint8Array(ends.length);
    const first = new Int32Array(ends.length);
    for (let low = 0; low < count;) {
      const symbol = this.at(order[low]!, 0);
      const high = ends[symbol]!;
      if (high - low > 1) order.subarray(low, high).sort((a, b) => this.compare(a, b));
      first[symbol] = this.nodes.length;
      openings[symbol] = this.lengthOf(order[low]!) === 1 ? BEGINS | ALONE : BEGINS;
      for (let i = low; i < high; i++) if (sorts[order[i]!] !== NAME) openings[symbol] |= LISTED;
      this.addNode(order, low, high, 1);
      low = high;
    }
    return { openings, pairs: this.pairs(count), first, nodes: Int32Array.from(this.nodes), next: this.next };
  }

  /** The patterns by their first words, and where those of each end: most words begin one, which needs no comparing. */
  private byFirstWord(count: number): { order: Int32Array; ends: Int32Array } {
    const ends = new Int32Array(this.highest + 1);
    for (let pattern = 0; pattern < count; pattern++) ends[this.at(pattern, 0)]!++;
    for (let symbol = 0, start = 0; symbol < ends.length; symbol++) {
      const patterns = ends[symbol]!;
      ends[symbol] = start;
      start += patterns;
    }
    const order = new Int32Array(count);
    for (let pattern = 0; pattern < count; pattern++) order[ends[this.at(pattern, 0)]!++] = pattern;
    return { order, ends };
  }

  private pairs(count: number): HashFilter {
    const pairs = hashFilter(count);
    for (let pattern = 0; pattern < count; pattern++)
      if (this.lengthOf(pattern) > 1) addHash(pairs, hashOf(this.at(pattern, 0), this.at(pattern, 1)));
    return pairs;
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
