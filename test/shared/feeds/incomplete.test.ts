import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { feedSchema, feedStateSchema, type FeedState } from '../../../shared/feed.ts';
import { createFetch } from '../../../shared/feeds/fetch.ts';
import { pollFeed } from '../../../shared/feeds/poll.ts';
import { answer, openFeedServer, type Behaviour, type FeedServer } from '../../support/feed-server.ts';

let server: FeedServer;
beforeAll(async () => {
  server = await openFeedServer();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

const entry = (n: number) =>
  `<item><title>Headline ${n}</title><guid>entry-${n}</guid>` +
  `<pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate><description>It happened, says ${n}.</description></item>`;
const document = `<rss version="2.0"><channel>${[1, 2, 3, 4].map(entry).join('')}</channel></rss>`;
const cutAt = document.indexOf('says 3');
const part = document.slice(0, cutAt);
const validators = { etag: '"1"', 'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT' };

/** A feed whose server answers once as the test says, and from then on whole, under the same validators. */
function feedThatBegins(path: string, first: Behaviour) {
  let asked = 0;
  const url = server.on(path, (request, response) => {
    if (asked++ === 0) first(request, response);
    else if (request.headers['if-none-match'] === validators.etag) response.writeHead(304).end();
    else response.writeHead(200, validators).end(document);
  });
  const feed = feedSchema.parse({ id: 'a', title: 'A', url, allowPrivate: true });
  let state: FeedState = feedStateSchema.parse({ addedAt: '2026-11-23T09:00:00.000Z' });
  return async (options: { maxBytes?: number } = {}) => {
    const now = () => new Date('2026-11-23T12:00:00Z');
    const outcome = await pollFeed(feed, state, { now, fetch: createFetch(), ...options });
    state = outcome.state ?? state;
    return outcome.kind === 'changed'
      ? outcome.items.map(({ item, edited }) => `${item.title}${edited ? ', edited' : ''}`)
      : { kind: outcome.kind, bytes: outcome.kind === 'unchanged' ? outcome.bytes : 0 };
  };
}
const nothingMore = { kind: 'unchanged', bytes: 0 };

const unfinished = { finishFlush: constants.Z_SYNC_FLUSH };
test.each([
  ['gzip', gzipSync(part, unfinished)],
  ['deflate', deflateSync(part, unfinished)],
  ['deflate', deflateRawSync(part, unfinished)],
  ['br', brotliCompressSync(part, { finishFlush: constants.BROTLI_OPERATION_FLUSH })],
])('after a document whose %s stream breaks off the rest is asked for (%#)', async (encoding, bytes) => {
  const poll = feedThatBegins('/a', answer(200, bytes, { ...validators, 'content-encoding': encoding }));
  expect(await poll()).toEqual(['Headline 1', 'Headline 2']);
  expect(await poll()).toEqual(['Headline 3', 'Headline 4']);
  expect(await poll()).toEqual(nothingMore);
});

test('a document that was longer than what is read is asked for again', async () => {
  const poll = feedThatBegins('/a', answer(200, document, validators));
  expect(await poll({ maxBytes: cutAt })).toEqual(['Headline 1', 'Headline 2']);
  expect(await poll()).toEqual(['Headline 3', 'Headline 4']);
  expect(await poll()).toEqual(nothingMore);
});

test.each<[string, Behaviour]>([
  ['simply ends in an entry', answer(200, part, validators)],
  [
    'is longer than its Content-Length',
    (request) => {
      const head = `HTTP/1.1 200 OK\r\nETag: ${validators.etag}\r\nContent-Length: ${cutAt}\r\n\r\n`;
      request.socket.end(head + document);
    },
  ],
])(
  'after a document that %s the rest is asked for, and what was half read is read again',
  async (_, first) => {
    const poll = feedThatBegins('/a', first);
    expect(await poll()).toEqual(['Headline 1', 'Headline 2', 'Headline 3']);
    expect(await poll()).toEqual(['Headline 4', 'Headline 3, edited']);
    expect(await poll()).toEqual(nothingMore);
  },
);

test('a document that ends between two entries is asked for again', async () => {
  const poll = feedThatBegins('/a', answer(200, document.slice(0, document.indexOf(entry(3))), validators));
  expect(await poll()).toEqual(['Headline 1', 'Headline 2']);
  expect(await poll()).toEqual(['Headline 3', 'Headline 4']);
});

test('a document shorter than its Content-Length is a failure, and nothing of it is remembered', async () => {
  const headers = { ...validators, 'content-length': String(document.length) };
  const poll = feedThatBegins('/a', (_, response) => {
    response.writeHead(200, headers).write(part, () => response.destroy());
  });
  expect(await poll()).toMatchObject({ kind: 'failed' });
  expect(await poll()).toEqual(['Headline 1', 'Headline 2', 'Headline 3', 'Headline 4']);
});
