import { IDEOGRAPH } from './characters.ts';
import type { CompiledWatchlist } from './compile.ts';
import type { CompiledWatch } from './conditions.ts';
import { type Evidence, type Found, SUMMARY } from './judge.ts';
import { assign, type Meeting, type Scope } from './watch.ts';

interface Event {
  at: number;
  to: number;
  found?: Found;
  phrase?: number;
}

/** Slides a window of so many words over mentions and words. In Chinese two characters count as a word. */
export function withinWords(
  compiled: CompiledWatchlist,
  watch: CompiledWatch,
  evidence: Evidence,
  words: number,
): Meeting[] | undefined {
  const position = halfWords(evidence);
  const events: Event[] = evidence.found.map((found) => ({
    at: position(found.from),
    to: position(found.to),
    found,
  }));
  const lists = new Set(
    watch.conditions.flatMap(({ alternatives }) => alternatives.flatMap((one) => one.lists)),
  );
  for (const [phrase, places] of evidence.words.places()) {
    if (!compiled.listsOfPhrase[phrase]!.some((list) => lists.has(list))) continue;
    for (let i = 0; i < places.length; i += 2)
      events.push({ at: position(places[i]!), to: position(places[i + 1]!), phrase });
  }
  events.sort((a, b) => a.at - b.at);
  const present = new Window(compiled);
  for (let first = 0, end = 0; first < events.length; first++) {
    const grew = end;
    while (end < events.length && events[end]!.to - events[first]!.at <= words * 2)
      present.add(events[end++]!);
    // A window that only shrank meets nothing that the one before it did not.
    const met = end > grew ? assign(watch, present.scope()) : undefined;
    if (met !== undefined) return met;
    if (end > first) present.remove(events[first]!);
    else end = first + 1;
  }
  return undefined;
}

/** The distinct entities and lists within the window, with how often each stands there. */
class Window {
  private readonly entities = new Map<number, { found: Found; count: number }>();
  private readonly lists = new Map<number, number>();
  private readonly compiled: CompiledWatchlist;

  constructor(compiled: CompiledWatchlist) {
    this.compiled = compiled;
  }

  add({ found, phrase }: Event): void {
    if (found !== undefined) {
      const known = this.entities.get(found.entity);
      if (known === undefined) this.entities.set(found.entity, { found, count: 1 });
      else known.count++;
    }
    for (const list of this.listsOf(phrase)) this.lists.set(list, (this.lists.get(list) ?? 0) + 1);
  }

  remove({ found, phrase }: Event): void {
    const known = found && this.entities.get(found.entity);
    if (known && --known.count === 0) this.entities.delete(found.entity);
    for (const list of this.listsOf(phrase)) {
      const count = this.lists.get(list)! - 1;
      if (count === 0) this.lists.delete(list);
      else this.lists.set(list, count);
    }
  }

  scope(): Scope {
    return {
      distinct: [...this.entities.values()].map(({ found }) => found),
      hasList: (list) => this.lists.has(list),
    };
  }

  private listsOf(phrase: number | undefined): readonly number[] {
    return phrase === undefined ? [] : this.compiled.listsOfPhrase[phrase]!;
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
