import { afterAll, beforeAll, expect, test } from 'vitest';
import { feedSchema, feedStateSchema } from '../../../shared/feed.ts';
import { createFetch } from '../../../shared/feeds/fetch.ts';
import { pollFeed } from '../../../shared/feeds/poll.ts';
import type { PollOutcome } from '../../../shared/feeds/types.ts';
import {
  answer,
  dripping,
  endless,
  gzipBomb,
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

const now = () => new Date('2026-11-23T12:00:00Z');
const state = feedStateSchema.parse({ addedAt: '2026-11-23T11:00:00Z' });
const impatient = createFetch({ timeouts: { totalMs: 3_000 } });
const patient = createFetch();
const poll = (url: string, fetch = impatient) =>
  pollFeed(feedSchema.parse({ id: 'hostile', title: 'Hostile', url, allowPrivate: true }), state, {
    now,
    fetch,
  });

const told = (outcome: PollOutcome) =>
  outcome.kind === 'failed'
    ? outcome.reason
    : { entries: outcome.entries, problems: [...new Set(outcome.problems.map(({ kind }) => kind))] };

const channel = (inside: string) => `<rss version="2.0"><channel><title>F</title>${inside}</channel></rss>`;
const item = (inside: string) => `<item><title>Title</title><guid>1</guid>${inside}</item>`;
const good = '<item><title>Good</title><guid>2</guid><pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate></item>';
const lolz = Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`).join(
  '',
);

const hostile: [string, Behaviour, unknown][] = [
  ['headers that never come', silent, 'timeout'],
  ['one byte at a time', dripping('<rss>', 50), 'timeout'],
  ['an endless body that is no feed', endless('', ' '.repeat(65_536)), 'too-large'],
  [
    'an endless body that begins as a feed',
    endless(`<rss><channel>${good}`, ' '.repeat(65_536)),
    { entries: 1, problems: ['too-large', 'truncated'] },
  ],
  ['a gzip bomb of 200 MB', gzipBomb(200_000_000), 'too-large'],
  ['a redirect to itself', redirect(302, ''), 'too-many-redirects'],
  ['a reset in the middle', resetting(rss(['one'])), 'network'],
  [
    '120 KB of x<p in a description',
    answer(200, channel(item(`<description><![CDATA[${'x<p'.repeat(40_000)}]]></description>`) + good)),
    { entries: 2, problems: ['no-date'] },
  ],
  [
    '120 KB of x<p, escaped, in a title',
    answer(200, channel(`<item><title>${'x&lt;p'.repeat(40_000)}</title></item>${good}`)),
    { entries: 2, problems: ['long-field', 'no-date'] },
  ],
  [
    '20,000 nested elements',
    answer(200, channel(good + item('<description>' + '<b>'.repeat(20_000)))),
    { entries: 2, problems: ['too-deep', 'no-date'] },
  ],
  [
    'a million nested elements, never closed, and other ends',
    answer(200, channel(good + '<a>'.repeat(1_000_000) + '</b>'.repeat(200_000))),
    { entries: 1, problems: ['too-deep'] },
  ],
  [
    '500,000 empty entries',
    answer(200, channel('<item/>'.repeat(500_000))),
    { entries: 5_000, problems: ['empty-item', 'too-many-items', 'no-date'] },
  ],
  [
    'more entries than are read',
    answer(200, rss(Array.from({ length: 20_000 }, (_, n) => `Item ${n}`))),
    { entries: 5_000, problems: ['too-many-items'] },
  ],
  [
    'billion laughs',
    answer(
      200,
      `<!DOCTYPE r [<!ENTITY lol0 "lol">${lolz}]>${channel(`<item><title>&lol9;</title></item>${good}`)}`,
    ),
    { entries: 2, problems: ['no-date'] },
  ],
  [
    'an external entity',
    answer(
      200,
      `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${channel(`<item><title>&x;</title></item>`)}`,
    ),
    { entries: 1, problems: ['no-date'] },
  ],
  [
    'invalid UTF-8',
    answer(200, Buffer.from(channel(good + '<item><title>\xff\xfe \xc3(</title></item>'), 'latin1')),
    2,
  ],
  ['nothing', answer(200, ''), 'not-a-feed'],
  ['only markup', answer(200, '<'.repeat(1_000_000)), 'not-a-feed'],
  ['only ampersands', answer(200, channel(item('&'.repeat(1_000_000)) + good)), 2],
  [
    'a million attributes',
    answer(200, `<rss ${'a="b" '.repeat(300_000)}><channel>${good}</channel></rss>`),
    1,
  ],
  ['JSON nested 100,000 deep', answer(200, '['.repeat(100_000)), 'not-a-feed'],
  [
    'a login page',
    answer(200, '<!doctype html><html><form><input type="password"></form></html>'),
    'not-a-feed',
  ],
  [
    'a bot challenge',
    answer(200, '<!DOCTYPE html><html><title>Just a moment...</title></html>'),
    'challenge',
  ],
];

test.each(hostile)('%s ends in an outcome', async (name, behaviour, expected) => {
  const outcome = await poll(server.on(`/${encodeURIComponent(name)}`, behaviour));
  if (typeof expected === 'number') expect(outcome).toMatchObject({ entries: expected });
  else expect(told(outcome)).toEqual(expected);
});

test('a wrong Content-Length ends in an outcome, too long or too short', async () => {
  const body = rss(['one', 'two']);
  const longer = await poll(server.on('/longer', resetting(body)));
  expect(longer).toMatchObject({ kind: 'failed', reason: 'network' });
  const shorter = await poll(
    server.on('/shorter', (request) => {
      request.socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n${body}`);
    }),
  );
  expect(['failed', 'changed']).toContain(shorter.kind);
});

test('the other feeds of a run are unharmed', async () => {
  const outcomes = await Promise.all(
    hostile.map(async ([, behaviour], index) => {
      const bad = poll(server.on(`/bad/${index}`, behaviour));
      const good = poll(server.on(`/good/${index}`, answer(200, rss([`Item ${index}`]))), patient);
      return { bad: await bad, good: await good };
    }),
  );
  for (const { good } of outcomes) expect(good).toMatchObject({ kind: 'changed', entries: 1 });
});
