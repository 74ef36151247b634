import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { emptyWeights, learn, type WordWeights } from '../../shared/developments/weights.ts';
import { get, put, type Database } from '../../shared/store/database.ts';
import { dayOf, daysBack, partitions } from '../../shared/store/keys.ts';
import { seenItemsOn } from '../../shared/store/seen-items.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const KEY = { pk: partitions.weights, sk: 'words' };
/** A gap longer than this (a paused deployment) is not caught up with: word frequencies hardly move in days. */
const CATCH_UP_DAYS = 3;

/**
 * The word weights of the day: learned from what polls saw until yesterday, saved once a day. On the very first day
 * there is only today to learn from.
 */
export async function currentWeights(db: Database, now: Date, keepItemsDays: number): Promise<WordWeights> {
  const today = dayOf(now.toISOString());
  const row = await get(db, 'events', KEY);
  const saved = row && (JSON.parse((await unzip(row.packed as Uint8Array)).toString('utf8')) as WordWeights);
  if (saved !== undefined && String(row?.day) === today) return saved;
  const since = new Date(now.getTime() - Math.min(CATCH_UP_DAYS, keepItemsDays) * 86_400_000);
  const days =
    saved === undefined
      ? [today]
      : daysBack(now, since).filter((day) => day < today && day >= String(row?.day));
  let weights = saved ?? emptyWeights();
  for (const day of days.reverse())
    for await (const item of seenItemsOn(db, day, now))
      weights = learn(weights, [`${item.title} ${item.summary ?? ''}`]);
  if (saved !== undefined || days.length > 0)
    await put(db, 'events', { ...KEY, day: today, packed: await zip(JSON.stringify(weights)) });
  return weights;
}
