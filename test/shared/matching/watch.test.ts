import { describe, expect, it } from 'vitest';
import { compileWatchlist } from '../../../shared/matching/compile.ts';
import { matchText } from '../../../shared/matching/match.ts';
import { watchlistSchema } from '../../../shared/watchlist.ts';

const entities = [
  { id: 'a', name: 'Alfa', kind: 'company', country: 'RU', groups: ['big'] },
  { id: 'b', name: 'Beta', kind: 'company', country: 'CN' },
  { id: 'c', name: 'Gamma', kind: 'university', country: 'RU' },
  { id: 'm', name: 'Moscow', kind: 'city', country: 'RU' },
];

function met(watch: object, title: string, summary?: string): string[] {
  const watchlist = watchlistSchema.parse({
    entities,
    watches: [{ id: 'w', name: 'w', severity: 3, ...watch }],
    topics: [{ id: 'deals', words: ['deal', 'sign a contract'] }],
  });
  const { watches } = matchText(compileWatchlist(watchlist), {
    title,
    ...(summary === undefined ? {} : { summary }),
  });
  return watches.map(({ severity }) => `met ${severity}`);
}

describe('terms', () => {
  it.each([
    [{ entity: ['a', 'b'] }, 'Beta', ['met 3']],
    [{ kind: 'company', country: 'RU' }, 'Alfa', ['met 3']],
    [{ kind: 'company', country: 'RU' }, 'Beta and Gamma', []],
    [{ kind: ['company', 'university'], group: 'big' }, 'Gamma', []],
    [{ group: 'big' }, 'Alfa', ['met 3']],
    [{ topic: 'deals' }, 'They signed a contract', ['met 3']],
    [{ words: { en: ['quiet'] } }, 'A quiet day', ['met 3']],
    [{ entity: 'a', topic: 'deals' }, 'Alfa', []],
    [{ entity: 'a', topic: 'deals' }, 'Alfa deal', ['met 3']],
    [{ topic: 'unknown' }, 'Alfa deal', []],
  ] as const)('%o in «%s»', (term, title, expected) => {
    expect(met({ all: [term] }, title)).toEqual(expected);
  });
});

describe('conditions', () => {
  it('are met by different entities', () => {
    const pair = { all: [{ entity: 'a' }, { kind: 'company' }] };
    expect(met(pair, 'Alfa, Alfa and Alfa')).toEqual([]);
    expect(met(pair, 'Alfa and Beta')).toEqual(['met 3']);
  });

  it('find the one way to share out the entities', () => {
    const three = { all: [{ kind: ['company', 'university'] }, { country: 'RU' }, { entity: 'a' }] };
    expect(met(three, 'Alfa, Beta, Gamma')).toEqual(['met 3']);
    expect(met(three, 'Alfa, Beta')).toEqual([]);
  });

  it('ask for one of any besides all', () => {
    const watch = { all: [{ entity: 'a' }], any: [{ entity: 'b' }, { topic: 'deals' }] };
    expect(met(watch, 'Alfa')).toEqual([]);
    expect(met(watch, 'Alfa deal')).toEqual(['met 3']);
    expect(met(watch, 'Alfa and Beta')).toEqual(['met 3']);
  });

  it('are void when one of none stands anywhere', () => {
    const watch = { all: [{ entity: 'a' }], none: [{ topic: 'deals' }, { entity: 'c' }], within: 'title' };
    expect(met(watch, 'Alfa')).toEqual(['met 3']);
    expect(met(watch, 'Alfa', 'no deal')).toEqual([]);
    expect(met(watch, 'Alfa and Gamma')).toEqual([]);
  });
});

describe('within', () => {
  const pair = { all: [{ entity: 'a' }, { entity: 'b' }] };

  it('is the item by default', () => {
    expect(met(pair, 'Alfa', 'Beta')).toEqual(['met 3']);
  });

  it('can be the title', () => {
    expect(met({ ...pair, within: 'title' }, 'Alfa', 'Beta')).toEqual([]);
    expect(met({ ...pair, within: 'title' }, 'Alfa, Beta')).toEqual(['met 3']);
  });

  it('can be so many words, from the first name to the last', () => {
    const near = { ...pair, within: 4 };
    expect(met(near, 'Alfa one two Beta')).toEqual(['met 3']);
    expect(met(near, 'Alfa one two three Beta')).toEqual([]);
    expect(met(near, 'Alfa one two three four Alfa Beta')).toEqual(['met 3']);
    expect(met(near, 'Alfa', 'Beta')).toEqual([]);
  });

  it('holds words of lists as well', () => {
    const near = { all: [{ entity: 'a' }, { topic: 'deals' }], within: 3 };
    expect(met(near, 'Alfa wants deal')).toEqual(['met 3']);
    expect(met(near, 'Alfa wants no big deal')).toEqual([]);
  });

  it('holds a word behind which a longer phrase of the same list does not fit', () => {
    const words = ['Accord of the century', 'accord'];
    const near = { all: [{ entity: 'a' }, { words }], within: 3 };
    expect(met(near, 'Alfa signs accord of the century')).toEqual(['met 3']);
  });

  it('counts two ideographs as a word', () => {
    const near = { ...pair, within: 4 };
    expect(met(near, 'Alfa今天早上Beta')).toEqual(['met 3']);
    expect(met(near, 'Alfa今天早上八点Beta')).toEqual([]);
  });
});

describe('severity', () => {
  it('is one less when no name stands in the title', () => {
    expect(met({ all: [{ entity: 'a' }] }, 'News', 'Alfa')).toEqual(['met 2']);
    expect(met({ all: [{ entity: 'a' }] }, '', 'Alfa')).toEqual(['met 3']);
  });

  it('is low for places alone', () => {
    expect(met({ all: [{ kind: 'city' }] }, 'Moscow')).toEqual(['met 1']);
  });
});
