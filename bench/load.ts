import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../cli/local/store.ts';
import { createHandler as createDetect } from '../functions/detect-developments/handler.ts';
import { createHandler as createPoll } from '../functions/poll-feeds/handler.ts';
import { bucketOf } from '../shared/feeds/cadence.ts';
import { pollFeed } from '../shared/feeds/poll.ts';
import type { FetchDocument } from '../shared/feeds/types.ts';
import { feedSchema } from '../shared/feed.ts';
import { compileWatchlist } from '../shared/matching/compile.ts';
import { putFeed } from '../shared/store/feeds.ts';
import { seeded } from '../test/support/random.ts';
import { smallWatchlist } from '../test/support/seeds.ts';
import { happening } from '../test/support/happening.ts';
import { allRows } from '../test/simulation/rows.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

/**
 * One run over many feeds, on the embedded store on disk and without a network: 2,000 feeds of 30 entries, 5 % of which
 * match. `npm run bench -- soak` goes on for days.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      feeds: { type: 'string', default: '2000' },
      entries: { type: 'string', default: '30' },
    },
  });
  const [feedCount, entryCount] = [Number(values.feeds), Number(values.entries)];
  const dataDir = await mkdtemp(join(tmpdir(), 'wirewatch-load-'));
  const store = await openStore({ dataDir, command: 'bench' });
  const newsroom = createNewsroom(feedCount, entryCount);
  const now = () => new Date('2026-03-02T09:00:00Z');
  const { poll, detect } = stages(store.db, now, newsroom.fetch);
  try {
    for (const feed of newsroom.feeds) {
      await putFeed(store.db, {
        bucket: String(bucketOf(feed.url)),
        feedId: feed.id,
        feed,
        addedAt: now().toISOString(),
        origin: 'seed',
      });
    }
    const [before, pollPeak] = [Math.round(process.memoryUsage.rss() / 1e6), watchMemory()];
    const start = performance.now();
    const polled = await poll({ all: true });
    const pollMs = performance.now() - start;
    const polledPeak = pollPeak();
    const detectPeak = watchMemory();
    const detected = await detect();
    const detectMs = performance.now() - start - pollMs;
    const articles = (await allRows(store.db)).filter(({ pk }) => String(pk).startsWith('article#')).length;
    print(`load: ${feedCount} feeds, ${newsroom.published()} entries, ${newsroom.matching()} matching`);
    print(
      `  polled in ${(pollMs / 1000).toFixed(1)} s, ${Math.round(newsroom.published() / (pollMs / 1000))} entries a second`,
    );
    print(
      `  detected in ${(detectMs / 1000).toFixed(1)} s, ${Math.round(articles / (detectMs / 1000))} articles a second`,
    );
    print(
      `  ${JSON.stringify({ polled: polled.kind, detected: detected.kind })}; ${before} MB resident with the feeds themselves, ` +
        `at most ${polledPeak} MB polling, ${detectPeak()} MB detecting, the embedded store included`,
    );
    print(
      `  ${articles} articles stored, ${newsroom.matching() - articles} lost; ${await megabytes(dataDir)} MB on disk`,
    );
  } finally {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function stages(db: Parameters<typeof putFeed>[0], now: () => Date, fetch: FetchDocument) {
  const watchlist = {
    watchlist: smallWatchlist,
    compiled: compileWatchlist(smallWatchlist),
    entities: new Map(smallWatchlist.entities.map((entity) => [entity.id, entity])),
    addedAt: new Map(),
  };
  const silent = () => undefined;
  let owners = 0;
  const shared = {
    db,
    now,
    watchlist: { current: () => Promise.resolve(watchlist) },
    owner: () => `bench-${owners++}`,
    log: { debug: silent, info: silent, warn: silent, error: silent },
  };
  const timing = { timeoutMs: 900_000, keepArticlesDays: 400, keepItemsDays: 30 };
  return {
    poll: createPoll({
      ...shared,
      pollFeed: (feed, state) => pollFeed(feed, state, { now, fetch }),
      settings: { ...timing, concurrency: 64, spacingMs: 0 },
    }),
    detect: createDetect({ ...shared, settings: { ...timing, sendBaseline: false } }),
  };
}

function createNewsroom(feedCount: number, entryCount: number) {
  const random = seeded(7);
  let serial = 0;
  let matching = 0;
  const entry = () => {
    const story = happening(`e${serial}`, random, new Date('2026-03-02T08:00:00Z'));
    const matches = serial++ % 20 === 0;
    if (matches) matching += 1;
    return matches ? story : { ...story, title: story.title.replace('Huawei and Sberbank', 'Clerks') };
  };
  const feeds = Array.from({ length: feedCount }, (_, n) =>
    feedSchema.parse({
      id: `feed-${n}`,
      url: `http://outlet${n}.example/feed`,
      title: `Outlet ${n}`,
      language: 'en',
    }),
  );
  const documents = new Map(feeds.map(({ url }) => [url, Array.from({ length: entryCount }, entry)]));
  return {
    feeds,
    published: () => serial,
    matching: () => matching,
    fetch: ((url) => {
      const items = documents
        .get(url)!
        .map(
          ({ id, title, summary = '', published }) =>
            `<item><guid>${id}</guid><title>${title}</title><description>${summary}</description><pubDate>${new Date(published).toUTCString()}</pubDate></item>`,
        );
      const bytes = Buffer.from(
        `<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`,
      );
      return Promise.resolve({ kind: 'fetched', bytes, headers: {}, url });
    }) satisfies FetchDocument as FetchDocument,
  };
}

/** The largest resident size seen since, looked at ten times a second. */
function watchMemory(): () => number {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100);
  return () => {
    clearInterval(timer);
    return Math.round(peak / 1e6);
  };
}

async function megabytes(directory: string): Promise<string> {
  const files = await readdir(directory, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map((file) => stat(join(file.parentPath, file.name)).catch(() => ({ size: 0 }))),
  );
  return (sizes.reduce((sum, { size }) => sum + size, 0) / 1e6).toFixed(1);
}
