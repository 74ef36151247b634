import type { Severity } from '../severity.ts';
import type { CompiledWatchlist } from './compile.ts';
import { type Evidence, judge } from './judge.ts';
import { severityOf } from './severity.ts';
import type { Match, Text } from './types.ts';
import { meets } from './watch.ts';

/**
 * Every mention of the watchlist's entities in a text, in order, with UTF-16 offsets into the original title or summary;
 * the topics whose words stand there; and the watches that are met. Time is linear in the text.
 */
export function matchText(compiled: CompiledWatchlist, text: Text): Match {
  return conclude(compiled, judge(compiled, text));
}

/** From what stands in the text to what it means. */
export function conclude(compiled: CompiledWatchlist, evidence: Evidence): Match {
  const watches = compiled.namesOnly ? [] : metWatches(compiled, evidence);
  return {
    mentions: evidence.found.map(({ mention }) => mention),
    watches,
    topics: compiled.topics.filter(({ list }) => evidence.phrasesOfList.has(list)).map(({ id }) => id),
    severity: watches.reduce<Severity | 0>((most, { severity }) => (severity > most ? severity : most), 0),
  };
}

function metWatches(compiled: CompiledWatchlist, evidence: Evidence): Match['watches'] {
  if (evidence.found.length === 0 && evidence.phrasesOfList.size === 0) return [];
  return compiled.watches.flatMap((watch) => {
    const met = meets(compiled, watch, evidence);
    if (met === undefined) return [];
    return {
      id: watch.id,
      severity: severityOf(watch.severity, met, (entity) => compiled.entities[entity]!.kind),
    };
  });
}
