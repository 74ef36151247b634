import type { CompiledWatchlist } from './compile.ts';
import { MAX_CONDITIONS } from './conditions.ts';
import type { Found } from './judge.ts';
import type { Rejection } from './types.ts';
import type { WordHits } from './word-hits.ts';

/**
 * Keeps the weak mentions that something in the item speaks for, and says what: a strong name of the same entity, a context
 * word, or another entity with which it meets a watch. A word of `notContext` outweighs all of them.
 */
export function decideWeak(
  compiled: CompiledWatchlist,
  found: Found[],
  words: WordHits,
  onReject?: (rejection: Rejection) => void,
): Found[] {
  if (found.every(({ mention }) => mention.strength === 'strong')) return found;
  const sure = new Map<number, Found>();
  for (const one of found)
    if (one.mention.strength === 'strong' && !sure.has(one.entity)) sure.set(one.entity, one);
  const standings = new Map<number, Standing>();
  const settled = new Map(sure);
  for (const one of found) {
    if (one.mention.strength === 'strong') continue;
    let standing = standings.get(one.entity);
    if (standing === undefined) {
      const against = phraseOf(compiled, words, compiled.entities[one.entity]!.notContext);
      standing = { against, name: byName(sure, one) };
      standings.set(one.entity, standing);
    }
    if (standing.against !== undefined) continue;
    const reason = standing.name ?? byContext(compiled, words, one);
    if (reason === undefined) continue;
    one.mention.because = reason;
    if (!settled.has(one.entity)) settled.set(one.entity, one);
  }
  for (const [entity, standing] of standings)
    if (standing.against === undefined && standing.name === undefined)
      standing.partner = byPartner(compiled, settled, entity);
  return found.filter(({ entity, mention }) => {
    if (mention.strength === 'strong' || mention.because !== undefined) return true;
    const { against, partner } = standings.get(entity)!;
    if (partner !== undefined) {
      mention.because = partner;
      return true;
    }
    if (onReject !== undefined) {
      const { strength: _, ...place } = mention;
      const reason =
        against === undefined
          ? 'weak, and no context word and no entity of the same watch in the item'
          : `weak, and the word ${against} speaks against it`;
      onReject({ ...place, reason });
    }
    return false;
  });
}

/** What an item says of all weak mentions of one entity. */
interface Standing {
  against: string | undefined;
  name: string | undefined;
  partner?: string | undefined;
}

function phraseOf(compiled: CompiledWatchlist, words: WordHits, list: number): string | undefined {
  const phrase = list < 0 ? undefined : words.phrasesOf(list)[0];
  return phrase === undefined ? undefined : compiled.phraseTexts[phrase];
}

function byName(sure: ReadonlyMap<number, Found>, one: Found): string | undefined {
  const other = sure.get(one.entity);
  return other === undefined ? undefined : `the name ${other.mention.alias}`;
}

/** A context word speaks for a name only from outside it. */
function byContext(compiled: CompiledWatchlist, words: WordHits, one: Found): string | undefined {
  const { context } = compiled.entities[one.entity]!;
  for (const phrase of context < 0 ? [] : words.phrasesOf(context)) {
    const places = words.places().get(phrase)!;
    for (let i = 0; i < places.length; i += 2)
      if (places[i + 1]! <= one.from || places[i]! >= one.to)
        return `the word ${compiled.phraseTexts[phrase]!}`;
  }
  return undefined;
}

/** Another entity of the item that meets another condition of a watch which this one may meet. */
function byPartner(
  compiled: CompiledWatchlist,
  settled: ReadonlyMap<number, Found>,
  entity: number,
): string | undefined {
  const mine = compiled.entities[entity]!.conditions;
  for (const [other, { mention }] of settled) {
    if (other === entity) continue;
    for (const theirs of compiled.entities[other]!.conditions)
      for (const own of mine)
        if (own !== theirs && Math.floor(own / MAX_CONDITIONS) === Math.floor(theirs / MAX_CONDITIONS))
          return `${mention.entityId} (watch ${compiled.watches[Math.floor(own / MAX_CONDITIONS)]!.id})`;
  }
  return undefined;
}
