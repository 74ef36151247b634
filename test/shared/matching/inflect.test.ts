import { describe, expect, it } from 'vitest';
import { compileWatchlist } from '../../../shared/matching/compile.ts';
import { matchText } from '../../../shared/matching/match.ts';
import { watchlistSchema } from '../../../shared/watchlist.ts';

const finds = (name: string, text: string): boolean => {
  const compiled = compileWatchlist(watchlistSchema.parse({ entities: [{ id: 'x', name }] }));
  return matchText(compiled, { title: `Вчера ${text} стало новостью` }).mentions.length > 0;
};

describe('case forms of Russian names', () => {
  it.each([
    ['Газпром', 'Газпрома Газпрому Газпромом Газпроме'],
    ['Россия', 'России Россию Россией'],
    ['Москва', 'Москвы Москве Москву Москвой Москвою'],
    ['Кремль', 'Кремля Кремлю Кремлём Кремле'],
    ['Сибирь', 'Сибири Сибирью'],
    ['Путин', 'Путина Путину Путиным Путине'],
    ['Захарова', 'Захаровой Захарову'],
    ['Толстой', 'Толстого Толстому Толстым Толстом'],
    ['Дмитрий', 'Дмитрия Дмитрию Дмитрием Дмитрии'],
    ['Касперский', 'Касперского Касперскому Касперским Касперском'],
    ['Алтай', 'Алтая Алтаю Алтаем Алтае'],
    ['Пётр', 'Петра Петру Петром Петре'],
    ['Павел', 'Павла Павлу Павлом Павле'],
    ['Лев', 'Льва Льву Львом Льве'],
    ['Череповец', 'Череповца Череповцу Череповцом'],
    ['Косово', 'Косова Косову Косовом Косове'],
    ['Химки', 'Химок Химкам Химками Химках'],
    ['Ведомости', 'Ведомостей Ведомостям Ведомостями Ведомостях'],
    ['Нидерланды', 'Нидерландов Нидерландам'],
    ['Отрадное', 'Отрадного Отрадному Отрадным Отрадном'],
    ['Коммерсантъ', 'Коммерсанта Коммерсанту Коммерсантом'],
    ['Грузия', 'Грузии Грузию Грузией'],
    ['Друзья', 'Друзьям Друзьями Друзьях'],
    ['Листья', 'Листьев Листьям Листьями Листьях'],
  ])('finds %s in all of them', (name, forms) => {
    expect(forms.split(' ').filter((form) => !finds(name, form))).toEqual([]);
  });

  it.each([
    ['Касперский', 'Каспаров'],
    ['Новосибирск', 'Новосибирец'],
    ['Сбербанк', 'Сбербанковский'],
    ['Москва', 'Москвич'],
    ['Россия', 'Россиянин'],
    ['Гаити', 'Гаитянин'],
    ['МТС', 'МТСБ'],
  ])('does not take %s for %s', (name, other) => {
    expect(finds(name, other)).toBe(false);
  });

  it('declines every word of a name of several words', () => {
    expect(finds('Московский физико-технический институт', 'Московским физико-техническим институтом')).toBe(
      true,
    );
    expect(finds('Лаборатория Касперского', '«Лабораторией Касперского»')).toBe(true);
    expect(finds('Ростов-на-Дону', 'Ростове-на-Дону')).toBe(true);
  });

  it('declines a last name of two letters behind others, and not alone', () => {
    expect(finds('Ким Чен Ын', 'Ким Чен Ына')).toBe(true);
    expect(finds('Ян', 'Яна')).toBe(false);
  });

  it('leaves out the plural of names and takes that of common words', () => {
    expect(finds('Университет', 'Университетов')).toBe(false);
    expect(finds('нейросеть', 'нейросетями')).toBe(true);
  });

  it('stays with the given form when told not to inflect', () => {
    const watchlist = watchlistSchema.parse({
      entities: [
        {
          id: 'x',
          name: 'X1',
          names: {
            ru: [
              { text: 'Беркли', inflect: false },
              { text: 'Сбер', inflect: false },
            ],
          },
        },
      ],
    });
    const compiled = compileWatchlist(watchlist);
    expect(matchText(compiled, { title: 'Счёт в Сбере' }).mentions).toEqual([]);
    expect(matchText(compiled, { title: 'Счёт, Сбер' }).mentions).toHaveLength(1);
  });
});

describe('forms of words in lists', () => {
  const topicsIn = (word: string, title: string): string[] =>
    matchText(
      compileWatchlist(watchlistSchema.parse({ entities: [], topics: [{ id: 'topic', words: [word] }] })),
      { title },
    ).topics;

  it.each([
    ['подписать', 'Стороны подписали договор'],
    ['подписать', 'Договор подписан'],
    ['подписать', 'Министр подпишет договор'],
    ['купить', 'Компания куплена'],
    ['купить', 'Кто купит завод'],
    ['приобрести', 'Банк приобрёл долю'],
    ['открыть', 'Центр откроют осенью'],
    ['инвестировать', 'Фонд инвестирует в науку'],
    ['запретить', 'Ввоз запрещён'],
    ['соглашение', 'Два соглашения'],
    ['карточка', 'Много карточек'],
    ['научный', 'Научная работа'],
    ['подпис*', 'Подписание перенесли'],
    ['acquire', 'It acquired a rival'],
    ['acquire', 'Acquiring a rival'],
    ['agreement', 'Two agreements'],
    ['university', 'Universities protest'],
    ['ban', 'It is banned'],
    ['cut ties', 'Cutting ties with all'],
  ])('%s is met by «%s»', (word, title) => {
    expect(topicsIn(word, title)).toEqual(['topic']);
  });

  it.each([
    ['ban', 'A banner day'],
    ['подписать', 'Пять подписчиков'],
    ['сеть', 'Он сел в поезд'],
    ['ИИ', 'ии кричат ослы'],
  ])('%s is not met by «%s»', (word, title) => {
    expect(topicsIn(word, title)).toEqual([]);
  });
});
