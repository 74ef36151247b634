import { expect, test } from 'vitest';
import { turnForLarge } from '../../../shared/feeds/large-bodies.ts';
import { feedSchema, feedStateSchema } from '../../../shared/feed.ts';
import { pollFeed } from '../../../shared/feeds/poll.ts';
import type { FetchOptions } from '../../../shared/feeds/types.ts';

const now = () => new Date('2026-11-23T12:00:00Z');
const feed = feedSchema.parse({ id: 'a', url: 'https://a.example/rss', title: 'A' });
const state = feedStateSchema.parse({ addedAt: now().toISOString() });

test('two are held at once; the third comes when one is read', async () => {
  const begun: string[] = [];
  const ends = ['a', 'b', 'c'].map(async (name) => {
    const end = await turnForLarge();
    begun.push(name);
    return end;
  });
  const [, second] = await Promise.all([ends[0]!, ends[1]!]);
  expect(begun).toEqual(['a', 'b']);
  second();
  (await ends[2]!)();
  expect(begun).toEqual(['a', 'b', 'c']);
  (await ends[0]!)();
});

test.each(['a document that cannot be read', 'a fetch that throws'])(
  'ends its turn after %s',
  async (what) => {
    const fetch = async (url: string, { beforeLarge }: FetchOptions) => {
      await beforeLarge?.();
      if (what === 'a fetch that throws') throw new Error('reset');
      return { kind: 'fetched' as const, bytes: Buffer.from('<html>'), headers: {}, url };
    };
    // More than there are turns: without an end the third would wait for ever.
    for (let n = 0; n < 5; n++) await pollFeed(feed, state, { now, fetch }).catch(() => undefined);
    (await turnForLarge())();
  },
);
