import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedSchema } from '../../../shared/feed.ts';
import { readOpml, writeOpml } from '../../../shared/feeds/opml.ts';

const feeds = fc.uniqueArray(
  fc
    .record(
      {
        id: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/),
        url: fc.webUrl({ withQueryParameters: true, validSchemes: ['http', 'https'] }),
        title: fc
          .string({ unit: 'grapheme', minLength: 1 })
          .filter((title) => title.trim() === title && title !== ''),
        fallbackUrl: fc.webUrl(),
        language: fc.constantFrom('en', 'ru', 'zh-hans'),
        type: fc.constantFrom('publisher', 'search', 'official'),
        allowPrivate: fc.boolean(),
        enabled: fc.boolean(),
        verified: fc.boolean(),
        note: fc.string({ unit: 'grapheme' }),
      },
      { requiredKeys: ['id', 'url', 'title'] },
    )
    .map((feed) => feedSchema.safeParse(feed))
    .filter((parsed) => parsed.success)
    .map(({ data }) => data),
  { selector: ({ url }) => url },
);

test('what is written is read back the same', () => {
  fc.assert(
    fc.property(feeds, (list) => {
      expect(readOpml(writeOpml(list))).toEqual({ feeds: list, problems: [] });
    }),
    { seed: 4, numRuns: 300 },
  );
});

describe('OPML of other programs', () => {
  test('folders are flattened, each address is taken once, ids are made', () => {
    const { feeds: read, problems } = readOpml(`<?xml version="1.0"?><opml version="1.0"><body>
      <outline text="News"><outline type="rss" text="One &amp; only" xmlUrl="https://www.a.example/feed.xml" language="ru"/>
      <outline text="Again" XMLURL="https://www.a.example/feed.xml"></outline></outline>
      <outline title="Two" xmlUrl="feed://b.example/rss"/></body></opml>`);
    expect(problems).toEqual([]);
    expect(read).toMatchObject([
      {
        id: 'a-example-feed-xml',
        url: 'https://www.a.example/feed.xml',
        title: 'One & only',
        language: 'ru',
      },
      { id: 'b-example-rss', url: 'http://b.example/rss', title: 'Two' },
    ]);
  });

  test('an address that cannot be polled is a problem, not an end', () => {
    const { feeds: read, problems } = readOpml(
      '<opml><body><outline xmlUrl="ftp://a.example/"/><outline xmlUrl="http://b.example/"/>',
    );
    expect(read).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: 'bad-feed' }]);
  });
});
