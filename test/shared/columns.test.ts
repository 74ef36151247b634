import { expect, it } from 'vitest';
import { columnsOf } from '../../shared/columns.ts';

it.each([
  ['Huawei', 6],
  ['Сбербанк', 8],
  ['й', 1], // и and a combining breve
  ['华为，俄罗斯', 12],
  ['ﾊﾝｶｸ', 4], // half-width katakana
  ['👍', 2],
  ['a\u200bb', 2],
])('%s takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});
