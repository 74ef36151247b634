import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';

export interface Politeness {
  /** Polls under way at once. */
  concurrency: number;
  /** Pause between two requests to one host; each pause is up to half as long again. */
  spacingMs: number;
  /** No poll is begun at or after this time. */
  deadline: Date;
  now: () => Date;
  /** 0 to 1, for the jitter. */
  random?: () => number;
  sleep?: (ms: number) => Promise<unknown>;
}

/**
 * Polls each feed once: several hosts at a time, one request at a time and a pause for each host. Returns the ones not
 * begun before the deadline. A poll that throws ends nothing but itself: the first such error is thrown at the end.
 */
export async function pollPolitely<T extends { url: string }>(
  feeds: readonly T[],
  pollOne: (feed: T) => Promise<void>,
  politeness: Politeness,
): Promise<{ left: T[] }> {
  const { concurrency, spacingMs, deadline, now, random = Math.random } = politeness;
  const pause = politeness.sleep ?? sleep;
  const limit = pLimit(concurrency);
  const left: T[] = [];
  const errors: unknown[] = [];
  const begin = async (feed: T) => {
    if (now() >= deadline) {
      left.push(feed);
      return;
    }
    await pollOne(feed).catch((error: unknown) => errors.push(error));
  };
  const hosts = Map.groupBy(feeds, (feed) => new URL(feed.url).host);
  await Promise.all(
    [...hosts.values()].map(async (queue) => {
      for (const [index, feed] of queue.entries()) {
        if (index > 0 && now() < deadline) await pause(spacingMs * (1 + random() / 2));
        await limit(() => begin(feed));
      }
    }),
  );
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${feeds.length} polls threw`);
  return { left };
}
