import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFetch, MAX_BYTES } from '../../../shared/feeds/fetch.ts';
import type { Fetched, FetchOptions } from '../../../shared/feeds/types.ts';
import {
  answer,
  dripping,
  endless,
  openFeedServer,
  redirect,
  resetting,
  rss,
  silent,
  type Behaviour,
  type FeedServer,
} from '../../support/feed-server.ts';

let server: FeedServer;
beforeAll(async () => {
  server = await openFeedServer();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

const patient = createFetch();
const impatient = createFetch({ timeouts: { totalMs: 500 } });
const get = (url: string, options: FetchOptions = {}, fetchDocument = patient) =>
  fetchDocument(url, { allowPrivate: true, ...options });
const textOf = (fetched: Fetched) =>
  fetched.kind === 'fetched' ? Buffer.from(fetched.bytes).toString() : JSON.stringify(fetched);

test('names the project and the contact it was given, and asks for feeds', async () => {
  const named = createFetch({ contact: 'Ann <ann@example.org>\r\nx: (y)' });
  await get(server.on('/polite', answer(200, rss([]))), {}, named);
  const [headers] = server.requests('/polite');
  expect(headers?.['user-agent']).toMatch(
    /^Wirewatch\/\S+ \(news monitor; \+https:\/\/\S+; Ann <ann@example\.org>x: y\)$/,
  );
  expect(headers?.accept).toContain('application/rss+xml');
});

test('sends the validators it was given', async () => {
  await get(server.on('/validators', answer(304)), {
    etag: '"a"',
    lastModified: 'Mon, 23 Nov 2026 10:00:00 GMT',
  });
  expect(server.requests('/validators')[0]).toMatchObject({
    'if-none-match': '"a"',
    'if-modified-since': 'Mon, 23 Nov 2026 10:00:00 GMT',
  });
});

test('304 is not modified', async () => {
  expect(await get(server.on('/304', answer(304)))).toEqual({ kind: 'not-modified' });
});

describe('compression', () => {
  const body = rss(['one', 'two']);
  test.each([
    ['gzip', gzipSync(body)],
    ['x-gzip', gzipSync(body)],
    ['deflate', deflateSync(body)],
    ['deflate', deflateRawSync(body)],
    ['br', brotliCompressSync(body)],
    ['gzip, br', brotliCompressSync(gzipSync(body))],
    ['gzip', Buffer.from(body)],
    ['br', Buffer.from(body)],
    ['deflate', Buffer.from(body)],
    ['', gzipSync(body)],
  ])('reads %j, also where the header is wrong (%#)', async (encoding, bytes) => {
    const headers: Record<string, string> = encoding === '' ? {} : { 'content-encoding': encoding };
    expect(textOf(await get(server.on('/compressed', answer(200, bytes, headers))))).toBe(body);
  });

  test('a gzip stream that ends too early gives what there is', async () => {
    const bytes = gzipSync(body).subarray(0, -12);
    const got = await get(server.on('/cut', answer(200, bytes, { 'content-encoding': 'gzip' })));
    const text = textOf(got);
    expect(got).toMatchObject({ cut: 'ended-early' });
    expect(body.startsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThan(0);
  });
});

describe('redirects', () => {
  test('remembers where permanent ones led', async () => {
    server.on('/final', answer(200, 'here'));
    const fetched = await get(server.on('/moved', redirect(301, '/final')));
    expect(fetched).toMatchObject({
      kind: 'fetched',
      url: server.url('/final'),
      movedTo: server.url('/final'),
    });
  });

  test('does not remember a chain that holds a temporary one', async () => {
    server.on('/final', answer(200, 'here'));
    server.on('/temporary', redirect(302, '/final'));
    const fetched = await get(server.on('/moved-first', redirect(308, '/temporary')));
    expect(fetched).toMatchObject({ kind: 'fetched', url: server.url('/final') });
    expect(fetched).not.toHaveProperty('movedTo');
  });

  test('five are followed, no more', async () => {
    for (let hop = 0; hop < 10_000; hop++) server.on(`/hop/${hop}`, redirect(302, `/hop/${hop + 1}`));
    expect(await get(server.url('/hop/0'))).toMatchObject({ kind: 'failed', reason: 'too-many-redirects' });
    expect(server.requests('/hop/5')).toHaveLength(1);
    expect(server.requests('/hop/6')).toHaveLength(0);
  });

  test('an address in UTF-8 that is not escaped is followed', async () => {
    server.on('/%D0%BB%D0%B5%D0%BD%D1%82%D0%B0', answer(200, 'here'));
    const location = Buffer.from('/лента').toString('latin1');
    expect(textOf(await get(server.on('/unescaped', redirect(302, location))))).toBe('here');
  });

  test('to something that is not the web end there', async () => {
    const outcome = await get(server.on('/file', redirect(302, 'file:///etc/passwd')));
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'http', retryable: false });
  });

  test('to an address longer than any should be end there, in a message that fits a row', async () => {
    const outcome = await get(server.on('/long', redirect(301, `/${'x'.repeat(10_000)}`)));
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'http', retryable: false });
    expect(outcome.kind === 'failed' && outcome.message.length).toBe(1000);
  });
});

describe('answers that are no document', () => {
  const now = () => new Date('2026-11-23T12:00:00Z');
  test('410 is gone and not retried', async () => {
    expect(await get(server.on('/410', answer(410)))).toMatchObject({ reason: 'gone', retryable: false });
  });

  test.each([
    ['120', '2026-11-23T12:02:00.000Z'],
    ['Mon, 23 Nov 2026 13:00:00 GMT', '2026-11-23T13:00:00.000Z'],
    ['99999999', '2026-11-24T12:00:00.000Z'],
    ['Mon, 23 Nov 2026 11:00:00 GMT', '2026-11-23T12:00:00.000Z'],
  ])('429 with Retry-After %j waits until %s', async (retryAfter, until) => {
    const url = server.on('/429', answer(429, '', { 'retry-after': retryAfter }));
    const outcome = await get(url, { now });
    expect(outcome).toMatchObject({ reason: 'rate-limited', retryAfter: new Date(until) });
  });

  test('503 with Retry-After waits too', async () => {
    const url = server.on('/503', answer(503, '', { 'retry-after': '60' }));
    expect(await get(url, { now })).toMatchObject({
      reason: 'rate-limited',
      retryAfter: new Date('2026-11-23T12:01:00Z'),
    });
  });

  test('a Retry-After that means nothing is ignored', async () => {
    const outcome = await get(server.on('/soon', answer(429, '', { 'retry-after': 'soon' })), { now });
    expect(outcome).toMatchObject({ reason: 'rate-limited' });
    expect(outcome).not.toHaveProperty('retryAfter');
  });

  test('403 is an HTTP failure with its status; a Cloudflare challenge is named', async () => {
    expect(await get(server.on('/403', answer(403)))).toMatchObject({ reason: 'http', status: 403 });
    const challenge = answer(403, '', { 'cf-mitigated': 'challenge' });
    expect(await get(server.on('/challenge', challenge))).toMatchObject({ reason: 'challenge', status: 403 });
  });
});

describe('servers that do not end well', () => {
  test('no headers: a timeout, and the socket is closed', async () => {
    expect(await get(server.on('/silent', silent), {}, impatient)).toMatchObject({
      reason: 'timeout',
      retryable: true,
    });
    await server.closed('/silent');
  });

  test('a byte at a time: a timeout on the whole, and the socket is closed', async () => {
    expect(await get(server.on('/drip', dripping('<rss>', 20)), {}, impatient)).toMatchObject({
      reason: 'timeout',
    });
    await server.closed('/drip');
  });

  const raw =
    (pieces: string[], everyMs: number): Behaviour =>
    (request) => {
      const timer = setInterval(() => {
        const piece = pieces.shift();
        if (piece !== undefined) request.socket.write(piece);
      }, everyMs);
      request.socket.on('close', () => {
        clearInterval(timer);
      });
    };

  test('headers that come a byte at a time: a timeout, however busy the socket is', async () => {
    const fetch = createFetch({ timeouts: { headersMs: 300 } });
    const url = server.on(
      '/slow-headers',
      raw(Array.from('HTTP/1.1 200 OK\r\nx-padding: '.padEnd(10_000, 'x')), 10),
    );
    expect(await get(url, {}, fetch)).toMatchObject({ reason: 'timeout', retryable: true });
    await server.closed('/slow-headers');
  });

  test('a body that stands still: a timeout, and the socket is closed', async () => {
    const fetch = createFetch({ timeouts: { bodyMs: 300 } });
    const url = server.on('/still', (_request, response) => response.writeHead(200).write('<rss>'));
    expect(await get(url, {}, fetch)).toMatchObject({ reason: 'timeout', retryable: true });
    await server.closed('/still');
  });

  test('a name that is never resolved: a timeout', async () => {
    const fetch = createFetch({ timeouts: { connectMs: 300 }, reach: { lookup: () => undefined } });
    expect(await fetch('http://nowhere.example/', {})).toMatchObject({ reason: 'timeout', retryable: true });
  });

  test('an answer in another protocol, or to an upgrade nobody asked for, is a network failure', async () => {
    const upgrade = ['HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'];
    for (const pieces of [['220 mail.example ESMTP\r\n'], upgrade])
      expect(await get(server.on('/other', raw(pieces, 1)), {}, impatient)).toMatchObject({
        reason: 'network',
      });
  });

  test('an endless body is cut at the cap, and the socket is closed', async () => {
    const url = server.on('/endless', endless('<rss>', ' '.repeat(65_536)));
    const fetched = await get(url, { maxBytes: 100_000 });
    expect(fetched).toMatchObject({ kind: 'fetched', cut: 'too-large' });
    expect(fetched.kind === 'fetched' && fetched.bytes.length).toBe(100_000);
    await server.closed('/endless');
  });

  test('a document of exactly the cap is whole', async () => {
    const fetched = await get(server.on('/exact', answer(200, 'x'.repeat(1000))), { maxBytes: 1000 });
    expect(fetched).toMatchObject({ kind: 'fetched' });
    expect(fetched).not.toHaveProperty('cut');
  });

  test('a reset in the middle is a network failure', async () => {
    expect(await get(server.on('/reset', resetting(rss(['one']))))).toMatchObject({
      reason: 'network',
      retryable: true,
    });
  });

  test('a refused connection is a network failure', async () => {
    const closed = await openFeedServer();
    const url = closed.url('/');
    await closed[Symbol.asyncDispose]();
    expect(await get(url)).toMatchObject({ reason: 'network', retryable: true });
  });

  test('an address that is none is a failure, not an error', async () => {
    expect(await get('http://[not-an-address')).toMatchObject({ kind: 'failed' });
  });
});

test('the cap is 5 MiB unless told otherwise', () => {
  expect(MAX_BYTES).toBe(5_242_880);
});

describe('a large body', () => {
  const large = rss(Array.from({ length: 20_000 }, (_, n) => `Report number ${n}`));
  const zipped = { 'content-encoding': 'gzip' };

  test.each([
    ['as it is', answer(200, large), 1],
    ['of which only the content is large', answer(200, gzipSync(large), zipped), 1],
    ['that is not so large', answer(200, rss(['one'])), 0],
  ])('waits for its turn: %s', async (_, behaviour, turns) => {
    let waited = 0;
    const beforeLarge = () => {
      waited += 1;
      return Promise.resolve();
    };
    const got = await get(server.on('/large', behaviour), { beforeLarge });
    expect(got).toMatchObject({ kind: 'fetched' });
    expect(waited).toBe(turns);
  });

  test('has no more time for it, but that of its turn', async () => {
    const fetch = createFetch({ timeouts: { totalMs: 600 } });
    const url = server.on('/slow', (_request, response) => {
      setTimeout(() => response.writeHead(200).write(large), 200);
      setTimeout(() => response.end(), 900);
    });
    expect(await get(url, {}, fetch)).toMatchObject({ kind: 'failed', reason: 'timeout' });
    const beforeLarge = () => new Promise<void>((resolve) => setTimeout(resolve, 900));
    expect(await get(url, { beforeLarge }, fetch)).toMatchObject({ kind: 'fetched' });
  });
});
