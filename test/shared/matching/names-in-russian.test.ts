import { describe, expect, it } from 'vitest';
import { compileWatchlist } from '../../../shared/matching/compile.ts';
import { explainText } from '../../../shared/matching/explain.ts';
import { watchlistSchema } from '../../../shared/watchlist.ts';

const watchlist = watchlistSchema.parse({
  entities: [
    { id: 'сокол', name: 'Сокол' },
    { id: 'лукойл', name: 'Лукойл' },
    { id: 'минфин', name: 'Минфин' },
    { id: 'бундестаг', name: 'Бундестаг' },
    { id: 'королев', name: 'Королёв' },
    { id: 'минск', name: 'Минск' },
  ],
});
const namesOnly = compileWatchlist(watchlist, { namesOnly: true });
const all = compileWatchlist(watchlist);
const counted = (title: string, compiled = namesOnly): string[] =>
  explainText(compiled, { title }).mentions.map(({ entityId }) => entityId);

describe('where only names are asked for, a name in Russian', () => {
  it.each([
    'Сокол редкой породы выпущен на волю',
    'Гости разошлись. Сокол на гербе остался',
    'СОКОЛ РЕДКОЙ ПОРОДЫ ВЫПУЩЕН НА ВОЛЮ',
    'Приз получил «Сокол победы»',
    'Открыт «Лукойл Технопарк»',
    'Открыт «Лукойл Маркет»',
    'Станция метро «Сокол» закрыта',
    'Пробка на улице Королёва',
    'Минфин Франции против',
    'Слова главы Минфина США',
  ])('is not meant by a common word, a longer name or the organ of another state: %s', (title) => {
    expect(counted(title)).toEqual([]);
  });

  it.each([
    ['Сокол вновь обыграл соперника', 'сокол'],
    ['Сокол: билетов нет', 'сокол'],
    ['«Сокол» на выезде', 'сокол'],
    ['Тренер клуба Сокол на выезде', 'сокол'],
    ['«Сокол не сдаётся»', 'сокол'],
    ['Лукойл на бирже', 'лукойл'],
    ['Минфин России против', 'минфин'],
    ['Выборы в Бундестаг Германии', 'бундестаг'],
    ['Памяти Королёва', 'королев'],
    ['Рейс в Минск Беларуси', 'минск'],
  ])('is meant otherwise: %s', (title, entity) => {
    expect(counted(title)).toEqual([entity]);
  });

  it('counts with watches, which have context to tell', () => {
    expect(counted('Минфин Франции против', all)).toEqual(['минфин']);
  });
});
