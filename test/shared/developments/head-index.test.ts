import { describe, expect, it } from 'vitest';
import type { Development } from '../../../shared/development.ts';
import { createHeadIndex } from '../../../shared/developments/head-index.ts';
import { openDevelopment } from '../../../shared/developments/head.ts';
import { signatureOf } from '../../../shared/developments/signature.ts';
import { emptyWeights } from '../../../shared/developments/weights.ts';

type Terms = [string, number][];

const blank = signatureOf({ id: 'blank', title: '', entities: [], topics: [] }, emptyWeights());
const head = (id: string, terms: Terms): Development => ({
  ...openDevelopment(
    { input: { id, title: id, entities: [], topics: [] }, signature: blank, at: '2026-03-15T12:00:00.000Z' },
    { decision: 'new', developmentId: id, score: 0, reasons: ['first'] },
    { watches: [], severity: 2, now: new Date('2026-03-15T12:00:00Z') },
  ),
  signature: { ...blank, terms },
});
const ids = (heads: Development[]) => heads.map(({ id }) => id);

describe('the index of heads', () => {
  it('finds a development by another word for the same, in any language', () => {
    const index = createHeadIndex();
    index.put(head('quake', [['землетрясен', 5]]));
    index.put(head('wheat', [['wheat', 5]]));
    expect(ids(index.near([['earthquak', 4]]))).toEqual(['quake']);
    expect(ids(index.near([['地震', 4]]))).toEqual(['quake']);
  });

  it('counts once what a development says in two words, from the first or as it gains them', () => {
    const index = createHeadIndex();
    index.put(head('gained', [['quak', 5]]));
    index.put(
      head('gained', [
        ['quak', 5],
        ['tremor', 4],
      ]),
    );
    index.put(
      head('both', [
        ['quak', 5],
        ['tremor', 4],
      ]),
    );
    index.put(
      head('nearest', [
        ['quak', 5],
        ['lima', 5],
      ]),
    );
    const article: Terms = [
      ['tremor', 4],
      ['lima', 1],
    ];
    expect(ids(index.near(article))).toEqual(['nearest', 'gained', 'both']);
  });

  it('counts once what a development said, left out and says again', () => {
    const index = createHeadIndex();
    for (const word of ['plan', 'sign', 'plan']) index.put(head('again', [[word, 5]]));
    index.put(
      head('nearest', [
        ['plan', 5],
        ['lima', 5],
      ]),
    );
    const article: Terms = [
      ['plan', 4],
      ['lima', 1],
    ];
    expect(ids(index.near(article))).toEqual(['nearest', 'again']);
  });

  it('finds nothing by what more than a thousand developments say', () => {
    const index = createHeadIndex();
    for (let n = 0; n < 1000; n++) index.put(head(`head${n}`, [['said', 5]]));
    expect(index.near([['said', 5]])).toHaveLength(24);
    index.put(head('one more', [['said', 5]]));
    expect(index.near([['said', 5]])).toEqual([]);
  });

  it('tells how many developments were told of within a day, history aside, and forgets with them', () => {
    const index = createHeadIndex();
    const toldAt = (id: string, lastSeenAt: string) => ({ ...head(id, [['plan', 5]]), lastSeenAt });
    index.put(toldAt('old', '2026-03-01T12:00:00.000Z'));
    index.put(toldAt('moved', '2026-03-10T12:00:00.000Z'));
    index.put(toldAt('moved', '2026-03-14T12:00:00.000Z'));
    index.put({ ...toldAt('claim', '2026-03-15T12:00:00.000Z'), source: 'history' });
    index.put(toldAt('today', '2026-03-15T12:00:00.000Z'));
    const around = (time: string) => index.toldAround(Date.parse(time));
    expect(around('2026-03-15T12:00:00Z')).toBe(2);
    expect(around('2026-03-01T12:00:00Z')).toBe(1);
    index.forget('2026-03-02T00:00:00.000Z');
    expect(around('2026-03-15T12:00:00Z')).toBe(2);
    expect(around('2026-03-01T12:00:00Z')).toBe(0);
  });
});
