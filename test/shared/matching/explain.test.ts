import { describe, expect, it } from 'vitest';
import { renderExplanation } from '../../../cli/explain-text.ts';
import { compileWatchlist } from '../../../shared/matching/compile.ts';
import { explainText } from '../../../shared/matching/explain.ts';
import { matchText } from '../../../shared/matching/match.ts';
import { watchlistSchema } from '../../../shared/watchlist.ts';

const compiled = compileWatchlist(
  watchlistSchema.parse({
    entities: [
      {
        id: 'huawei',
        name: 'Huawei',
        kind: 'company',
        names: { zh: [{ text: '华为', notInside: ['清华为'] }] },
      },
      { id: 'sberbank', name: 'Сбербанк', kind: 'company' },
      { id: 'putin', name: 'Путин', kind: 'person' },
      { id: 'nsu', name: 'Novosibirsk State University' },
      { id: 'novosibirsk', name: 'Novosibirsk', kind: 'city' },
      { id: 'jd', name: '京东' },
    ],
    watches: [
      {
        id: 'pair',
        name: 'pair',
        severity: 3,
        all: [{ entity: 'huawei' }, { kind: 'company' }],
        none: [{ words: ['review'] }],
      },
      { id: 'title', name: 'title', all: [{ entity: 'huawei' }, { entity: 'sberbank' }], within: 'title' },
    ],
  }),
);
const reasons = (title: string): string[] =>
  explainText(compiled, { title }).rejected.map(({ reason }) => reason);

describe('explainText', () => {
  it('finds what matchText finds', () => {
    const text = { title: 'Huawei и Сбербанк, путина', summary: 'Novosibirsk State University' };
    const { mentions, watches, topics, severity } = explainText(compiled, text);
    expect({ mentions, watches, topics, severity }).toEqual(matchText(compiled, text));
  });

  it.each([
    ['Началась путина', 'without its capital'],
    ['Novosibirsk State University', 'inside the longer name Novosibirsk State University'],
    ['清华为毕业生', 'inside a longer string in which it means nothing'],
    ['北京东部', 'its characters belong to the words around it'],
    ['In West Novosibirsk', 'after West it is another name'],
  ])('says why a name in «%s» does not count', (title, reason) => {
    expect(reasons(title)).toContain(reason);
  });

  it('tells the language of the text, whatever the feed says', () => {
    expect(explainText(compiled, { title: 'Сбербанк открыл счёт', lang: 'en' }).language).toBe('ru');
    expect(explainText(compiled, { title: 'Сбербанк відкрив рахунок', lang: 'uk' }).language).toBe('uk');
    expect(explainText(compiled, { title: 'Die Firma arbeitet mit der Stadt', lang: 'en' }).language).toBe(
      'de',
    );
    expect(explainText(compiled, { title: '华为发布' }).language).toBe('zh');
  });

  it('says what of a watch is met, by what, and what is missing', () => {
    const [pair] = explainText(compiled, { title: 'Huawei review' }).watchesExplained;
    expect(pair).toEqual({
      id: 'pair',
      met: false,
      conditions: [
        { text: 'huawei', met: true, by: 'huawei' },
        { text: 'a company', met: true, by: 'huawei' },
        { text: 'not: one of the words review', met: false, by: 'review' },
      ],
    });
  });

  it('says that names stand too far apart, or that one entity cannot meet two conditions', () => {
    const missing = (title: string, summary: string, id: string) =>
      explainText(compiled, { title, summary })
        .watchesExplained.find((watch) => watch.id === id)!
        .conditions.filter(({ met }) => !met)
        .map(({ text }) => text);
    expect(missing('Huawei', 'Сбербанк', 'title')).toEqual(['together: in the title']);
    expect(missing('Huawei', 'Huawei', 'pair')).toEqual(['each condition by another entity']);
  });
});

describe('renderExplanation', () => {
  const text = { title: 'Huawei\u001b[31m и Сбербанк: путина', summary: 'Вот и всё' };
  const lines = renderExplanation(text, explainText(compiled, text), { colour: false }).split('\n');

  it('marks hits and lets no control character through', () => {
    expect(lines[0]).toBe('[Huawei] [31m и [Сбербанк]: путина');
  });

  it('lists hits, rejections, watches and the language', () => {
    expect(lines).toContain('+ huawei: Huawei in the title');
    expect(lines).toContain('- putin: «путина» does not count: without its capital');
    expect(lines).toContain('met pair, severity 3: huawei and sberbank');
    expect(lines).toContain('language: ru');
  });

  it('colours only when asked', () => {
    expect(lines.join('')).not.toContain('\u001b');
    expect(renderExplanation(text, explainText(compiled, text), { colour: true })).toContain('\u001b[1m');
  });
});
