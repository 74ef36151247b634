import { describe, expect, test } from 'vitest';
import { datesOf } from '../../../shared/developments/dates.ts';
import { withoutDatelines } from '../../../shared/developments/datelines.ts';
import { figuresOf, figureText } from '../../../shared/developments/figures.ts';
import { countedIn, ordinal, ordinalsOf } from '../../../shared/developments/ordinals.ts';
import { isOfThePast, retells } from '../../../shared/developments/retelling.ts';
import { statusesOf } from '../../../shared/developments/statuses.ts';
import { plain, wordsOf } from '../../../shared/developments/text.ts';
import { soundOf } from '../../../shared/developments/transliterate.ts';

const figures = (text: string) => figuresOf(text).map(figureText);

describe('figures', () => {
  test.each([
    ['a fine of $1.5 billion', ['1500000000 usd']],
    ['US$3m and €20', ['3000000 usd', '20 eur']],
    ['штраф 12 млрд рублей', ['12000000000 rub']],
    ['10 тыс. долларов', ['10000 usd']],
    ['投资12亿美元', ['1200000000 usd']],
    ['每项最高7万美元', ['70000 usd']],
    ['up 5.2% and 3 per cent', ['5.2 %', '3 %']],
    ['выросла на 5,2 процента', ['5.2 %']],
    ['1,200 people', ['1200']],
    ['1 234 567 рублей', ['1234570 rub']],
    ['no numbers', []],
  ])('of “%s”', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('dates', () => {
  test.each([
    ['on March 25, 2020', ['2020-03-25']],
    ['25 марта 2020 года', ['2020-03-25']],
    ['2020年3月25日', ['2020-03-25']],
    ['12.03.2020', ['2020-03-12']],
    ['in October 2018', ['2018-10']],
    ['2019年9月', ['2019-09']],
    ['on Dec 14', ['2019-12-14']],
    ['February 31, 2020 was not', ['2020-02-31'].filter((date) => !Number.isNaN(Date.parse(date)))],
  ])('in “%s”, told on 1 February 2020', (text, expected) => {
    expect(datesOf(text, '2020-02-01T00:00:00Z')).toEqual(expected);
  });

  test('a day without a year needs a time to be near to', () => {
    expect(datesOf('25 марта')).toEqual([]);
  });

  test('a dateline leaves no words', () => {
    const line = 'Posted: Nov 27, 2005 8:20 AM ET Last updated: Nov 27, 2005 8:10 PM ET';
    expect(wordsOf(withoutDatelines(line))).toEqual([]);
  });
});

describe('numbers of a series', () => {
  test.each([
    ['12th', 12],
    ['twelfth', 12],
    ['12-й', 12],
    ['двенадцатого', 12],
    ['пятый', 5],
    ['пятьдесят', undefined],
    ['package', undefined],
  ])('the ordinal “%s”', (word, expected) => {
    expect(ordinal(word)).toBe(expected);
  });

  test.each([
    ['EU adopts 12th package', '12 packag'],
    ['ЕС принял 12-й пакет', '12 пакет'],
    ['欧盟通过第十二轮制裁', '12 轮'],
    ['神舟十五号载人飞船发射成功', '15 神舟号'],
    ['嫦娥6號返回地球', '6 嫦娥号'],
    ['Apple shows iPhone 13 at home', 'iphon 13'],
  ])('in “%s”', (text, expected) => {
    expect(ordinalsOf(wordsOf(text), text)).toContain(expected);
  });

  test('a day of the month numbers nothing', () => {
    const text = '华为将于7月15号发布新机，联想七月二十一号宣布';
    expect(ordinalsOf(wordsOf(text), text)).toEqual([]);
  });

  test('a count goes with its noun past an adjective', () => {
    expect(countedIn(wordsOf('nabbed 23 Somali pirates'))).toEqual(['23 somali', '23 pirat']);
  });
});

describe('words', () => {
  test('names have capitals, headlines in title case and first words have not', () => {
    const capitals = (text: string) =>
      wordsOf(text).flatMap(({ text: word, capital }) => (capital ? [word] : []));
    expect(capitals('Party girl Tara Reid checked in')).toEqual(['Tara', 'Reid']);
    expect(capitals('Huawei Signs Deal With Operator Today')).toEqual([]);
  });

  test('Chinese gives overlapping pairs, and a Latin name in it stays whole', () => {
    expect(wordsOf('华为与MTS签署').map(({ stem }) => stem)).toEqual(['华为', '为与', 'mts', '签署']);
  });

  test('traditional Chinese is compared as simplified', () => {
    expect(plain('聯準會升息1碼，美債殖利率應聲走高')).toBe('联准会升息1码,美债殖利率应声走高');
    expect(figures(plain('投資12億美元'))).toEqual(['1200000000 usd']);
  });

  test.each([
    ['Navalny', 'Навальный'],
    ['Klitschko', 'Кличко'],
    ['Jackson', 'Джексон'],
    ['Khodorkovsky', 'Ходорковский'],
    ['Washington', 'Вашингтон'],
  ])('%s sounds like %s', (latin, cyrillic) => {
    expect(soundOf(latin)).toBeDefined();
    expect(soundOf(latin)).toBe(soundOf(cyrillic));
  });

  test('Putin does not sound like Patten in too few letters', () => {
    expect(soundOf('Ли')).toBeUndefined();
  });
});

describe('what a title says of itself', () => {
  test.each([
    ['Huawei and MTS sign a deal', ['signed']],
    ['Huawei и МТС подписали соглашение', ['signed']],
    ['华为与MTS签署协议', ['signed']],
    ['Adobe calls off merger', ['cancelled']],
    ['США внесли Huawei в чёрный список', ['sanctioned']],
    ['Weather is fine', []],
  ])('stages of “%s”', (title, expected) => {
    expect(statusesOf(title)).toEqual(expected.length === 0 ? [] : expect.arrayContaining(expected));
  });

  test.each([
    ['Five years ago: the listing', true, true],
    ['Годовщина сделки', true, true],
    ['五周年回顾', true, true],
    ['What we know about the crash', true, false],
    ['Company opens an office', false, false],
  ])('“%s” retells: %s, of the past: %s', (title, retelling, past) => {
    expect(retells(title)).toBe(retelling);
    expect(isOfThePast(title)).toBe(past);
  });
});
