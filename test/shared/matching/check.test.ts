import { describe, expect, it } from 'vitest';
import { checkWatchlist } from '../../../shared/matching/check.ts';
import { watchlistSchema } from '../../../shared/watchlist.ts';

const messages = (watchlist: object): string[] =>
  checkWatchlist(watchlistSchema.parse({ entities: [], ...watchlist })).map(
    ({ level, message }) => `${level}: ${message}`,
  );

describe('checkWatchlist', () => {
  it('has nothing against a plain watchlist', () => {
    expect(
      messages({
        entities: [
          { id: 'huawei', name: 'Huawei', kind: 'company' },
          { id: 'sberbank', name: 'Sberbank', kind: 'company' },
        ],
        watches: [{ id: 'pair', name: 'pair', all: [{ entity: 'huawei' }, { entity: 'sberbank' }] }],
      }),
    ).toEqual([]);
  });

  it.each([
    [
      'a short strong name',
      { entities: [{ id: 'x', name: 'MTS' }] },
      'warning: «MTS» is strong with 3 letters',
    ],
    ['one ideograph', { entities: [{ id: 'x', name: '华' }] }, 'warning: «华» is strong with 1 ideograph'],
    ['a common word, with its rank', { entities: [{ id: 'x', name: 'Apple' }] }, 'warning: «Apple» is word '],
    ['a Russian common word', { entities: [{ id: 'x', name: 'Правда' }] }, 'warning: «Правда» is word '],
    [
      'a name without letters',
      { entities: [{ id: 'x', name: '+++' }] },
      'error: «+++» has neither letter nor digit',
    ],
    [
      'a weak name that nothing can speak for',
      { entities: [{ id: 'x', name: 'Xylotron', names: { en: [{ text: 'Xylo', strength: 'weak' }] } }] },
      'warning: «Xylo» is weak and the entity has no context words',
    ],
    [
      'a name shared by two entities',
      {
        entities: [
          { id: 'x', name: 'Omegon' },
          { id: 'y', name: 'OMEGON' },
        ],
      },
      'warning: «Omegon» is also a name of y',
    ],
    [
      'a name that is a form of another',
      {
        entities: [
          { id: 'x', name: 'Ростова' },
          { id: 'y', name: 'Ростов' },
        ],
      },
      'warning: «Ростова» is also read as a form of Ростов, a name of y',
    ],
    [
      'an unknown parent',
      { entities: [{ id: 'x', name: 'Xylotron', partOf: ['y'] }] },
      'error: partOf names y',
    ],
    [
      'an id given twice',
      {
        entities: [
          { id: 'x', name: 'Xylotron' },
          { id: 'x', name: 'Omegon' },
        ],
      },
      'error: the id x stands twice',
    ],
    [
      'an unknown entity in a watch',
      { watches: [{ id: 'w', name: 'w', all: [{ entity: 'y' }] }] },
      'error: names y',
    ],
    [
      'an unknown topic',
      { watches: [{ id: 'w', name: 'w', all: [{ topic: 'y' }] }] },
      'error: names the topic y',
    ],
    [
      'an empty group',
      { watches: [{ id: 'w', name: 'w', all: [{ group: 'y' }] }] },
      'error: names the group y',
    ],
    ['a watch without conditions', { watches: [{ id: 'w', name: 'w' }] }, 'error: has neither all nor any'],
    [
      'a watch that a country alone meets',
      {
        entities: [{ id: 'russia', name: 'Russia', kind: 'country' }],
        watches: [{ id: 'w', name: 'w', any: [{ entity: 'russia' }] }],
      },
      'warning: russia alone meets it',
    ],
  ])('tells of %s', (_name, watchlist, expected) => {
    expect(messages(watchlist).filter((message) => message.startsWith(expected))).not.toEqual([]);
  });

  it('puts errors first', () => {
    const levels = checkWatchlist(
      watchlistSchema.parse({ entities: [{ id: 'x', name: 'MTS' }], watches: [{ id: 'w', name: 'w' }] }),
    ).map(({ level }) => level);
    expect(levels).toEqual(['error', 'warning']);
  });
});
