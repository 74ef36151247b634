import { describe, expect, it } from 'vitest';
import { compileWatchlist } from '../../../shared/matching/compile.ts';
import { matchText } from '../../../shared/matching/match.ts';
import { seeded } from '../../../bench/matching/corpus.ts';
import { watchlistSchema } from '../../../shared/watchlist.ts';

const names = ['Ford', 'Cook', 'Gap', 'Chad', 'Орёл', 'МИД', '小米', '广厦'];
const compiled = compileWatchlist(
  watchlistSchema.parse({ entities: names.map((name, n) => ({ id: `e${n}`, name, kind: 'company' })) }),
  { namesOnly: true },
);

/** What stands between two texts is more than any rule looks over. */
const apart = ` ${'und so weiter '.repeat(8)}`;
const clauses = [
  'Ford Foundation',
  'der Ford sagte',
  'in Cook Islands',
  'der Cook sagte',
  'in Gap gesehen',
  'МИД Украины',
  'наш МИД',
  '小米粥好',
  '说小米发布新车',
  '广厦大败',
];

const count = (title: string): number => matchText(compiled, { title }).mentions.length;

describe('names alone, in a text that repeats itself', () => {
  it('are judged each by the words around it', () => {
    const random = seeded(7);
    const order = Array.from({ length: 500 }, () => clauses[Math.floor(random() * clauses.length)]!);
    const alone = new Map(clauses.map((clause) => [clause, count(`${apart}${clause}${apart}`)]));
    expect(new Set(alone.values())).toEqual(new Set([0, 1]));
    const expected = order.reduce((sum, clause) => sum + alone.get(clause)!, 0);
    expect(count(`${apart}${order.join(apart)}${apart}`)).toBe(expected);
  });
});
