import { describe, expect, test } from 'vitest';
import { readSeeds } from '../../seeds/schema.ts';

const { feeds } = readSeeds();

describe('seeded feeds', () => {
  test('are around forty or more, in three languages', () => {
    expect(feeds.length).toBeGreaterThanOrEqual(40);
    for (const language of ['en', 'ru', 'zh'])
      expect(feeds.filter((feed) => feed.language === language).length, language).toBeGreaterThanOrEqual(5);
  });

  test.each([
    'news.google.com',
    'www.bing.com',
    'api.gdeltproject.org',
    'www.federalregister.gov',
    'feeds.cfr.org',
    'tass.ru',
    'www.scmp.com',
    'www.cnews.ru',
    'www.ithome.com',
  ])('one is from %s', (host) => {
    expect(feeds.map(({ url }) => new URL(url).host)).toContain(host);
  });

  test('claim nothing that no poll has seen', () => {
    expect(feeds.filter(({ verified }) => verified)).toEqual([]);
  });

  test('never reach into a private network', () => {
    expect(feeds.filter(({ allowPrivate }) => allowPrivate)).toEqual([]);
  });

  test('have an address of their own each', () => {
    expect(new Set(feeds.map(({ url }) => url)).size).toBe(feeds.length);
  });
});
