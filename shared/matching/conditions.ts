import type { Severity } from '../severity.ts';
import type { Entity, EntityKind, Term, Watch, Watchlist, Words } from '../watchlist.ts';
import type { CompiledEntity } from './compile.ts';

/** One way to meet a condition: a mention of one of the entities, and a word of each list. */
export interface Alternative {
  /** Places of entities; undefined when the term selects none. */
  entities: ReadonlySet<number> | undefined;
  lists: number[];
  /** As the watch says it, for people. */
  text: string;
}

/** Something that must be met, by any of its alternatives. */
export interface Condition {
  alternatives: Alternative[];
}

export interface CompiledWatch {
  id: string;
  severity: Severity;
  within: Watch['within'];
  /** The terms of `all`, and those of `any` as one more condition. */
  conditions: Condition[];
  /** Bit i: condition i (of the first 31) cannot be met by words alone. */
  needs: number;
  /** The terms of `none`. */
  exclusions: Alternative[];
}

/** Conditions of one watch are numbered below this, so that watch and condition fit one number. */
export const MAX_CONDITIONS = 64;

/** Resolves the terms of all watches to entities and word lists, and notes with each entity which conditions it meets. */
export function compileWatches(
  watchlist: Watchlist,
  entities: readonly CompiledEntity[],
  topics: readonly { id: string; list: number }[],
  addList: (words: Words) => number,
): CompiledWatch[] {
  const compileTerm = (term: Term): Alternative => ({
    entities: select(term, watchlist.entities),
    lists: [
      ...(term.words === undefined ? [] : [addList(term.words)]),
      ...(term.topic === undefined ? [] : [topics.find(({ id }) => id === term.topic)?.list ?? UNKNOWN_LIST]),
    ],
    text: describeTerm(term),
  });
  return watchlist.watches.map((watch, index) => {
    const conditions = (watch.all ?? []).map((term) => ({ alternatives: [compileTerm(term)] }));
    if (watch.any !== undefined && watch.any.length > 0)
      conditions.push({ alternatives: watch.any.map(compileTerm) });
    for (const [number, condition] of conditions.entries())
      for (const place of new Set(
        condition.alternatives.flatMap(({ entities: chosen }) => [...(chosen ?? [])]),
      ))
        entities[place]!.conditions.push(index * MAX_CONDITIONS + number);
    return {
      id: watch.id,
      severity: watch.severity,
      within: watch.within,
      conditions,
      needs: needsOf(conditions),
      exclusions: (watch.none ?? []).map(compileTerm),
    };
  });
}

function needsOf(conditions: readonly Condition[]): number {
  return conditions.reduce(
    (needs, condition, index) => (needsEntity(condition) ? needs | conditionBit(index) : needs),
    0,
  );
}

/** Whether words alone cannot meet a condition. */
export const needsEntity = ({ alternatives }: Condition): boolean =>
  alternatives.every(({ entities }) => entities !== undefined);

/** The bit of a condition in `needs`; none from the 32nd on. */
export const conditionBit = (index: number): number => (index < 31 ? 1 << index : 0);

/** A topic that does not exist: its words stand nowhere. `checkWatchlist` says so. */
const UNKNOWN_LIST = -1;

function select(term: Term, entities: readonly Entity[]): ReadonlySet<number> | undefined {
  const { entity, kind, group, country } = term;
  if (entity === undefined && kind === undefined && group === undefined && country === undefined)
    return undefined;
  const ids = entity === undefined ? undefined : new Set([entity].flat());
  const kinds = kind === undefined ? undefined : new Set<EntityKind | undefined>([kind].flat());
  const chosen = new Set<number>();
  for (let place = 0; place < entities.length; place++) {
    const candidate = entities[place]!;
    if (ids !== undefined && !ids.has(candidate.id)) continue;
    if (kinds !== undefined && !kinds.has(candidate.kind)) continue;
    if (country !== undefined && candidate.country !== country) continue;
    if (group !== undefined && candidate.groups?.includes(group) !== true) continue;
    chosen.add(place);
  }
  return chosen;
}

/** A term in words: `a company or university of RU`. */
export function describeTerm(term: Term): string {
  const list = (value: string | readonly string[]): string => [value].flat().join(' or ');
  const parts = [
    ...(term.entity === undefined ? [] : [list(term.entity)]),
    ...(term.kind === undefined ? [] : [`a ${list(term.kind)}`]),
    ...(term.group === undefined ? [] : [`of the group ${term.group}`]),
    ...(term.country === undefined ? [] : [`of ${term.country}`]),
    ...(term.topic === undefined ? [] : [`a word of the topic ${term.topic}`]),
    ...(term.words === undefined ? [] : [`one of the words ${describeWords(term.words)}`]),
  ];
  return parts.join(' ');
}

function describeWords(words: Words): string {
  const all = Array.isArray(words) ? words : Object.values(words).flat();
  return all.length > 4 ? `${all.slice(0, 4).join(', ')}, … (${all.length})` : all.join(', ');
}
