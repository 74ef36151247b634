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

describe('where only names are asked for, a Chinese name', () => {
  const chinese = compileWatchlist(
    watchlistSchema.parse({
      entities: [
        '中信',
        '高通',
        '海航',
        '华为',
        '俄罗斯',
        '新华保险',
        '小米',
        '长春',
        '丁磊',
        '财政部',
        '国庆',
        '北大',
        '北京',
        '麻省理工学院',
        '花旗银行',
      ].map((name) => ({ id: name, name })),
    }),
    { namesOnly: true },
  );

  it.each([
    '其中信息技术增长最快',
    '欧元区最高通胀率',
    '上海航班大面积延误',
    '以振兴中华为己任',
    '白俄罗斯举行选举',
    '清华为校友举办晚宴',
    '老丁磊落一生',
    '小米粥熬好了',
    '长春街封闭施工',
    '长春晚报刊登启事',
    '新华保险学院开课',
    '法国财政部公布预算',
    '人们普天同庆',
    '湖北大力发展旅游',
    '小米饭真香',
    '河北大名县招商',
    '湖北省财政部门开会',
    '《长春不老》上映',
  ])('is no part of a longer word: %s', (title) => {
    expect(counted(title, chinese)).toEqual([]);
  });

  it.each([
    ['他曾在中信任职多年', '中信'],
    ['在这场竞争中华为领先', '华为'],
    ['访华为总部', '华为'],
    ['美查高通专利', '高通'],
    ['方威接手海航航空', '海航'],
    ['中国和俄罗斯举行会谈', '俄罗斯'],
    ['俄罗斯大学扩大招生', '俄罗斯'],
    ['丁磊出席会议', '丁磊'],
    ['小米股价创新高', '小米'],
    ['小米等企业参展', '小米'],
    ['访北大校长', '北大'],
    ['小米集团扩张', '小米'],
    ['老长春的味道', '长春'],
    ['长春街头下雪', '长春'],
    ['中国财政部公布预算', '财政部'],
    ['《长春》上映', '长春'],
    ['小米林斌减持', '小米'],
    ['长春晚霞很美', '长春'],
    ['北京市政府召开会议', '北京'],
    ['北京市公安局通报', '北京'],
    ['美国麻省理工学院开课', '麻省理工学院'],
    ['美国花旗银行扩张', '花旗银行'],
  ])('stands between other words: %s', (title, name) => {
    expect(counted(title, chinese)).toEqual([name]);
  });
});
