import { IDEOGRAPH } from './characters.ts';
import { type Patience, patience, type Reading, readingOf } from './chinese.ts';
import { compassBefore } from './compass.ts';
import type { CompiledWatchlist, Name } from './compile.ts';
import { inBrackets } from './countries.ts';
import { isFunctionWord } from './language.ts';
import { otherwiseMeant } from './names-alone.ts';
import { BLOCKER } from './pattern-table.ts';
import type { Group } from './scan.ts';
import { misspelt, otherCapitals, type Writing, writingOf } from './spelling.ts';
import type { Spans } from './spans.ts';
import { Surroundings } from './surroundings.ts';
import type { Tokens } from './tokens.ts';

/** Told of each name that stood at words `[from, to)` of an item and did not count. */
export type OnReject = (name: number, from: number, to: number, reason: string) => void;

/**
 * Chooses among the names found in one text, offered word by word, those that stand there: spelt as they must be, the
 * leftmost first and of these the longest. What lies inside or across a chosen name counts only for an entity that the
 * chosen one is part of.
 */
export class Selection {
  private readonly compiled: CompiledWatchlist;
  private readonly tokens: Tokens;
  private readonly offset: number;
  private readonly language: string | undefined;
  private readonly found: Spans;
  private readonly onReject: OnReject | undefined;
  private writing: Writing | undefined;
  private patience: Patience | undefined;
  private surroundings: Surroundings | undefined;
  /** By name, how far a longer string reaches in which it means nothing. */
  private blockedTo: Map<number, number> | undefined;
  /** The span chosen last, its names, `chosenCount` of them, and the pattern of the first. */
  private chosenFrom = 0;
  private chosenTo = 0;
  private readonly chosen: number[] = [];
  private chosenCount = 0;
  private chosenPattern = 0;
  private insideTo = 0;

  /** Words of the text are numbered from `offset` on where it is told of finds. */
  constructor(
    compiled: CompiledWatchlist,
    tokens: Tokens,
    offset: number,
    language: string | undefined,
    found: Spans,
    onReject?: OnReject,
  ) {
    this.compiled = compiled;
    this.tokens = tokens;
    this.offset = offset;
    this.language = language;
    this.found = found;
    this.onReject = onReject;
  }

  /** Whether no name that begins at a word can count, and nobody asks why: it lies within a chosen one. */
  passesOver(from: number): boolean {
    const { namesOnly, hasParts } = this.compiled;
    const insideCounts = (namesOnly || hasParts) && from >= this.insideTo;
    return from < this.chosenTo && !insideCounts && this.onReject === undefined;
  }

  /** Takes the names and blockers that begin at a word. Words are offered in order. */
  offer(from: number, group: Group): void {
    const { patterns } = this.compiled;
    for (let i = 0; i < group.count; i++)
      if (patterns.sorts[group.pattern[i]!] === BLOCKER)
        this.block(patterns.owners[group.pattern[i]!]!, group.to[i]!);
    if (group.count === 1) this.consider(group.pattern[0]!, from, group.to[0]!);
    else
      for (const place of this.order(from, group))
        this.consider(group.pattern[place]!, from, group.to[place]!);
  }

  private block(name: number, to: number): void {
    this.blockedTo ??= new Map();
    this.blockedTo.set(name, Math.max(to, this.blockedTo.get(name) ?? 0));
  }

  /** Longer ones first; of those of one span, the one with the capitals of the text first. */
  private order(from: number, { count, to, pattern }: Group): readonly number[] {
    const strangeness = (i: number): number => this.otherCapitals(pattern[i]!, from);
    const places = [];
    for (let i = 0; i < count; i++) places.push(i);
    return places.sort(
      (a, b) => to[b]! - to[a]! || strangeness(a) - strangeness(b) || pattern[a]! - pattern[b]!,
    );
  }

  private consider(pattern: number, from: number, to: number): void {
    const { names, patterns } = this.compiled;
    if (patterns.sorts[pattern] === BLOCKER) return;
    const name = patterns.owners[pattern]!;
    const entity = names[name]!.entity;
    const covered = from < this.chosenTo;
    const sameSpan = covered && this.chosenFrom === from && this.chosenTo === to;
    if (covered && this.isOwn(entity, sameSpan)) return;
    const inside = covered && !sameSpan;
    if (inside && !this.countsInside(entity, from, to)) {
      this.onReject?.(
        name,
        from + this.offset,
        to + this.offset,
        `inside the longer name ${names[this.chosen[0]!]!.text}`,
      );
      return;
    }
    const problem =
      this.problemOf(name, pattern, from, to) ??
      (sameSpan && this.otherCapitals(pattern, from) > this.otherCapitals(this.chosenPattern, from)
        ? `${names[this.chosen[0]!]!.text} is written as here`
        : undefined);
    const reading =
      problem === undefined && isChinese(this.tokens, from, to) ? this.readingOf(from, to) : 'clear';
    const rejected = problem ?? this.misreading(reading, entity);
    if (rejected !== undefined) {
      this.onReject?.(name, from + this.offset, to + this.offset, rejected);
      return;
    }
    const weak = this.isUnsure(names[name]!, reading);
    this.found.add(weak ? ~name : name, from + this.offset, to + this.offset);
    if (inside) {
      this.insideTo = to;
      return;
    }
    if (!sameSpan) this.chosenCount = 0;
    this.chosen[this.chosenCount++] = name;
    if (sameSpan) return;
    this.chosenFrom = from;
    this.chosenTo = to;
    this.chosenPattern = pattern;
  }

  /** Whether something else must speak for a name: by itself, or because its characters allow another reading. */
  private isUnsure({ weak, entity }: Name, reading: Reading): boolean {
    const { namesOnly, entities } = this.compiled;
    return !namesOnly && (weak || (reading === 'doubtful' && entities[entity]!.context >= 0));
  }

  /** Whether another name of the entity was chosen for this span, or only names of the entity for the longer one. */
  private isOwn(entity: number, sameSpan: boolean): boolean {
    let own = 0;
    for (let i = 0; i < this.chosenCount; i++)
      if (this.compiled.names[this.chosen[i]!]!.entity === entity) own++;
    return sameSpan ? own > 0 : own === this.chosenCount;
  }

  /** A name inside a longer one counts if the longer one's entity is part of its own. */
  private countsInside(entity: number, from: number, to: number): boolean {
    const { names, entities, namesOnly } = this.compiled;
    if (to > this.chosenTo || from < this.insideTo) return false;
    // When all names are asked for, one that another is named after stands in the text too: Институт РАН.
    if (namesOnly && from > this.chosenFrom) return true;
    for (let i = 0; i < this.chosenCount; i++)
      if (entities[names[this.chosen[i]!]!.entity]!.partOf.has(entity)) return true;
    return false;
  }

  private problemOf(name: number, pattern: number, from: number, to: number): string | undefined {
    if ((this.blockedTo?.get(name) ?? 0) >= to) return 'inside a longer string in which it means nothing';
    const { names, entities, namesOnly, namesakes } = this.compiled;
    const somebody = namesakes.other(name, this.tokens, from);
    if (somebody !== undefined) return `after ${somebody} it is the name of somebody else`;
    if (namesOnly && entities[names[name]!.entity]!.country && inBrackets(this.tokens, from, to))
      return 'a country in brackets tells where the one before it comes from';
    this.writing ??= writingOf(this.tokens);
    return (
      misspelt(this.compiled.patterns, pattern, this.tokens, from, this.writing) ??
      compassBefore(this.tokens, from) ??
      (namesOnly ? this.otherwiseMeant(name, from, to, this.writing) : undefined) ??
      shoutedFunctionWord(this.tokens, from, to, this.writing, this.language)
    );
  }

  private readingOf(from: number, to: number): Reading {
    this.patience ??= patience();
    return readingOf(this.tokens, from, to, this.patience);
  }

  private otherwiseMeant(name: number, from: number, to: number, writing: Writing): string | undefined {
    this.surroundings ??= new Surroundings(this.tokens);
    const { names } = this.compiled;
    return otherwiseMeant(this.tokens, from, to, writing, names[name]!, this.surroundings);
  }

  private misreading(reading: Reading, entity: number): string | undefined {
    if (reading === 'other') return 'its characters belong to the words around it';
    // What is called after a country tells of the country too: 俄罗斯大学.
    return reading === 'longer' && !this.compiled.entities[entity]!.country
      ? 'it begins a longer word or name'
      : undefined;
  }

  private otherCapitals(pattern: number, from: number): number {
    return otherCapitals(this.compiled.patterns, pattern, this.tokens, from);
  }
}

function isChinese(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.kinds[i] !== IDEOGRAPH) return false;
  return true;
}

/** In a text all in capitals an abbreviation may be a small word of the language: German «MIT». */
function shoutedFunctionWord(
  tokens: Tokens,
  from: number,
  to: number,
  writing: Writing,
  language: string | undefined,
): string | undefined {
  if (writing.capitals !== 'all' || to - from !== 1) return undefined;
  const word = tokens.text.slice(tokens.starts[from], tokens.ends[from]).toLowerCase();
  const spoken = isFunctionWord(word, tokens.text, language);
  return spoken === undefined
    ? undefined
    : `all in capitals, and ${word} is a common word of the language ${spoken}`;
}
