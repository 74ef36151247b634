import { expect, test } from 'vitest';
import type { Cut } from '../../../shared/feeds/types.ts';
import { readDocument } from '../../../shared/feeds/read.ts';

const text =
  '<rss version="2.0"><channel><item><guid>one</guid><title>One</title></item>' +
  '<item><guid>two</guid><title>Two</title><pubDate>Mon, 23 Feb 2026 09:00:00 GMT</pubDate></item>';
const titlesOf = async (length: number, cut?: Cut) => {
  const bytes = Buffer.from(text).subarray(0, length);
  const options = { search: false, now: new Date('2026-03-02T09:00:00Z') };
  const got = await readDocument(
    { kind: 'fetched', bytes, ...(cut && { cut }), headers: {}, url: 'http://a.example/' },
    options,
  );
  return got.kind === 'read' ? got.items.map(({ title }) => title) : got.reason;
};

test('the entry in which the bytes were cut waits for a later poll: its date or half of its id is lacking', async () => {
  expect(await titlesOf(text.indexOf('<pubDate>'), 'too-large')).toEqual(['One']);
  expect(await titlesOf(text.indexOf('wo</guid>'), 'too-large')).toEqual(['One']);
  expect(await titlesOf(text.indexOf('<item><guid>two'), 'too-large')).toEqual(['One']);
  expect(await titlesOf(text.length, 'too-large')).toEqual(['One', 'Two']);
  expect(await titlesOf(text.indexOf('<guid>one'), 'too-large')).toBe('too-large');
});

test('a document that itself ends too early keeps what there is: it will not be whole later either', async () => {
  expect(await titlesOf(text.indexOf('<pubDate>'))).toEqual(['One', 'Two']);
});

test('of validators longer than any should be none is remembered', async () => {
  const validatorsWith = async (etag: string) => {
    const headers = { etag, 'last-modified': 'Mon, 23 Feb 2026 09:00:00 GMT' };
    const document = { kind: 'fetched' as const, bytes: Buffer.from('<rss><channel/></rss>'), headers };
    return readDocument({ ...document, url: 'http://a.example/' }, { search: false, now: new Date(0) });
  };
  expect(await validatorsWith('"1"')).toMatchObject({
    etag: '"1"',
    lastModified: 'Mon, 23 Feb 2026 09:00:00 GMT',
  });
  const got = await validatorsWith(`"${'x'.repeat(60_000)}"`);
  expect(got).toMatchObject({ kind: 'read', lastModified: 'Mon, 23 Feb 2026 09:00:00 GMT' });
  expect(got).not.toHaveProperty('etag');
});
