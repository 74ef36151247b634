import { describe, expect, it } from 'vitest';
import { compileWatchlist } from '../../../shared/matching/compile.ts';
import { explainText } from '../../../shared/matching/explain.ts';
import { matchText } from '../../../shared/matching/match.ts';
import { watchlistSchema } from '../../../shared/watchlist.ts';

const weak = (text: string) => ({ en: [{ text, strength: 'weak' }] });
const watchlist = watchlistSchema.parse({
  entities: [
    { id: 'huawei', name: 'Huawei', kind: 'company', country: 'CN' },
    {
      id: 'yale',
      name: 'Yale University',
      kind: 'university',
      names: weak('Yale'),
      context: ['campus', 'Yale students'],
      notContext: ['lock'],
    },
    { id: 'mit', name: 'Massachusetts Institute of Technology', kind: 'university', names: weak('MIT') },
    { id: 'oxford', name: 'University of Oxford', kind: 'university', names: weak('Oxford') },
    { id: 'hua', name: '华光', names: { zh: ['清谷'] }, context: ['大学'] },
  ],
  watches: [
    { id: 'ties', name: 'ties', all: [{ entity: 'huawei' }, { kind: 'university' }] },
    { id: 'any', name: 'any', any: [{ kind: 'university' }] },
  ],
});
const compiled = compileWatchlist(watchlist);
const because = (title: string, summary?: string): (string | undefined)[] =>
  matchText(compiled, { title, summary: summary ?? '' }).mentions.map(
    (mention) => mention.because ?? mention.strength,
  );

describe('weak names', () => {
  it('count beside a strong name of their entity', () => {
    expect(because('Yale University: what Yale wants')).toEqual(['strong', 'the name Yale University']);
  });

  it('count with a context word, in the summary as well', () => {
    expect(because('Yale wins', 'A quiet campus')).toEqual(['the word campus']);
  });

  it('do not count with a context word that they are themselves part of', () => {
    expect(because('Yale students win')).toEqual([]);
  });

  it('count with an entity that meets another condition of a watch with them', () => {
    expect(because('MIT and Huawei')).toEqual(['huawei (watch ties)', 'strong']);
  });

  it('do not hold each other up', () => {
    expect(because('MIT and Oxford')).toEqual([]);
    expect(because('MIT, Oxford, University of Oxford')).toEqual(['the name University of Oxford', 'strong']);
  });

  it('do not count against a word of notContext, whatever else stands there', () => {
    expect(because('Huawei buys Yale, the lock maker near the campus')).toEqual(['strong']);
  });

  it('all count when only names are asked for', () => {
    const names = compileWatchlist(watchlist, { namesOnly: true });
    expect(
      matchText(names, { title: 'MIT, Oxford, Yale lock' }).mentions.map(({ strength }) => strength),
    ).toEqual(['strong', 'strong', 'strong']);
  });

  it('tell why they were rejected', () => {
    const reasons = explainText(compiled, { title: 'Yale lock, MIT' }).rejected.map(({ reason }) => reason);
    expect(reasons).toEqual([
      'weak, and the word lock speaks against it',
      'weak, and no context word and no entity of the same watch in the item',
    ]);
  });
});
