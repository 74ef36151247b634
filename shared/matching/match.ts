import type { Mention } from '../article.ts';
import type { Severity } from '../severity.ts';
import type { CompiledWatchlist } from './compile.ts';
import { type CompiledWatch, conditionBit, MAX_CONDITIONS } from './conditions.ts';
import { mentionOf } from './found.ts';
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
  const watches = metWatches(compiled, evidence);
  return {
    mentions: mentionsOf(compiled, evidence),
    watches,
    topics: topicsOf(compiled, evidence),
    severity: watches.reduce<Severity | 0>((most, { severity }) => (severity > most ? severity : most), 0),
  };
}

function mentionsOf(compiled: CompiledWatchlist, { found, because, tokens }: Evidence): Mention[] {
  const mentions = new Array<Mention>(found.count);
  for (let i = 0; i < found.count; i++) {
    const mention = mentionOf(compiled, tokens, found.what(i), found.from(i), found.to(i));
    mentions[i] = mention;
    if (because.length > 0 && because[i] !== undefined) mention.because = because[i]!;
  }
  return mentions;
}

function topicsOf(compiled: CompiledWatchlist, { words }: Evidence): string[] {
  const { spans } = words;
  if (spans.count === 0) return [];
  const standing = new Set<number>();
  for (let i = 0; i < spans.count; i++) {
    const topics = compiled.topicsOfPhrase[spans.what(i)]!;
    if (topics.length > 0) for (const topic of topics) standing.add(topic);
  }
  return compiled.topics.filter((_, topic) => standing.has(topic)).map(({ id }) => id);
}

function metWatches(compiled: CompiledWatchlist, evidence: Evidence): Match['watches'] {
  const titled = evidence.tokens[0].count > 0;
  if (evidence.found.count === 0 && evidence.words.isEmpty) return [];
  return touched(compiled, evidence).flatMap((watch) => {
    const met = meets(compiled, watch, evidence);
    if (met === undefined) return [];
    const kindOf = (entity: number) => compiled.entities[entity]!.kind;
    return {
      id: watch.id,
      severity: severityOf(
        watch.severity,
        met.filter((one) => one !== 'words'),
        kindOf,
        titled,
      ),
    };
  });
}

/** The watches of which every condition that needs an entity has one, in their order. */
function touched(compiled: CompiledWatchlist, { distinct, words }: Evidence): CompiledWatch[] {
  const bits = new Map<number, number>(words.isEmpty ? [] : compiled.wordWatches.map((place) => [place, 0]));
  for (const { name } of distinct)
    for (const condition of compiled.entities[name.entity]!.conditions) {
      const place = Math.floor(condition / MAX_CONDITIONS);
      bits.set(place, (bits.get(place) ?? 0) | conditionBit(condition % MAX_CONDITIONS));
    }
  return [...bits.keys()]
    .filter((place) => (compiled.watches[place]!.needs & ~bits.get(place)!) === 0)
    .sort((a, b) => a - b)
    .map((place) => compiled.watches[place]!);
}
