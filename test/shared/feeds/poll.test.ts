import { describe, expect, test } from 'vitest';
import { feedSchema, feedStateSchema, type Feed, type FeedState } from '../../../shared/feed.ts';
import { pollFeed } from '../../../shared/feeds/poll.ts';
import type { Fetched, FetchFailed, FetchOptions, PollOutcome } from '../../../shared/feeds/types.ts';

interface Entry {
  guid?: string;
  title: string;
  link?: string;
  date?: string;
  summary?: string;
}
const rss = (entries: Entry[], head = '') =>
  `<rss version="2.0"><channel><title>F</title>${head}${entries
    .map(
      ({ guid, title, link, date, summary }) =>
        `<item><title>${title}</title>${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}${
          link === undefined ? '' : `<link>${link}</link>`
        }${date === undefined ? '' : `<pubDate>${date}</pubDate>`}<description>${summary ?? ''}</description></item>`,
    )
    .join('')}</channel></rss>`;

const START = Date.parse('2026-11-23T12:00:00Z');
const at = (hours: number) => new Date(START + hours * 3_600_000);
const dated = (hours: number) => at(hours).toUTCString();

/** A feed that is polled again and again; what it answers and when it is asked is set by the test. */
function polled(change: Partial<Feed> = {}) {
  const feed = feedSchema.parse({ id: 'a', url: 'https://a.example/rss', title: 'A', ...change });
  let state: FeedState = feedStateSchema.parse({ addedAt: at(0).toISOString() });
  const asked: { url: string; options: FetchOptions }[] = [];
  return {
    asked,
    state: () => state,
    async poll(
      hours: number,
      answer: Fetched | string | ((url: string) => Fetched | string),
    ): Promise<PollOutcome> {
      const now = () => at(hours);
      const outcome = await pollFeed(feed, state, {
        now,
        fetch: (url, options) => {
          asked.push({ url, options });
          const given = typeof answer === 'function' ? answer(url) : answer;
          return Promise.resolve(typeof given === 'string' ? document(given, url) : given);
        },
      });
      state = feedStateSchema.parse(JSON.parse(JSON.stringify(outcome.state ?? state)));
      return outcome;
    },
  };
}

const document = (text: string, url: string, headers: Record<string, string> = {}): Fetched => ({
  kind: 'fetched',
  bytes: Buffer.from(text),
  headers,
  url,
});
const failure = (change: Partial<FetchFailed> = {}): FetchFailed => ({
  kind: 'failed',
  reason: 'http',
  status: 500,
  message: 'https://a.example/rss answers 500',
  retryable: true,
  ...change,
});
const told = (outcome: PollOutcome) =>
  outcome.kind === 'changed'
    ? outcome.items.map(({ item, edited, hold }) => [
        item.title,
        ...(edited ? ['edited'] : []),
        ...(hold ? [hold] : []),
      ])
    : outcome.kind;

const many = (count: number, prefix: string, hours: number): Entry[] =>
  Array.from({ length: count }, (_, index) => ({
    guid: `${prefix}${index}`,
    title: `Item ${index}`,
    link: `https://a.example/${prefix}${index}`,
    date: dated(hours - index),
  }));

describe('what is new', () => {
  test('an item is told once, and an unchanged feed writes nothing', async () => {
    const feed = polled();
    const one = { guid: '1', title: 'One', date: dated(-1) };
    expect(told(await feed.poll(0, rss([one])))).toEqual([['One']]);
    const again = await feed.poll(1, rss([one]));
    expect(again.kind).toBe('unchanged');
    expect(again).not.toHaveProperty('state');
    expect(told(await feed.poll(2, rss([{ guid: '2', title: 'Two', date: dated(1) }, one])))).toEqual([
      ['Two'],
    ]);
  });

  test('an item with another title or summary is edited; another date or link alone is nothing', async () => {
    const feed = polled();
    const one = { guid: '1', title: 'One', link: 'https://a.example/1', date: dated(-1) };
    await feed.poll(0, rss([one]));
    expect(
      told(await feed.poll(1, rss([{ ...one, date: dated(1), link: 'https://a.example/1?utm_source=x' }]))),
    ).toBe('unchanged');
    expect(told(await feed.poll(2, rss([{ ...one, title: 'One, corrected' }])))).toEqual([
      ['One, corrected', 'edited'],
    ]);
    expect(told(await feed.poll(3, rss([{ ...one, title: 'One, corrected', summary: 'More' }])))).toEqual([
      ['One, corrected', 'edited'],
    ]);
    expect(told(await feed.poll(4, rss([{ ...one, title: 'One, corrected', summary: 'More' }])))).toBe(
      'unchanged',
    );
  });

  test('an item with another guid at the same link with the same text is the same', async () => {
    const feed = polled();
    const one = { guid: 'a', title: 'One', link: 'https://a.example/1', date: dated(-1) };
    await feed.poll(0, rss([one]));
    expect(told(await feed.poll(1, rss([{ ...one, guid: 'b' }])))).toBe('unchanged');
    expect(told(await feed.poll(2, rss([{ ...one, guid: 'b' }])))).toBe('unchanged');
    expect(told(await feed.poll(3, rss([{ ...one, guid: 'c', title: 'Two' }])))).toEqual([['Two']]);
  });

  test('without a guid the canonical link is the identity, without that title and date', async () => {
    const feed = polled();
    const linked = { title: 'One', link: 'http://www.a.example/1?utm_source=rss', date: dated(-1) };
    const bare = { title: 'Two', date: dated(-1) };
    await feed.poll(0, rss([linked, bare]));
    expect(told(await feed.poll(1, rss([{ ...linked, link: 'https://a.example/1#top' }, bare])))).toBe(
      'unchanged',
    );
    expect(told(await feed.poll(2, rss([linked, { ...bare, date: dated(2) }])))).toEqual([['Two']]);
  });

  test('a feed that stamps its entries with the time of the fetch has nothing new each time', async () => {
    const feed = polled();
    const stamped = (hours: number) =>
      rss(
        [
          { title: 'One', date: dated(hours) },
          { title: 'Two', date: dated(hours) },
        ],
        `<pubDate>${dated(hours)}</pubDate>`,
      );
    await feed.poll(0, stamped(0));
    expect(told(await feed.poll(1, stamped(1)))).toBe('unchanged');
  });

  test('entries that share one guid are told apart', async () => {
    const feed = polled();
    const entries = ['One', 'Two', 'Three'].map((title, n) => ({
      guid: 'same',
      title,
      link: `https://a.example/${n}`,
      date: dated(-1),
    }));
    expect(told(await feed.poll(0, rss(entries)))).toEqual([['One'], ['Two'], ['Three']]);
  });

  test('an entry that comes back within a week is not new, after two weeks it is', async () => {
    const feed = polled();
    const one = { guid: '1', title: 'One', date: dated(0) };
    const filler = (n: number) => ({ guid: `f${n}`, title: `Filler ${n}`, date: dated(n) });
    await feed.poll(0, rss([one, filler(0)]));
    await feed.poll(24, rss([filler(24)]));
    expect(told(await feed.poll(6 * 24, rss([one, filler(24)])))).toBe('unchanged');
    await feed.poll(7 * 24, rss([filler(7 * 24)]));
    await feed.poll(20 * 24, rss([filler(20 * 24)]));
    expect(told(await feed.poll(21 * 24, rss([one, filler(20 * 24)])))).toEqual([['One']]);
  });

  test('an empty snapshot forgets nothing', async () => {
    const feed = polled();
    const one = { guid: '1', title: 'One', date: dated(-1) };
    await feed.poll(0, rss([one]));
    const empty = await feed.poll(1, rss([]));
    expect(empty).toMatchObject({ kind: 'unchanged', problems: [{ kind: 'empty-snapshot' }] });
    expect(empty).not.toHaveProperty('state');
    expect(told(await feed.poll(24 * 30, rss([one])))).toBe('unchanged');
  });
});

describe('what is held back', () => {
  test('items older than a day when the feed was added, then and later', async () => {
    const feed = polled();
    const old = { guid: 'old', title: 'Old', date: dated(-25) };
    const recent = { guid: 'new', title: 'Recent', date: dated(-23) };
    expect(told(await feed.poll(0, rss([recent, old])))).toEqual([['Recent'], ['Old', 'baseline']]);
    const older = { guid: 'older', title: 'Older', date: dated(-1_000) };
    expect(told(await feed.poll(1, rss([recent, old, older])))).toEqual([['Older', 'baseline']]);
  });

  test('items without a date at the first look only', async () => {
    const feed = polled();
    expect(told(await feed.poll(0, rss([{ guid: '1', title: 'One' }])))).toEqual([['One', 'baseline']]);
    expect(told(await feed.poll(1, rss([{ guid: '2', title: 'Two' }])))).toEqual([['Two']]);
  });

  test('the old-dated entries of a site that moved, not what is newer than our last look', async () => {
    const feed = polled();
    await feed.poll(0, rss(many(10, 'old-', 0)));
    const news = { guid: 'fresh', title: 'Fresh', link: 'https://a.example/fresh', date: dated(9) };
    const moved = many(10, 'other-', 0).map((entry) => ({ ...entry, title: `${entry.title}.` }));
    const outcome = told(await feed.poll(10, rss([news, ...moved])));
    expect(outcome).toContainEqual(['Fresh']);
    expect(outcome).toHaveLength(11);
    expect((outcome as string[][]).filter(([, hold]) => hold === 'moved')).toHaveLength(10);
  });

  test('nothing after a week in which nobody polled', async () => {
    const feed = polled();
    await feed.poll(0, rss(many(10, 'a', 0)));
    const later = many(10, 'b', 7 * 24);
    expect(told(await feed.poll(7 * 24, rss(later)))).toEqual(later.map(({ title }) => [title]));
  });
});

describe('validators and moves', () => {
  test('are kept with a change and sent with the next poll, the ETag before the date', async () => {
    const feed = polled();
    const headers = { etag: '"x"', 'last-modified': dated(0) };
    await feed.poll(0, (url) => document(rss([{ guid: '1', title: 'One' }]), url, headers));
    const unchanged = await feed.poll(1, { kind: 'not-modified' });
    expect(feed.asked[1]?.options).toMatchObject({ etag: '"x"' });
    expect(feed.asked[1]?.options).not.toHaveProperty('lastModified');
    expect(unchanged).toMatchObject({ kind: 'unchanged' });
    expect(unchanged).not.toHaveProperty('state');
  });

  test('the end of permanent redirects is remembered, also without a change', async () => {
    const feed = polled();
    const text = rss([{ guid: '1', title: 'One' }]);
    await feed.poll(0, text);
    await feed.poll(1, (url) => ({
      ...(document(text, url) as Fetched & { kind: 'fetched' }),
      movedTo: 'https://b.example/',
    }));
    await feed.poll(2, text);
    expect(feed.asked.map(({ url }) => url)).toEqual([
      'https://a.example/rss',
      'https://a.example/rss',
      'https://b.example/',
    ]);
  });
});

describe('failures', () => {
  test('back off, doubling up to a day, and as long as the server asks', async () => {
    const feed = polled();
    const waits = [];
    for (let n = 0; n < 9; n++) {
      await feed.poll(n, failure());
      waits.push((Date.parse(feed.state().notBefore ?? '') - at(n).getTime()) / 60_000);
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1_440, 1_440]);
    const asked = polled();
    await asked.poll(0, failure({ reason: 'rate-limited', status: 429, retryAfter: at(5) }));
    expect(asked.state().notBefore).toBe(at(5).toISOString());
  });

  test('are reported broken once, after five over six hours, and recovered once', async () => {
    const feed = polled();
    const reports = [];
    for (const hours of [0, 1, 2, 3, 4, 5, 7, 8, 30]) {
      const outcome = await feed.poll(hours, failure());
      reports.push('report' in outcome ? outcome.report : undefined);
    }
    expect(reports.map((report) => report ?? '-').join(' ')).toBe('- - - - - - broken - -');
    const text = rss([{ guid: '1', title: 'One' }]);
    expect(await feed.poll(31, text)).toMatchObject({ report: 'recovered' });
    expect(feed.state()).toMatchObject({ failures: 0 });
    expect(feed.state()).not.toHaveProperty('lastError');
    expect(await feed.poll(32, text)).not.toHaveProperty('report');
  });

  test('a blip that ends without news clears the record', async () => {
    const feed = polled();
    const text = rss([{ guid: '1', title: 'One' }]);
    await feed.poll(0, text);
    await feed.poll(1, failure());
    expect(await feed.poll(2, { kind: 'not-modified' })).toMatchObject({
      kind: 'unchanged',
      state: { failures: 0 },
    });
    expect(feed.state()).not.toHaveProperty('notBefore');
  });

  test('410 disables the feed', async () => {
    expect(await polled().poll(0, failure({ reason: 'gone', status: 410, retryable: false }))).toMatchObject({
      kind: 'failed',
      disable: true,
    });
  });

  test('a web page is a failure that says what it is', async () => {
    expect(await polled().poll(0, '<html><body>Welcome</body></html>')).toMatchObject({
      kind: 'failed',
      reason: 'not-a-feed',
      message: expect.stringContaining('web page') as string,
    });
  });
});

describe('the fallback', () => {
  const fallbackUrl = 'https://search.example/rss?q=site:a.example';
  const refusing = (url: string) =>
    url === fallbackUrl
      ? rss([{ guid: 'g1', title: 'One - TASS', date: dated(1) }])
      : failure({ status: 403 });

  test('is polled from the third refusal on, its titles without the outlet', async () => {
    const feed = polled({ fallbackUrl });
    expect((await feed.poll(0, refusing)).kind).toBe('failed');
    expect((await feed.poll(1, refusing)).kind).toBe('failed');
    const third = await feed.poll(2, refusing);
    expect(third).toMatchObject({ kind: 'changed', items: [{ item: { title: 'One', outlet: 'TASS' } }] });
    expect(feed.state()).toMatchObject({ refusals: 3, failures: 0 });
    await feed.poll(3, refusing);
    expect(feed.asked.slice(2).map(({ url }) => url)).toEqual([
      'https://a.example/rss',
      fallbackUrl,
      fallbackUrl,
    ]);
  });

  test('gives way to the address once that answers again, which is tried once a day', async () => {
    const feed = polled({ fallbackUrl });
    for (const hours of [0, 1, 2]) await feed.poll(hours, refusing);
    await feed.poll(27, refusing);
    expect(feed.asked.slice(-2).map(({ url }) => url)).toEqual(['https://a.example/rss', fallbackUrl]);
    expect(await feed.poll(52, rss([{ guid: '1', title: 'Back', date: dated(51) }]))).toMatchObject({
      kind: 'changed',
    });
    expect(feed.state()).toMatchObject({ refusals: 0 });
    await feed.poll(53, { kind: 'not-modified' });
    expect(feed.asked.at(-1)?.url).toBe('https://a.example/rss');
  });

  test('is not polled for other failures', async () => {
    const feed = polled({ fallbackUrl });
    for (let n = 0; n < 5; n++) await feed.poll(n, failure());
    expect(feed.asked.map(({ url }) => url)).not.toContain(fallbackUrl);
  });
});

test('the rhythm of a feed is learned from dates at first, then from what comes', async () => {
  const feed = polled();
  await feed.poll(0, rss(many(5, 'a', 0)));
  expect(feed.state().rhythmMinutes).toBe(60);
  await feed.poll(10, rss([{ guid: 'new', title: 'New', date: dated(9) }, ...many(5, 'a', 0)]));
  expect(feed.state().rhythmMinutes).toBe(222);
});

test('the row of a feed with 40 entries and a week of 400 gone ones stays below 10 KB', async () => {
  const feed = polled();
  for (let day = 0; day < 8; day++) await feed.poll(day * 24, rss(many(40, `day-${day}-`, day * 24)));
  expect(JSON.stringify(feed.state()).length).toBeLessThan(10_000);
});
