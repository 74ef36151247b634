import { IDEOGRAPH } from './characters.ts';
import type { CompiledWatchlist } from './compile.ts';
import type { Alternative, CompiledWatch } from './conditions.ts';
import { type Evidence, type Found, SUMMARY } from './judge.ts';

/** What stands together: one mention of each entity, and the lists of which a word stands there. */
export interface Scope {
  distinct: readonly Found[];
  hasList: (list: number) => boolean;
}

/** What meets a condition: a mention, or words alone. */
export type Meeting = Found | 'words';

/** What meets each condition of a watch; undefined when it is not met. */
export function meets(
  compiled: CompiledWatchlist,
  watch: CompiledWatch,
  evidence: Evidence,
): Meeting[] | undefined {
  const item = itemScope(evidence);
  if (watch.conditions.length === 0) return undefined;
  if (watch.exclusions.some((exclusion) => firstOf(exclusion, item) !== undefined)) return undefined;
  const whole = assign(watch, item);
  if (whole === undefined || watch.within === 'item') return whole;
  if (watch.within === 'title') return assign(watch, titleScope(compiled, evidence));
  return withinWords(compiled, watch, evidence, watch.within);
}

export function itemScope(evidence: Evidence): Scope {
  return { distinct: evidence.distinct, hasList: (list) => evidence.words.has(list) };
}

function titleScope(compiled: CompiledWatchlist, evidence: Evidence): Scope {
  const lists = new Set<number>();
  for (const [phrase, places] of evidence.words.places())
    if (places.some((place) => place < SUMMARY))
      for (const list of compiled.listsOfPhrase[phrase]!) lists.add(list);
  return {
    distinct: evidence.distinct.filter(({ from }) => from < SUMMARY),
    hasList: (list) => lists.has(list),
  };
}

/** A mention that meets an alternative, `'words'` when words alone do. */
export function firstOf(alternative: Alternative, scope: Scope): Meeting | undefined {
  if (!alternative.lists.every(scope.hasList)) return undefined;
  if (alternative.entities === undefined) return 'words';
  return scope.distinct.find(({ entity }) => alternative.entities!.has(entity));
}

/**
 * Gives every condition an entity of its own (augmenting paths, so no choice made early spoils a later one). Conditions that
 * words alone meet need none.
 */
export function assign(watch: CompiledWatch, scope: Scope): Meeting[] | undefined {
  const byEntity = new Map(scope.distinct.map((one) => [one.entity, one]));
  const holder = new Map<number, number>();
  const choices = watch.conditions.map((condition) => {
    const open = condition.alternatives.filter((alternative) => alternative.lists.every(scope.hasList));
    if (open.some((alternative) => alternative.entities === undefined)) return 'words';
    return [...byEntity.keys()].filter((entity) =>
      open.some((alternative) => alternative.entities!.has(entity)),
    );
  });
  const place = (condition: number, tried: Set<number>): boolean => {
    const options = choices[condition]!;
    if (options === 'words') return true;
    return options.some((entity) => {
      if (tried.has(entity)) return false;
      tried.add(entity);
      const other = holder.get(entity);
      if (other !== undefined && !place(other, tried)) return false;
      holder.set(entity, condition);
      return true;
    });
  };
  for (let condition = 0; condition < choices.length; condition++)
    if (!place(condition, new Set())) return undefined;
  const met = choices.map((): Meeting => 'words');
  for (const [entity, condition] of holder) met[condition] = byEntity.get(entity)!;
  return met;
}

interface Event {
  at: number;
  to: number;
  found?: Found;
  phrase?: number;
}

/** Slides a window of so many words over mentions and words. In Chinese two characters count as a word. */
function withinWords(
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
