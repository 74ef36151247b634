import { describe, expect, test } from 'vitest';
import { feedSchema, feedStateSchema, type FeedState } from '../../../shared/feed.ts';
import { bucketOf, intervalMinutes, isDue } from '../../../shared/feeds/cadence.ts';

const now = new Date('2026-11-23T12:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
const state = (change: Partial<FeedState> = {}): FeedState =>
  feedStateSchema.parse({ addedAt: ago(10_000), lastSuccessAt: ago(1), lastChangedAt: ago(1), ...change });
const feed = (id: string) => feedSchema.parse({ id, url: `https://${id}.example/`, title: id });

describe('the interval', () => {
  test.each([
    [1, 15],
    [23, 15],
    [25, 30],
    [4 * 24, 60],
    [8 * 24, 120],
    [31 * 24, 240],
    [5_000, 240],
  ])('of a feed that changed %i hours ago is %i minutes', (hours, minutes) => {
    expect(intervalMinutes(state({ lastChangedAt: ago(hours) }), now)).toBe(minutes);
  });

  test('is as long as the feed asks, but never longer than four hours', () => {
    expect(intervalMinutes(state({ askedMinutes: 60 }), now)).toBe(60);
    expect(intervalMinutes(state({ askedMinutes: 5 }), now)).toBe(15);
    expect(intervalMinutes(state({ askedMinutes: 100_000 }), now)).toBe(240);
  });

  test('of a feed that never changed counts from when it was added', () => {
    expect(intervalMinutes(feedStateSchema.parse({ addedAt: ago(2) }), now)).toBe(15);
  });
});

describe('being due', () => {
  const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

  test('happens once an interval, whatever the schedule', () => {
    for (const step of [1, 5, 7, 15]) {
      const due = Array.from({ length: 630 / step }, (_, index) =>
        isDue(feed('a'), state(), { after: minutes(index * step), until: minutes((index + 1) * step) }),
      );
      expect(due.filter(Boolean)).toHaveLength(42);
    }
  });

  test('a schedule that was late misses no slot', () => {
    expect(isDue(feed('a'), state(), { after: minutes(0), until: minutes(47) })).toBe(true);
  });

  test('is spread over the interval by the feed’s id', () => {
    const slots = Array.from({ length: 1_500 }, (_, index) =>
      Array.from({ length: 15 }, (_each, minute) => minute).find((minute) =>
        isDue(feed(`feed-${index}`), state(), { after: minutes(minute), until: minutes(minute + 1) }),
      ),
    );
    const counts = Array.from({ length: 15 }, (_, minute) => slots.filter((slot) => slot === minute).length);
    expect(Math.min(...counts)).toBeGreaterThan(60);
    expect(Math.max(...counts)).toBeLessThan(140);
  });

  test('comes at once for a feed never polled', () => {
    expect(
      isDue(feed('a'), feedStateSchema.parse({ addedAt: ago(0) }), { after: now, until: minutes(1) }),
    ).toBe(true);
  });

  test('waits while the feed backs off', () => {
    const waiting = state({ notBefore: minutes(60).toISOString(), failures: 2 });
    expect(isDue(feed('a'), waiting, { after: minutes(0), until: minutes(59) })).toBe(false);
    expect(isDue(feed('a'), waiting, { after: minutes(0), until: minutes(76) })).toBe(true);
  });
});

describe('buckets', () => {
  test('hold everything of one host', () => {
    expect(bucketOf('https://a.example/one')).toBe(bucketOf('http://a.example/two?x=1'));
  });

  test('are 64 and evenly filled', () => {
    const buckets = Array.from({ length: 6_400 }, (_, index) => bucketOf(`https://host-${index}.example/`));
    const counts = Array.from(
      { length: 64 },
      (_, bucket) => buckets.filter((each) => each === bucket).length,
    );
    expect(counts.reduce((sum, count) => sum + count)).toBe(6_400);
    expect(Math.min(...counts)).toBeGreaterThan(50);
  });
});
