import { IDEOGRAPH } from './characters.ts';
import type { CompiledWatchlist } from './compile.ts';
import { type CompiledWatch, needsEntity } from './conditions.ts';
import { type Found, foundAt, nameOf, SUMMARY } from './found.ts';
import type { Evidence } from './judge.ts';
import { Spans } from './spans.ts';
import { assign, type Meeting, type Scope } from './watch.ts';

/** Slides a window of so many words over mentions and words. In Chinese two characters count as a word. */
export function withinWords(
  compiled: CompiledWatchlist,
  watch: CompiledWatch,
  evidence: Evidence,
  words: number,
): Meeting[] | undefined {
  const events = eventsOf(compiled, watch, evidence);
  const window = new Window(compiled, evidence.found);
  const needed = watch.conditions.filter(needsEntity).length;
  for (let first = 0, end = 0; first < events.count; first++) {
    let news = false;
    for (; end < events.count && events.to(end) - events.from(first) <= words * 2; end++)
      if (window.add(events.what(end))) news = true;
    // A window in which nothing new stands meets nothing that the one before it did not.
    const met = news && window.entities.size >= needed ? assign(watch, window.scope()) : undefined;
    if (met !== undefined) return met;
    if (end > first) window.remove(events.what(first));
    else end = first + 1;
  }
  return undefined;
}

/** Mentions, by place in `found`, and words that the watch asks for, `~phrase`; in order, in half words. */
function eventsOf({ listsOfPhrase }: CompiledWatchlist, watch: CompiledWatch, evidence: Evidence): Spans {
  const position = halfWords(evidence);
  const lists = new Set(
    watch.conditions.flatMap(({ alternatives }) => alternatives.flatMap((one) => one.lists)),
  );
  const { found } = evidence;
  const hits = evidence.words.spans;
  const events = new Spans();
  for (let mention = 0, hit = 0; mention < found.count || hit < hits.count;)
    if (mention < found.count && (hit === hits.count || found.from(mention) <= hits.from(hit))) {
      events.add(mention, position(found.from(mention)), position(found.to(mention)));
      mention++;
    } else {
      const phrase = hits.what(hit);
      if (listsOfPhrase[phrase]!.some((list) => lists.has(list)))
        addWord(events, phrase, position(hits.from(hit)), position(hits.to(hit)));
      hit++;
    }
  return events;
}

/** Of phrases that begin at one word the longer stand last: in their place they might hide one that fits the window. */
function addWord(events: Spans, phrase: number, from: number, to: number): void {
  events.add(~phrase, from, to);
  const isLonger = (other: number): boolean =>
    events.what(other) < 0 && events.from(other) === from && events.to(other) > to;
  for (let i = events.count - 1; i > 0 && isLonger(i - 1); i--) events.exchange(i - 1);
}

/** The distinct entities and lists within the window, with how often each stands there. */
class Window {
  readonly entities = new Map<number, { found: Found; count: number }>();
  private readonly lists = new Map<number, number>();
  private readonly compiled: CompiledWatchlist;
  private readonly found: Spans;

  constructor(compiled: CompiledWatchlist, found: Spans) {
    this.compiled = compiled;
    this.found = found;
  }

  /** Returns whether the window had no other of its kind. */
  add(event: number): boolean {
    if (event < 0) {
      let news = false;
      for (const list of this.compiled.listsOfPhrase[~event]!) {
        const count = this.lists.get(list) ?? 0;
        if (count === 0) news = true;
        this.lists.set(list, count + 1);
      }
      return news;
    }
    const entity = this.entityOf(event);
    const known = this.entities.get(entity);
    if (known === undefined)
      this.entities.set(entity, { found: foundAt(this.compiled.names, this.found, event), count: 1 });
    else known.count++;
    return known === undefined;
  }

  remove(event: number): void {
    if (event < 0) {
      for (const list of this.compiled.listsOfPhrase[~event]!) {
        const count = this.lists.get(list)! - 1;
        if (count === 0) this.lists.delete(list);
        else this.lists.set(list, count);
      }
      return;
    }
    const entity = this.entityOf(event);
    const known = this.entities.get(entity)!;
    if (--known.count === 0) this.entities.delete(entity);
  }

  scope(): Scope {
    return {
      distinct: Array.from(this.entities.values(), ({ found }) => found),
      hasList: (list) => this.lists.has(list),
    };
  }

  private entityOf(mention: number): number {
    return nameOf(this.compiled.names, this.found.what(mention)).entity;
  }
}

/** Word numbers to distances in half words; title and summary are never within reach of each other. */
function halfWords({ tokens }: Evidence): (word: number) => number {
  const positions = tokens.map((words) => {
    const sums = new Int32Array(words.count + 1);
    for (let i = 0; i < words.count; i++) sums[i + 1] = sums[i]! + (words.kinds[i] === IDEOGRAPH ? 1 : 2);
    return sums;
  });
  return (word) => (word < SUMMARY ? positions[0]![word]! : SUMMARY + positions[1]![word - SUMMARY]!);
}
