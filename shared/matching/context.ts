import type { CompiledWatchlist, Name } from './compile.ts';
import { MAX_CONDITIONS } from './conditions.ts';
import { isWeak, nameOf } from './found.ts';
import type { Evidence } from './judge.ts';
import type { OnReject } from './select.ts';
import { Spans } from './spans.ts';
import type { WordHits } from './word-hits.ts';

/**
 * Keeps the weak mentions that something in the item speaks for, and says what: a strong name of the same entity, a context
 * word, or another entity with which it meets a watch. A word of `notContext` outweighs all of them.
 */
export function decideWeak(
  compiled: CompiledWatchlist,
  all: Spans,
  words: WordHits,
  onReject?: OnReject,
): Pick<Evidence, 'found' | 'because'> {
  if (!hasWeak(all)) return { found: all, because: [] };
  const standings = standingsOf(compiled, all, words);
  const found = new Spans();
  const because = new Array<string | undefined>(all.count);
  for (let i = 0; i < all.count; i++) {
    const name = all.what(i);
    const from = all.from(i);
    const to = all.to(i);
    const standing = isWeak(name) ? standings.get(nameOf(compiled.names, name).entity)! : undefined;
    const reason = standing && (reasonFor(standing, words, from, to) ?? standing.partner);
    if (standing === undefined || reason !== undefined) {
      because[found.count] = reason;
      found.add(name, from, to);
    } else onReject?.(~name, from, to, reasonAgainst(standing));
  }
  return { found, because };
}

function hasWeak(all: Spans): boolean {
  for (let i = 0; i < all.count; i++) if (isWeak(all.what(i))) return true;
  return false;
}

/** What an item says of all weak mentions of one entity. */
interface Standing {
  against: string | undefined;
  name: string | undefined;
  /** The context words that stand in it. */
  words: { phrase: number; reason: string }[];
  partner?: string | undefined;
}

/** By entity that has weak mentions. */
function standingsOf(
  compiled: CompiledWatchlist,
  all: Spans,
  words: WordHits,
): ReadonlyMap<number, Standing> {
  const { names } = compiled;
  const sure = new Map<number, Name>();
  for (let i = 0; i < all.count; i++) {
    const name = nameOf(names, all.what(i));
    if (!isWeak(all.what(i)) && !sure.has(name.entity)) sure.set(name.entity, name);
  }
  const standings = new Map<number, Standing>();
  const settled = new Set(sure.keys());
  for (let i = 0; i < all.count; i++) {
    if (!isWeak(all.what(i))) continue;
    const { entity } = nameOf(names, all.what(i));
    let standing = standings.get(entity);
    if (standing === undefined)
      standings.set(entity, (standing = standingOf(compiled, words, entity, sure.get(entity))));
    if (!settled.has(entity) && reasonFor(standing, words, all.from(i), all.to(i)) !== undefined)
      settled.add(entity);
  }
  for (const [entity, standing] of standings)
    if (standing.against === undefined && standing.name === undefined)
      standing.partner = byPartner(compiled, settled, entity);
  return standings;
}

function standingOf(
  { entities, phraseTexts }: CompiledWatchlist,
  words: WordHits,
  entity: number,
  sure: Name | undefined,
): Standing {
  const { context, notContext } = entities[entity]!;
  const [against] = notContext < 0 ? [] : words.phrasesOf(notContext);
  return {
    against: against === undefined ? undefined : phraseTexts[against],
    name: sure && `the name ${sure.text}`,
    words: (context < 0 ? [] : words.phrasesOf(context)).map((phrase) => ({
      phrase,
      reason: `the word ${phraseTexts[phrase]!}`,
    })),
  };
}

/** A context word speaks for a name only from outside it. */
function reasonFor(standing: Standing, words: WordHits, from: number, to: number): string | undefined {
  if (standing.against !== undefined) return undefined;
  return standing.name ?? standing.words.find(({ phrase }) => words.standsOutside(phrase, from, to))?.reason;
}

const reasonAgainst = ({ against }: Standing): string =>
  against === undefined
    ? 'weak, and no context word and no entity of the same watch in the item'
    : `weak, and the word ${against} speaks against it`;

/** Another entity of the item that meets another condition of a watch which this one may meet. */
function byPartner(
  compiled: CompiledWatchlist,
  settled: ReadonlySet<number>,
  entity: number,
): string | undefined {
  const mine = compiled.entities[entity]!.conditions;
  for (const other of settled) {
    if (other === entity) continue;
    for (const theirs of compiled.entities[other]!.conditions)
      for (const own of mine)
        if (own !== theirs && Math.floor(own / MAX_CONDITIONS) === Math.floor(theirs / MAX_CONDITIONS))
          return `${compiled.entities[other]!.id} (watch ${compiled.watches[Math.floor(own / MAX_CONDITIONS)]!.id})`;
  }
  return undefined;
}
