import { describe, expect, test } from 'vitest';
import { score } from '../../../seeds/demo/score.ts';

const expectations = {
  developments: [
    {
      id: 'deal',
      title: 'A deal',
      items: ['deal-en', 'deal-ru'],
      updates: [{ what: 'the price', items: ['price-en', 'price-ru'] }],
    },
    { id: 'lab', title: 'A laboratory', items: ['lab-en'], updates: [] },
  ],
  noise: ['weather'],
};
const all = [
  { itemId: 'deal-ru', decision: 'new' },
  { itemId: 'lab-en', decision: 'new' },
  { itemId: 'price-en', decision: 'update' },
] as const;

describe('scoring what was told', () => {
  test('finds nothing wrong when each development and each update came once', () => {
    expect(score(expectations, [...all])).toEqual({
      developmentsExpected: 2,
      developmentsFound: 2,
      missed: [],
      duplicates: [],
      falseAlerts: [],
    });
  });

  test('misses a development that nobody told', () => {
    expect(
      score(
        expectations,
        all.filter(({ itemId }) => itemId !== 'lab-en'),
      ),
    ).toMatchObject({
      developmentsFound: 1,
      missed: ['lab'],
    });
  });

  test('misses an update that was told as something new, and counts that as told twice', () => {
    const told = [...all.slice(0, 2), { itemId: 'price-en', decision: 'new' as const }];
    expect(score(expectations, told)).toMatchObject({
      missed: ['deal: the price'],
      duplicates: ['price-en'],
    });
  });

  test.each([
    ['new', 'deal-en'],
    ['update', 'deal-en'],
    ['update', 'price-ru'],
  ] as const)('counts a second %s as told twice (%s)', (decision, itemId) => {
    expect(score(expectations, [...all, { itemId, decision }]).duplicates).toEqual([itemId]);
  });

  test('counts noise as a false alert', () => {
    expect(score(expectations, [...all, { itemId: 'weather', decision: 'new' }]).falseAlerts).toEqual([
      'weather',
    ]);
  });
});
