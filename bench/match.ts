import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readSeeds } from '../seeds/schema.ts';
import { aliasesOf, compileWatchlist } from '../shared/matching/compile.ts';
import { matchText } from '../shared/matching/match.ts';
import type { Watchlist } from '../shared/watchlist.ts';
import { hostileTexts } from './matching/hostile.ts';
import { Corpus } from './matching/corpus.ts';
import { type Engine, peers } from './matching/peers.ts';

const SIZES = [100, 1000, 10_000, 100_000];
const ITEMS = 20_000;
const RUNS = 3;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const memory = (): number => {
  collect();
  collect(); // the first frees the objects, the second what their buffers held
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/**
 * Whole matching against libraries that only find strings, on made-up items in three scripts: `npm run bench -- match`.
 * Arguments: numbers of aliases (100 1000 10000 100000), `--alone` without the peers.
 */
export async function run(args: string[]): Promise<void> {
  const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
  const alone = args.includes('--alone');
  for (const size of sizes.length > 0 ? sizes : SIZES) benchSize(size, alone);
  benchSeeds();
  benchHostile();
  await Promise.resolve();
}

function benchSize(size: number, alone: boolean): void {
  const corpus = new Corpus();
  const watchlist = corpus.watchlist(size);
  const items = corpus.items(ITEMS, watchlist);
  const texts = items.map(({ title, summary }) => `${title}\n${summary}`);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const aliases = watchlist.entities.flatMap(aliasesOf).map(({ text }) => text);
  console.log(`\n${aliases.length} aliases, ${ITEMS} items, ${(bytes / 1e6).toFixed(1)} MB of UTF-8`);
  console.log(row(['', 'MB/s', 'µs an item', 'build ms', 'MiB', 'hits']));
  report('wirewatch, whole', bytes, () => {
    const compiled = compileWatchlist(watchlist);
    return () => items.reduce((hits, item) => hits + matchText(compiled, item).mentions.length, 0);
  });
  if (!alone) for (const peer of peers) reportPeer(peer, aliases, texts, bytes);
}

function reportPeer({ name, build }: Engine, aliases: string[], texts: string[], bytes: number): void {
  try {
    report(name, bytes, () => {
      const find = build(aliases);
      return () => texts.reduce((hits, text) => hits + find(text), 0);
    });
  } catch (error) {
    console.log(
      row([name, `failed: ${error instanceof Error ? error.message.slice(0, 60) : String(error)}`]),
    );
  }
}

/** Builds once, with time and memory, then takes the best of some runs over all items. */
function report(name: string, bytes: number, build: () => () => number): void {
  const before = memory();
  const start = performance.now();
  const find = build();
  const built = performance.now() - start;
  const kept = memory() - before;
  let best = Infinity;
  let hits = 0;
  for (let i = 0; i < RUNS; i++) {
    const began = performance.now();
    hits = find();
    best = Math.min(best, performance.now() - began);
  }
  console.log(
    row([
      name,
      (bytes / 1e3 / best).toFixed(1),
      ((best * 1e3) / ITEMS).toFixed(2),
      built.toFixed(0),
      (kept / 2 ** 20).toFixed(1),
      String(hits),
    ]),
  );
}

function row([name = '', ...cells]: string[]): string {
  return name.padEnd(32) + cells.map((cell) => cell.padStart(12)).join('');
}

function benchSeeds(): void {
  const { watchlist } = readSeeds();
  const times = Array.from({ length: 9 }, () => time(() => compileWatchlist(watchlist))).sort(
    (a, b) => a - b,
  );
  console.log(
    `\nseeded watchlist: built in ${times[4]!.toFixed(1)} ms (median of 9), ${times.at(-1)!.toFixed(1)} ms at worst`,
  );
}

/** 1 MB texts made to be slow, against the seeds and against a list of near-matches of each. */
function benchHostile(): void {
  const seeds = compileWatchlist(readSeeds().watchlist);
  console.log('\n1 MB of hostile text: ms with the seeds, ms with a watchlist made for it');
  for (const { name, text, watchlist } of hostileTexts(1_000_000)) {
    const own = compileWatchlist(watchlist satisfies Watchlist);
    const worst = [seeds, own].map((compiled) =>
      time(() => matchText(compiled, { title: '', summary: text })),
    );
    console.log(row([name, ...worst.map((each) => each.toFixed(0))]));
  }
}

function time(task: () => unknown): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}
