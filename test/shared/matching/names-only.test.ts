import { describe, expect, it } from 'vitest';
import { compileWatchlist } from '../../../shared/matching/compile.ts';
import { explainText } from '../../../shared/matching/explain.ts';
import { watchlistSchema } from '../../../shared/watchlist.ts';

const watchlist = watchlistSchema.parse({
  entities: [
    { id: 'bulgaria', name: 'Болгария' },
    { id: 'usa', name: 'America', names: { en: ['United States'] } },
    { id: 'georgia-company', name: 'Грузия', kind: 'company' },
    { id: 'google', name: 'Google' },
  ],
});
const namesOnly = compileWatchlist(watchlist, { namesOnly: true });
const all = compileWatchlist(watchlist);
const counted = (title: string, compiled = namesOnly): string[] =>
  explainText(compiled, { title }).mentions.map(({ entityId }) => entityId);

describe('where only names are asked for, a country in brackets behind a name', () => {
  it.each([
    'Веселин Топалов (Болгария) победил',
    'Веселин Топалов (Болгария, 30 лет)',
    'Bill Smith (United States)',
  ])('tells where that one comes from and does not count: %s', (title) => {
    expect(counted(title)).toEqual([]);
    expect(explainText(namesOnly, { title }).rejected[0]!.reason).toContain('in brackets');
  });

  it('counts when it stands elsewhere too, or not alone', () => {
    expect(counted('Топалов (Болгария) вернулся в Болгарию')).toEqual(['bulgaria']);
    expect(counted('Выборы (в Болгарии) перенесены')).toEqual(['bulgaria']);
    expect(counted('(Болгария) Выборы перенесены')).toEqual(['bulgaria']);
  });

  it('is told by its kind, where the watchlist has one, and is nothing else', () => {
    expect(counted('Ресторан (Грузия) открыт')).toEqual(['georgia-company']);
    expect(counted('Сергей Брин (Google) выступил')).toEqual(['google']);
  });

  it('counts with watches', () => {
    expect(counted('Веселин Топалов (Болгария) победил', all)).toEqual(['bulgaria']);
  });
});
