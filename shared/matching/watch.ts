import type { CompiledWatchlist } from './compile.ts';
import type { Alternative, CompiledWatch, Condition } from './conditions.ts';
import { type Found, SUMMARY } from './found.ts';
import type { Evidence } from './judge.ts';
import { withinWords } from './within.ts';

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
  const { spans } = evidence.words;
  for (let i = 0; i < spans.count && spans.from(i) < SUMMARY; i++)
    for (const list of compiled.listsOfPhrase[spans.what(i)]!) lists.add(list);
  return {
    distinct: evidence.distinct.filter(({ from }) => from < SUMMARY),
    hasList: (list) => lists.has(list),
  };
}

/** A mention that meets an alternative, `'words'` when words alone do. */
export function firstOf(alternative: Alternative, scope: Scope): Meeting | undefined {
  if (!alternative.lists.every(scope.hasList)) return undefined;
  if (alternative.entities === undefined) return 'words';
  return scope.distinct.find(({ name }) => alternative.entities!.has(name.entity));
}

/**
 * Gives every condition an entity of its own (augmenting paths, so no choice made early spoils a later one). Conditions that
 * words alone meet need none.
 */
export function assign(watch: CompiledWatch, scope: Scope): Meeting[] | undefined {
  const choices: (readonly Found[] | 'words')[] = [];
  for (const condition of watch.conditions) {
    const choice = choicesFor(condition, scope);
    if (choice.length === 0) return undefined;
    choices.push(choice);
  }
  const holder = new Map<Found, number>();
  const place = (condition: number, tried: Set<Found>): boolean => {
    const options = choices[condition]!;
    if (options === 'words') return true;
    return options.some((found) => {
      if (tried.has(found)) return false;
      tried.add(found);
      const other = holder.get(found);
      if (other !== undefined && !place(other, tried)) return false;
      holder.set(found, condition);
      return true;
    });
  };
  for (let condition = 0; condition < choices.length; condition++)
    if (!place(condition, new Set())) return undefined;
  const met = choices.map((): Meeting => 'words');
  for (const [found, condition] of holder) met[condition] = found;
  return met;
}

/** What may meet a condition: words alone, or one of these mentions. */
function choicesFor({ alternatives }: Condition, { distinct, hasList }: Scope): readonly Found[] | 'words' {
  const open = alternatives.filter(({ lists }) => lists.every(hasList));
  if (open.some(({ entities }) => entities === undefined)) return 'words';
  return distinct.filter(({ name }) => open.some(({ entities }) => entities!.has(name.entity)));
}
