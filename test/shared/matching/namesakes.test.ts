import { describe, expect, it } from 'vitest';
import { compileWatchlist } from '../../../shared/matching/compile.ts';
import { matchText } from '../../../shared/matching/match.ts';
import { watchlistSchema } from '../../../shared/watchlist.ts';

const compiled = compileWatchlist(
  watchlistSchema.parse({
    entities: [
      { id: 'ivanov', name: 'Сергей Иванов', names: { ru: ['Иванов', 'Сергей Борисович Иванов'] } },
      { id: 'petrov', name: 'Алексей Петров', names: { ru: ['Петров'] } },
      { id: 'smith', name: 'John Smith', names: { en: ['Smith'] } },
      { id: 'sidorov', name: 'Сидоров' },
    ],
  }),
);
const counted = (title: string): string[] => [
  ...new Set(matchText(compiled, { title }).mentions.map(({ entityId }) => entityId)),
];

describe('a last name', () => {
  it.each([
    ['Вчера Иванов выступил', 'ivanov'],
    ['Министр Иванов выступил', 'ivanov'],
    ['Глава МИД России Иванов выступил', 'ivanov'],
    ['Слова С. Иванова удивили', 'ivanov'],
    ['Слова С.Б. Иванова удивили', 'ivanov'],
    ['Слова С. Б. Иванова удивили', 'ivanov'],
    ['Так решили в Минске. Иванов не согласен', 'ivanov'],
    ['Сказал Алексей. Иванов промолчал', 'ivanov'],
    ['Вчера мистер Smith уехал', 'smith'],
    ['Слова А. Сидорова удивили', 'sidorov'],
  ])('is that of its bearer: %s', (title, id) => {
    expect(counted(title)).toEqual([id]);
  });

  it.each([
    'Вчера Алексей Иванов выступил',
    'Слова Алексея Иванова удивили',
    'Слова А. Иванова удивили',
    'Слова А.П. Иванова удивили',
    'Вчера Сергея Петрова не было',
    'The words of A. Smith',
  ])('is that of somebody else behind another first name or initial: %s', (title) => {
    expect(counted(title)).toEqual([]);
  });
});
