import type { Alias, Entity, EntityKind, Watchlist, Words } from '../watchlist.ts';
import { compileWatches, type CompiledWatch } from './conditions.ts';
import { isCountry } from './countries.ts';
import { type Lexicon, LexiconBuilder } from './lexicon.ts';
import { Namesakes } from './namesakes.ts';
import { type PatternWord, readPattern } from './patterns.ts';
import { BLOCKER, NAME, Patterns, PHRASE } from './pattern-table.ts';
import type { Phrases } from './phrases.ts';
import { PhrasesBuilder } from './phrases-builder.ts';
import { longerPlaces } from './places.ts';

export interface CompileOptions {
  /** Ignore watches, strength and context: every name that stands in the text is a hit. */
  namesOnly?: boolean;
}

/** An alias of an entity, ready to be found. */
export interface Name {
  /** Place in `entities`. */
  entity: number;
  text: string;
  weak: boolean;
  /** The entity has longer names that it is a word of; the last one, as of the names of persons. */
  shortened: boolean;
  lastWord: boolean;
}

export interface CompiledEntity {
  id: string;
  kind: EntityKind | undefined;
  /** Entities it belongs to, directly or not: places in `entities`. */
  partOf: ReadonlySet<number>;
  /** Word lists; -1 for none. */
  context: number;
  notContext: number;
  /** Told by its names only where all names are asked for. */
  country: boolean;
  /** Watch conditions that it may meet, as `watch * MAX_CONDITIONS + condition`. */
  conditions: number[];
}

/** A watchlist as the matcher reads it. It holds no state of its own and may be kept for as long as its version stays. */
export interface CompiledWatchlist {
  namesOnly: boolean;
  lexicon: Lexicon;
  phrases: Phrases;
  patterns: Patterns;
  names: Name[];
  namesakes: Namesakes;
  entities: CompiledEntity[];
  /** By phrase: the lists it stands in. */
  listsOfPhrase: number[][];
  phraseTexts: string[];
  topics: { id: string; list: number }[];
  /** By phrase: places in `topics`. */
  topicsOfPhrase: number[][];
  watches: CompiledWatch[];
  /** Places of the watches that words alone can meet. */
  wordWatches: number[];
  /** Some entity is part of another. */
  hasParts: boolean;
}

/** The words of a list, whatever the language. */
export const wordsOf = (words: Words | undefined): string[] =>
  words === undefined ? [] : Array.isArray(words) ? words : Object.values(words).flat();

/** The aliases of an entity, its name first, each once. */
export function aliasesOf(entity: Entity): Alias[] {
  const given = Object.values(entity.names ?? {})
    .flat()
    .map((name) => (typeof name === 'string' ? { text: name } : name));
  const named = given.some((alias) => alias.text === entity.name);
  const distinct = new Map(
    [...(named ? [] : [{ text: entity.name }]), ...given].map((alias) => [JSON.stringify(alias), alias]),
  );
  return [...distinct.values()];
}

/**
 * Turns a watchlist into the automaton that `matchText` runs. Takes time and memory in proportion to the letters of its
 * names and words; bench/match.ts measures both.
 */
export function compileWatchlist(watchlist: Watchlist, options: CompileOptions = {}): CompiledWatchlist {
  const namesOnly = options.namesOnly ?? false;
  const builder = new Builder(namesOnly);
  for (const [place, entity] of watchlist.entities.entries()) builder.addNames(entity, place);
  const places = new Map(watchlist.entities.map((entity, place) => [entity.id, place]));
  const entities = watchlist.entities.map((entity) => ({
    id: entity.id,
    kind: entity.kind,
    country:
      entity.kind === undefined
        ? namesOnly && isCountry(aliasesOf(entity).map(({ text }) => text))
        : entity.kind === 'country',
    partOf: ancestors(entity, watchlist.entities, places),
    context: namesOnly ? -1 : builder.addList(wordsOf(entity.context)),
    notContext: namesOnly ? -1 : builder.addList(wordsOf(entity.notContext)),
    conditions: [] as number[],
  }));
  const topics = namesOnly
    ? []
    : watchlist.topics.map((topic) => ({ id: topic.id, list: builder.addList(wordsOf(topic.words)) }));
  const watches = namesOnly
    ? []
    : compileWatches(watchlist, entities, topics, (words) => builder.addList(wordsOf(words)));
  const { listsOfPhrase, ...finished } = builder.finish();
  return {
    namesOnly,
    entities,
    topics,
    topicsOfPhrase: topicsOfPhrase(topics, listsOfPhrase),
    watches,
    wordWatches: watches.flatMap((watch, place) => (watch.needs === 0 ? place : [])),
    hasParts: entities.some(({ partOf }) => partOf.size > 0),
    listsOfPhrase,
    ...finished,
  };
}

function topicsOfPhrase(topics: readonly { list: number }[], listsOfPhrase: readonly number[][]): number[][] {
  const places = new Map(topics.map(({ list }, place) => [list, place]));
  return listsOfPhrase.map((lists) => lists.flatMap((list) => places.get(list) ?? []));
}

class Builder {
  private readonly lexicon = new LexiconBuilder();
  private readonly phrases = new PhrasesBuilder();
  private readonly patterns = new Patterns();
  private readonly names: Name[] = [];
  private readonly namesakes = new Namesakes();
  private readonly phraseIds = new Map<string, number>();
  private readonly listsOfPhrase: number[][] = [];
  private readonly namesOnly: boolean;
  private lists = 0;

  constructor(namesOnly: boolean) {
    this.namesOnly = namesOnly;
  }

  addNames(entity: Entity, place: number): void {
    const aliases = [];
    const given = aliasesOf(entity);
    const longerNames = given.map(({ text }) => text.split(' ')).filter((words) => words.length > 1);
    for (const alias of given) {
      const words = readPattern(this.lexicon, alias.text, alias);
      if (words.length === 0) continue;
      const name =
        this.names.push({
          entity: place,
          text: alias.text,
          weak: alias.strength === 'weak',
          shortened: longerNames.some((words) => words.includes(alias.text)),
          lastWord: longerNames.some((words) => words.at(-1) === alias.text),
        }) - 1;
      this.addWords(NAME, name, words);
      aliases.push({ name, text: alias.text, words });
      const places = this.namesOnly ? longerPlaces(alias.text) : [];
      for (const longer of [...places, ...(alias.notInside ?? [])]) this.addPattern(BLOCKER, name, longer);
    }
    if (entity.kind === undefined || entity.kind === 'person') this.namesakes.add(aliases);
  }

  addList(words: readonly string[]): number {
    if (words.length === 0) return -1;
    const list = this.lists++;
    for (const text of new Set(words)) {
      let phrase = this.phraseIds.get(text);
      if (phrase === undefined) {
        phrase = this.listsOfPhrase.push([]) - 1;
        this.phraseIds.set(text, phrase);
        this.addPattern(PHRASE, phrase, text);
      }
      this.listsOfPhrase[phrase]!.push(list);
    }
    return list;
  }

  private addPattern(sort: number, owner: number, text: string): void {
    const words = readPattern(this.lexicon, text, { common: true });
    if (words.length > 0) this.addWords(sort, owner, words);
  }

  private addWords(sort: number, owner: number, words: readonly PatternWord[]): void {
    this.patterns.add(sort, owner, words);
    this.phrases.add(words);
  }

  finish() {
    return {
      lexicon: this.lexicon.build(),
      phrases: this.phrases.build(this.patterns.sorts),
      patterns: this.patterns,
      names: this.names,
      namesakes: this.namesakes,
      listsOfPhrase: this.listsOfPhrase,
      phraseTexts: [...this.phraseIds.keys()],
    };
  }
}

const NONE: ReadonlySet<number> = new Set();

function ancestors(
  entity: Entity,
  entities: readonly Entity[],
  places: ReadonlyMap<string, number>,
): ReadonlySet<number> {
  if (entity.partOf === undefined) return NONE;
  const found = new Set<number>();
  const open = [...entity.partOf];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const place = places.get(id);
    if (place === undefined || found.has(place)) continue;
    found.add(place);
    open.push(...(entities[place]!.partOf ?? []));
  }
  return found;
}
