import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compileWatchlist } from '../../shared/matching/compile.ts';
import { matchText } from '../../shared/matching/match.ts';
import { queryAll } from '../../shared/store/database.ts';
import { seenItemsOn, storeSeenItems, type SeenItem } from '../../shared/store/seen-items.ts';
import { matchItem } from '../../functions/poll-feeds/match-item.ts';
import { readSeeds } from '../../seeds/schema.ts';
import { feedSchema } from '../../shared/feed.ts';
import { parseFeed } from '../../shared/feeds/parse.ts';
import { openInnerEngine } from '../support/faulty-engine.ts';
import { smallWatchlist } from '../support/seeds.ts';
import { bytesOf } from '../simulation/rows.ts';

const now = new Date('2026-03-02T09:00:00Z');

describe('rows from a hostile feed', () => {
  it('stay far below 400 KB when a run saw megabytes that do not compress', async () => {
    const { clean: db } = await openInnerEngine();
    const items = Array.from({ length: 300 }, (_, n): SeenItem => ({
      id: `i${n}`,
      title: `Item ${n}`,
      summary: randomBytes(4000).toString('base64'),
      feedId: 'f',
      seenAt: now.toISOString(),
    }));
    await storeSeenItems(db, items, 'run', now, 30);
    const rows = await queryAll(db, 'events', 'items#2026-03-02');
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(bytesOf(row)).toBeLessThan(320 * 1024);
    expect(await Array.fromAsync(seenItemsOn(db, '2026-03-02', now))).toHaveLength(300);
  });

  const long: [what: string, text: string][] = [
    ['a name repeated without end', '华为'.repeat(50_000)],
    ['names one after the other', 'Huawei Sberbank '.repeat(50_000)],
    ['one endless word', 'x'.repeat(1_000_000)],
  ];
  const xml = (text: string) =>
    `<rss version="2.0"><channel><title>f</title><item><guid>${text}</guid><title>Huawei, Sberbank: ${text}</title>` +
    `<link>http://example.org/${encodeURIComponent(text)}</link><description>${text}</description></item></channel></rss>`;
  const json = (text: string) => {
    const url = `http://example.org/${encodeURIComponent(text)}`;
    const entry = { id: text, title: `Huawei, Sberbank: ${text}`, url, content_text: text, language: text };
    return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [entry] });
  };
  const based = (text: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://example.org/${encodeURIComponent(text)}/">` +
    '<entry><id>1</id><title>Huawei, Sberbank</title><link href="n1"/></entry></feed>';

  it.each(
    long.flatMap(([what, text]): [string, string, string][] => [
      ['an entry', what, xml(text)],
      ['an entry in JSON', what, json(text)],
      ['the base of links', what, based(text)],
    ]),
  )('are bounded when %s holds %s', async (_where, _what, document) => {
    const { items } = await parseFeed(document);
    const feed = feedSchema.parse({ id: 'f', url: 'http://example.org/', title: 'f', language: 'zh' });
    const compiled = compileWatchlist(readSeeds().watchlist);
    const watchlist = { compiled, addedAt: new Map(), watchlist: smallWatchlist, entities: new Map() };
    const stored = matchItem(watchlist, feed, { item: items[0]!, edited: false }, now.toISOString());
    expect(new Set(stored?.mentions.map(({ entityId }) => entityId))).toContain('sberbank');
    expect(bytesOf({ body: stored })).toBeLessThan(200 * 1024);
  });
});

describe('a headline with tricks of Unicode', () => {
  const compiled = compileWatchlist(smallWatchlist);
  const watches = (title: string) => matchText(compiled, { title }).watches.map(({ id }) => id);

  it.each([
    ['zero-width characters inside the name', 'Hua\u200bwei and Sber\u200dbank sign'],
    ['a soft hyphen', 'Hua\u00adwei and Sberbank sign'],
    ['Cyrillic letters in a Latin word', 'Huаwei and Sbеrbank sign'],
    ['full-width letters', 'Ｈｕａｗｅｉ and Sberbank sign'],
    ['letters in circles', 'Ⓗⓤⓐⓦⓔⓘ and Sberbank sign'],
    ['mathematical letters', '𝓗𝓾𝓪𝔀𝓮𝓲 and Sberbank sign'],
    ['bidirectional overrides around the name', '\u202dHuawei\u202c and \u2066Sberbank\u2069 sign'],
  ])('still matches with %s', (_trick, title) => {
    expect(watches(title)).toEqual(['huawei-russia']);
  });
});
