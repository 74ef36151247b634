import { random } from './ecb-plus.ts';
import { languages, stream, type Headline } from './streams.ts';

const DAY_MS = 86_400_000;
/** The first happening of each family is in this week, and the next of it follows after a week at most. */
const WEEK_MS = 7 * DAY_MS;
const START = Date.UTC(2024, 0, 1);

/**
 * One half of the streams but for the busy ones as the news of one week and what follows, in time order: hundreds of
 * happenings that have nothing to do with each other are open at once, as on a real day. Only days are invented, from a
 * seed: within a happening the times stand, and those that look alike keep their order.
 */
export function oneWeek(half: 'tune' | 'test', seed: number): Headline[] {
  const next = random(seed);
  return families(half)
    .flatMap((family) => moved(family, START + next() * WEEK_MS))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The headlines of a family, its happenings one after another from this time (milliseconds since 1970). */
function moved(family: Headline[], from: number): Headline[] {
  let start = from;
  let before: number | undefined;
  return [...Map.groupBy(family, ({ development }) => development).values()].flatMap((told) => {
    const first = Date.parse(told[0]!.at);
    start += Math.min(first - (before ?? first), WEEK_MS);
    before = first;
    return told.map((each) => ({ ...each, at: new Date(Date.parse(each.at) - first + start).toISOString() }));
  });
}

/** What two streams tell of one month may be the same under two labels: only the first of them counts. */
function families(half: 'tune' | 'test'): Headline[][] {
  const months = new Map<string, string>();
  return [...languages, 'mix' as const].flatMap((name) => {
    const headlines = stream(name, half);
    for (const { at } of headlines) if (!months.has(at.slice(0, 7))) months.set(at.slice(0, 7), name);
    const counted = headlines
      .filter(({ at }) => months.get(at.slice(0, 7)) === name)
      .map((each) => ({ ...each, id: `${name}-${each.id}`, development: `${name}-${each.development}` }));
    return [...Map.groupBy(counted, ({ family }) => family).values()];
  });
}
