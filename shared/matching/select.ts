import { IDEOGRAPH } from './characters.ts';
import { readingOf } from './chinese.ts';
import { compassBefore } from './compass.ts';
import type { CompiledWatchlist } from './compile.ts';
import { isFunctionWord } from './language.ts';
import { BLOCKER } from './pattern-table.ts';
import type { Group } from './scan.ts';
import { misspelt, otherCapitals, type Writing, writingOf } from './spelling.ts';
import type { Tokens } from './tokens.ts';

/** A name that stands in a text: words `[from, to)`. */
export interface Standing {
  name: number;
  from: number;
  to: number;
  /** The characters around a Chinese name allow another reading. */
  doubtful: boolean;
}

/** Told of each name that stood there and did not count. */
export type OnReject = (name: number, from: number, to: number, reason: string) => void;

/**
 * Chooses among the names found in one text, offered word by word, those that stand there: spelt as they must be, the
 * leftmost first and of these the longest. What lies inside or across a chosen name counts only for an entity that the
 * chosen one is part of.
 */
export class Selection {
  readonly standing: Standing[] = [];
  private readonly compiled: CompiledWatchlist;
  private readonly tokens: Tokens;
  private readonly language: string | undefined;
  private readonly onReject: OnReject | undefined;
  private writing: Writing | undefined;
  /** By name, how far a longer string reaches in which it means nothing. */
  private readonly blockedTo = new Map<number, number>();
  /** The names of the span chosen last, and the pattern of the first of them. */
  private chosen: Standing[] = [];
  private chosenPattern = 0;
  private insideTo = 0;

  constructor(
    compiled: CompiledWatchlist,
    tokens: Tokens,
    language: string | undefined,
    onReject?: OnReject,
  ) {
    this.compiled = compiled;
    this.tokens = tokens;
    this.language = language;
    this.onReject = onReject;
  }

  /** Takes the names and blockers that begin at a word. Words are offered in order. */
  offer(from: number, group: Group): void {
    const { patterns, namesOnly, hasParts } = this.compiled;
    const covered = this.chosen.length > 0 && from < this.chosen[0]!.to;
    const idle = covered && !namesOnly && !hasParts && this.onReject === undefined;
    for (const candidate of group.count === 1 ? ONE : this.order(from, group)) {
      const pattern = group.pattern[candidate]!;
      const owner = patterns.owners[pattern]!;
      const to = group.to[candidate]!;
      if (patterns.sorts[pattern] === BLOCKER)
        this.blockedTo.set(owner, Math.max(to, this.blockedTo.get(owner) ?? 0));
      else if (!idle) this.consider(owner, pattern, from, to);
    }
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

  private consider(name: number, pattern: number, from: number, to: number): void {
    const { names } = this.compiled;
    const entity = names[name]!.entity;
    const longer = this.chosen[0] !== undefined && from < this.chosen[0].to ? this.chosen[0] : undefined;
    const sameSpan = longer?.from === from && longer.to === to;
    if (longer !== undefined && this.isOwn(entity, sameSpan)) return;
    const inside = longer !== undefined && !sameSpan;
    const problem =
      (inside && !this.countsInside(entity, from, to)
        ? `inside the longer name ${names[longer.name]!.text}`
        : undefined) ??
      this.problemOf(name, pattern, from, to) ??
      (sameSpan && this.otherCapitals(pattern, from) > this.otherCapitals(this.chosenPattern, from)
        ? `${names[longer.name]!.text} is written as here`
        : undefined);
    const reading =
      problem === undefined && isChinese(this.tokens, from, to) ? readingOf(this.tokens, from, to) : 'clear';
    if (problem !== undefined || reading === 'other') {
      this.onReject?.(name, from, to, problem ?? 'its characters belong to the words around it');
      return;
    }
    const found = { name, from, to, doubtful: reading === 'doubtful' };
    this.standing.push(found);
    if (inside) this.insideTo = to;
    else if (sameSpan) this.chosen.push(found);
    else {
      this.chosen = [found];
      this.chosenPattern = pattern;
    }
  }

  /** Whether another name of the entity was chosen for this span, or only names of the entity for the longer one. */
  private isOwn(entity: number, sameSpan: boolean): boolean {
    const own = ({ name }: Standing): boolean => this.compiled.names[name]!.entity === entity;
    return sameSpan ? this.chosen.some(own) : this.chosen.every(own);
  }

  /** A name inside a longer one counts if the longer one's entity is part of its own. */
  private countsInside(entity: number, from: number, to: number): boolean {
    const { names, entities, namesOnly } = this.compiled;
    const longer = this.chosen[0]!;
    if (to > longer.to || from < this.insideTo) return false;
    // When all names are asked for, one that another is named after stands in the text too: Институт РАН.
    if (namesOnly && from > longer.from) return true;
    return this.chosen.some((other) => entities[names[other.name]!.entity]!.partOf.has(entity));
  }

  private problemOf(name: number, pattern: number, from: number, to: number): string | undefined {
    if ((this.blockedTo.get(name) ?? 0) >= to) return 'inside a longer string in which it means nothing';
    this.writing ??= writingOf(this.tokens);
    return (
      misspelt(this.compiled.patterns, pattern, this.tokens, from, this.writing) ??
      compassBefore(this.tokens, from) ??
      shoutedFunctionWord(this.tokens, from, to, this.writing, this.language)
    );
  }

  private otherCapitals(pattern: number, from: number): number {
    return otherCapitals(this.compiled.patterns, pattern, this.tokens, from);
  }
}

const ONE = [0];

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
