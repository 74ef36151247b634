import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { pollPolitely, type Politeness } from '../../../shared/feeds/politely.ts';

/** A clock that moves only when something waits. */
function clock(start = 0) {
  let time = start;
  return {
    now: () => new Date(time),
    sleep: async (ms: number) => {
      await turn();
      time += ms;
    },
  };
}

const feeds = (hosts: number, each: number) =>
  Array.from({ length: hosts * each }, (_, index) => ({
    url: `https://host-${index % hosts}.example/${index}`,
  }));

const politeness = (change: Partial<Politeness> = {}): Politeness => ({
  concurrency: 4,
  spacingMs: 1_000,
  deadline: new Date(1e12),
  random: () => 0.5,
  ...clock(),
  ...change,
});

test('polls every feed once, one at a time for each host, no more hosts at once than allowed', async () => {
  const polled: string[] = [];
  const busy = new Set<string>();
  let most = 0;
  const { left } = await pollPolitely(
    feeds(10, 3),
    async ({ url }) => {
      const { host } = new URL(url);
      expect(busy).not.toContain(host);
      busy.add(host);
      most = Math.max(most, busy.size);
      await turn();
      busy.delete(host);
      polled.push(url);
    },
    politeness(),
  );
  expect(left).toEqual([]);
  expect(new Set(polled).size).toBe(30);
  expect(most).toBe(4);
});

test('waits between two requests to one host, with jitter', async () => {
  const time = clock();
  const at: number[] = [];
  await pollPolitely(
    feeds(1, 4),
    () => {
      at.push(time.now().getTime());
      return Promise.resolve();
    },
    politeness({ ...time, random: () => 0.5 }),
  );
  expect(at).toEqual([0, 1_250, 2_500, 3_750]);
});

test('begins nothing after the deadline and says what is left', async () => {
  const time = clock();
  const { left } = await pollPolitely(
    feeds(1, 10),
    () => Promise.resolve(),
    politeness({ ...time, random: () => 0, deadline: new Date(3_500) }),
  );
  expect(left.map(({ url }) => url)).toEqual(
    feeds(1, 10)
      .slice(4)
      .map(({ url }) => url),
  );
});

test('a poll that throws ends only itself and is told at the end', async () => {
  const polled: string[] = [];
  const polling = pollPolitely(
    feeds(3, 2),
    ({ url }) => {
      if (url.endsWith('/1')) return Promise.reject(new Error('broken'));
      polled.push(url);
      return Promise.resolve();
    },
    politeness(),
  );
  await expect(polling).rejects.toThrow('1 of 6 polls threw');
  expect(polled).toHaveLength(5);
});
