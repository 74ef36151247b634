import { IDEOGRAPH } from './characters.ts';
import { readingOf } from './chinese.ts';
import type { CompiledWatchlist } from './compile.ts';
import { compassBefore } from './compass.ts';
import { isFunctionWord } from './language.ts';
import { BLOCKER, type Patterns } from './pattern-table.ts';
import type { Candidates } from './scan.ts';
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
 * Chooses among the candidates of one text the names that stand there: those spelt as they must be, the leftmost first and
 * the longest of them; what lies inside or across a chosen name counts only for an entity that the chosen one is part of.
 */
export function select(
  compiled: CompiledWatchlist,
  tokens: Tokens,
  candidates: Candidates,
  language: string | undefined,
  onReject?: OnReject,
): Standing[] {
  const { patterns, names } = compiled;
  const writing = writingOf(tokens);
  const standing: Standing[] = [];
  // By name, how far a longer string reaches in which it means nothing.
  const blockedTo = new Map<number, number>();
  let chosen: Standing[] = [];
  let chosenPattern = 0;
  for (const candidate of order(patterns, tokens, candidates)) {
    const pattern = candidates.pattern[candidate]!;
    const name = patterns.owners[pattern]!;
    const from = candidates.from[candidate]!;
    const to = candidates.to[candidate]!;
    if (patterns.sorts[pattern] === BLOCKER) {
      blockedTo.set(name, Math.max(to, blockedTo.get(name) ?? 0));
      continue;
    }
    const longer = chosen[0] !== undefined && from < chosen[0].to ? chosen[0] : undefined;
    const sameSpan = longer?.from === from && longer.to === to;
    const same = sameSpan
      ? chosen.find((other) => names[other.name]!.entity === names[name]!.entity)
      : undefined;
    if (same !== undefined || (longer && !sameSpan && isOwn(compiled, chosen, name))) continue;
    const problem =
      (longer && !sameSpan && !countsInside(compiled, chosen, name, from, to)
        ? `inside the longer name ${names[longer.name]!.text}`
        : undefined) ??
      ((blockedTo.get(name) ?? 0) >= to ? 'inside a longer string in which it means nothing' : undefined) ??
      misspelt(patterns, pattern, tokens, from, writing) ??
      compassBefore(tokens, from) ??
      shoutedFunctionWord(tokens, from, to, writing, language) ??
      (sameSpan &&
      otherCapitals(patterns, pattern, tokens, from) > otherCapitals(patterns, chosenPattern, tokens, from)
        ? `${names[longer.name]!.text} is written as here`
        : undefined);
    const reading =
      problem === undefined && isChinese(tokens, from, to) ? readingOf(tokens, from, to) : 'clear';
    if (problem !== undefined || reading === 'other') {
      onReject?.(name, from, to, problem ?? 'its characters belong to the words around it');
      continue;
    }
    const found = { name, from, to, doubtful: reading === 'doubtful' };
    standing.push(found);
    if (sameSpan) chosen.push(found);
    else if (longer === undefined) {
      chosen = [found];
      chosenPattern = pattern;
    }
  }
  return standing;
}

/** Whether a name lies inside a longer one of the same entity: nothing to tell. */
function isOwn({ names }: CompiledWatchlist, chosen: readonly Standing[], name: number): boolean {
  return chosen.every((other) => names[other.name]!.entity === names[name]!.entity);
}

/** A name inside a longer one counts if the longer one's entity is part of its own. */
function countsInside(
  { names, entities, namesOnly }: CompiledWatchlist,
  chosen: readonly Standing[],
  name: number,
  from: number,
  to: number,
): boolean {
  const longer = chosen[0]!;
  if (to > longer.to) return false;
  // When all names are asked for, one that another is named after stands in the text too: Институт РАН.
  if (namesOnly && from > longer.from) return true;
  return chosen.some((other) => entities[names[other.name]!.entity]!.partOf.has(names[name]!.entity));
}

/** Candidates by first word, longer ones first; of those of one span, the one with the capitals of the text first. */
function order(patterns: Patterns, tokens: Tokens, { count, from, to, pattern }: Candidates): number[] {
  const strangeness = (i: number): number => otherCapitals(patterns, pattern[i]!, tokens, from[i]!);
  return Array.from({ length: count }, (_, i) => i).sort(
    (a, b) =>
      from[a]! - from[b]! || to[b]! - to[a]! || strangeness(a) - strangeness(b) || pattern[a]! - pattern[b]!,
  );
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
