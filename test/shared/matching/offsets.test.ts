import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileWatchlist } from '../../../shared/matching/compile.ts';
import { matchText } from '../../../shared/matching/match.ts';
import { normalizeText } from '../../../shared/matching/normalize.ts';
import { watchlistSchema } from '../../../shared/watchlist.ts';

const compiled = compileWatchlist(
  watchlistSchema.parse({
    entities: [{ id: 'huawei', name: 'Huawei', names: { ru: ['Хуавей'], zh: ['华为'] } }],
  }),
);

const names = [
  'Huawei',
  'Хуавей',
  '华为',
  '華為',
  'HUAWEI',
  'Ｈｕａｗｅｉ',
  'Hua\u200bwei',
  '<b>Huawei</b>',
  'Нua\u0301wei',
  '&#72;uawei',
  '𝐇uawei',
];
const noise = [
  'a',
  'Я',
  ' ',
  '. ',
  '—',
  '«',
  '»',
  '的',
  '😀',
  '\u0301',
  '\u200b',
  '&',
  '<',
  '&amp;',
  '<br/>',
  'й',
  'и\u0306',
  'ﬁ',
  '한',
  '1',
];

describe('offsets', () => {
  it('cut out of the original what normalises to the name', () => {
    const text = fc
      .array(fc.constantFrom(...names, ...noise), { maxLength: 20 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (title, summary) => {
        for (const { field, start, end } of matchText(compiled, { title, summary }).mentions) {
          const cut = { title, summary }[field].slice(start, end);
          expect(['huawei', 'хуавей', '华为', 'нuawei']).toContain(normalizeText(cut).replace(/\s/g, ''));
        }
      }),
      { seed: 11, numRuns: 2000 },
    );
  });

  it('point into the summary too', () => {
    const summary = 'Сегодня &laquo;Хуавей&raquo; открыл центр';
    const [mention] = matchText(compiled, { title: 'Новость', summary }).mentions;
    expect(mention).toMatchObject({ field: 'summary', start: 15, end: 21 });
  });

  it('find a name between every two signs that are no letters', () => {
    for (const sign of ' .,;:!?-—–«»"\'()[]/\\|+*#@_\n\t…„“”‘’')
      expect(matchText(compiled, { title: `x${sign}Huawei${sign}x` }).mentions, sign).toHaveLength(1);
  });
});
