import { IDEOGRAPH } from './characters.ts';
import { readingOf } from './chinese.ts';
import type { CompiledWatchlist } from './compile.ts';
import { isFunctionWord } from './language.ts';
import { BLOCKER } from './pattern-table.ts';
import type { Candidates } from './scan.ts';
import { misspelt, type Writing, writingOf } from './spelling.ts';
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
  const standing: Standing[] = [];
  if (candidates.count === 0) return standing;
  const { patterns, names, entities } = compiled;
  const writing = writingOf(tokens);
  // By name, how far a longer string reaches in which it means nothing.
  const blockedTo = new Map<number, number>();
  let covered: Standing[] = [];
  let coveredTo = 0;
  for (const candidate of order(candidates)) {
    const pattern = candidates.pattern[candidate]!;
    const name = patterns.owners[pattern]!;
    const from = candidates.from[candidate]!;
    const to = candidates.to[candidate]!;
    if (patterns.sorts[pattern] === BLOCKER) {
      blockedTo.set(name, Math.max(to, blockedTo.get(name) ?? 0));
      continue;
    }
    const entity = names[name]!.entity;
    const longer = from < coveredTo ? covered[0]! : undefined;
    if (longer !== undefined && (longer.from !== from || longer.to !== to)) {
      const holders = covered.filter((other) => names[other.name]!.entity !== entity);
      const within =
        to <= coveredTo && holders.some((other) => entities[names[other.name]!.entity]!.partOf.has(entity));
      if (!within) {
        if (holders.length > 0)
          onReject?.(name, from, to, `inside the longer name ${names[longer.name]!.text}`);
        continue;
      }
    }
    const problem = problemOf(name, from, to, pattern);
    if (problem !== undefined) {
      onReject?.(name, from, to, problem);
      continue;
    }
    const reading = isChinese(tokens, from, to) ? readingOf(tokens, from, to) : 'clear';
    if (reading === 'other') {
      onReject?.(name, from, to, 'its characters belong to the words around it');
      continue;
    }
    const found = { name, from, to, doubtful: reading === 'doubtful' };
    if (
      standing.some((other) => other.from === from && other.to === to && names[other.name]!.entity === entity)
    )
      continue;
    standing.push(found);
    if (longer === undefined) {
      covered = [found];
      coveredTo = to;
    } else if (longer.from === from && longer.to === to) covered.push(found);
  }
  return standing;

  /** Names of one span follow each other, so a second alias of an entity finds the first among the last. */
  function isKnown(from: number, to: number, entity: number): boolean {
    for (let i = standing.length - 1; i >= 0; i--) {
      const other = standing[i]!;
      if (other.from !== from || other.to !== to) return false;
      if (names[other.name]!.entity === entity) return true;
    }
    return false;
  }

  function problemOf(name: number, from: number, to: number, pattern: number): string | undefined {
    if ((blockedTo.get(name) ?? 0) >= to) return 'inside a longer string in which it means nothing';
    const spelling = misspelt(patterns, pattern, tokens, from, writing);
    return spelling ?? shoutedFunctionWord(tokens, from, to, writing, language);
  }
}

/** Candidates by first word, longer ones first; patterns of one span in the order of the watchlist. */
function order({ count, from, to, pattern }: Candidates): number[] {
  return Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => from[a]! - from[b]! || to[b]! - to[a]! || pattern[a]! - pattern[b]!,
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
