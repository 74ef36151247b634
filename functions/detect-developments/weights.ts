import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { readingOf } from '../../shared/developments/reading.ts';
import {
  emptyWeights,
  learn,
  weightsFrom,
  weightsText,
  type WordWeights,
} from '../../shared/developments/weights.ts';
import { matchText } from '../../shared/matching/match.ts';
import type { CompiledWatchlist } from '../../shared/matching/compile.ts';
import { get, put, type Database, type Row } from '../../shared/store/database.ts';
import { dayOf, daysBack, partitions } from '../../shared/store/keys.ts';
import { seenItemsOn } from '../../shared/store/seen-items.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const KEY = { pk: partitions.weights, sk: 'words' };
/** A gap longer than this (a paused deployment) is not caught up with: word frequencies hardly move in days. */
const CATCH_UP_DAYS = 3;
/** Until this many items were seen, a day is too long to wait: each run counts today's items too, unsaved. */
const WARM_ITEMS = 2000;

export interface WeightsCache {
  current(db: Database, compiled: CompiledWatchlist, now: Date, keepItemsDays: number): Promise<WordWeights>;
}

/** Keeps the weights of a day, which do not change once they are those of many items: reading them costs up to 25 units. */
export function createWeightsCache(): WeightsCache {
  let kept: { day: string; weights: WordWeights } | undefined;
  return {
    async current(db, compiled, now, keepItemsDays) {
      const day = dayOf(now.toISOString());
      if (kept?.day === day && kept.weights.items >= WARM_ITEMS) return kept.weights;
      kept = { day, weights: await currentWeights(db, compiled, now, keepItemsDays) };
      return kept.weights;
    },
  };
}

/**
 * The word weights of the day: learned from what polls saw before today, saved once a day. A young monitor counts
 * today's items as well.
 */
async function currentWeights(
  db: Database,
  compiled: CompiledWatchlist,
  now: Date,
  keepItemsDays: number,
): Promise<WordWeights> {
  const today = dayOf(now.toISOString());
  // A late answer means at worst that the days since are learned again, to the same end.
  const row = await get(db, 'events', KEY, { eventual: true });
  const weights = row === undefined ? emptyWeights() : await unpack(row);
  const learnedOn = typeof row?.day === 'string' ? row.day : '';
  if (learnedOn !== today) {
    const since = new Date(now.getTime() - Math.min(CATCH_UP_DAYS, keepItemsDays) * 86_400_000);
    const unread = daysBack(now, since).filter((day) => day < today && day >= learnedOn);
    for (const day of unread.reverse()) await learnDay(db, compiled, weights, day, now);
    await saveWeights(db, today, weights);
  }
  if (weights.items < WARM_ITEMS) await learnDay(db, compiled, weights, today, now);
  return weights;
}

/** Saves what was learned before a day (YYYY-MM-DD). */
export async function saveWeights(db: Database, day: string, weights: WordWeights): Promise<void> {
  await put(db, 'events', { ...KEY, day, packed: await zip(weightsText(weights)) });
}

const unpack = async (row: Row) => weightsFrom((await unzip(row.packed as Uint8Array)).toString('utf8'));

async function learnDay(
  db: Database,
  compiled: CompiledWatchlist,
  weights: WordWeights,
  day: string,
  now: Date,
): Promise<void> {
  for await (const { title, summary, lang } of seenItemsOn(db, day, now)) {
    const { mentions } = matchText(compiled, { title, summary, lang });
    const { words } = readingOf({ title, summary });
    learn(weights, [{ words, entities: mentions.map(({ entityId }) => entityId) }]);
  }
}
