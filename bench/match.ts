import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readSeeds } from '../seeds/schema.ts';
import { aliasesOf, compileWatchlist } from '../shared/matching/compile.ts';
import { matchText } from '../shared/matching/match.ts';
import type { FirstMatch } from './matching/first-match.ts';
import { hostileTexts } from './matching/hostile.ts';
import { Corpus } from './matching/corpus.ts';
import { peers } from './matching/peers.ts';
import { spend, type Spent } from './matching/spend.ts';

const SIZES = [100, 1000, 10_000, 100_000];
const ITEMS = 20_000;
/** The best of so many: the compiler is done with the code after five or six. */
const RUNS = 8;
const ENOUGH_MS = 5000;
/** Items after which an engine that has taken longer than this is not asked for the rest. */
const SAMPLE = 500;
const PATIENCE_MS = 1000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const memory = async (): Promise<number> => {
  await setImmediate(); // until then the stack may still hold what a build leaves
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
  benchSeeds(); // first, while the code is as cold as in a new process
  for (const size of sizes.length > 0 ? sizes : SIZES) await benchSize(size, alone);
  benchHostile();
}

async function benchSize(size: number, alone: boolean): Promise<void> {
  const corpus = new Corpus();
  const watchlist = corpus.watchlist(size);
  const items = corpus.items(ITEMS, watchlist);
  const texts = items.map(({ title, summary }) => `${title}\n${summary}`);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const aliases = watchlist.entities.flatMap(aliasesOf).map(({ text }) => text);
  console.log(`\n${aliases.length} aliases, ${ITEMS} items, ${(bytes / 1e6).toFixed(1)} MB of UTF-8`);
  console.log(row(['', 'MB/s', 'MB/s of CPU', 'µs an item', 'build ms', 'MiB', 'hits']));
  await report('wirewatch, whole', bytes, () => {
    const compiled = compileWatchlist(watchlist);
    return (place) => matchText(compiled, items[place]!).mentions.length;
  });
  if (alone) return;
  for (const { name, upTo = Infinity, build } of peers) {
    if (aliases.length > upTo * 2) console.log(row([name, 'not run']));
    else
      await report(name, bytes, () => {
        const find = build(aliases);
        return (place) => find(texts[place]!);
      });
  }
}

/**
 * Builds once, then takes the best of some runs over all items, or over some if it is very slow. Memory is what stays when all is
 * done: before, the compiler at work behind may still hold what the build left.
 */
async function report(name: string, bytes: number, build: () => (place: number) => number): Promise<void> {
  const before = await memory();
  const start = performance.now();
  const find = build();
  const built = performance.now() - start;
  let hits = 0;
  const pass = (items: number): Spent => {
    hits = 0;
    return spend(() => {
      for (let place = 0; place < items; place++) hits += find(place);
    });
  };
  const slow = pass(SAMPLE).wallMs > PATIENCE_MS;
  const items = slow ? SAMPLE : ITEMS;
  const passes = [pass(items)];
  for (let wallMs = 0; !slow && passes.length < RUNS && wallMs < ENOUGH_MS; wallMs += passes.at(-1)!.wallMs)
    passes.push(pass(items));
  const kept = (await memory()) - before;
  const best = (of: keyof Spent): number => Math.min(...passes.map((spent) => spent[of])) / items;
  const speed = (msPerItem: number): string => (bytes / ITEMS / 1e3 / msPerItem).toFixed(1);
  const cells = [
    speed(best('wallMs')),
    speed(best('cpuMs')),
    (best('wallMs') * 1e3).toFixed(2),
    built.toFixed(0),
    (kept / 2 ** 20).toFixed(1),
    slow ? `${hits} in ${items}` : String(hits),
  ];
  console.log(row([name, ...cells]));
}

function row([name = '', ...cells]: string[]): string {
  return name.padEnd(32) + cells.map((cell) => cell.padStart(12)).join('');
}

function benchSeeds(): void {
  const { watchlist } = readSeeds();
  const times = Array.from({ length: 9 }, () => time(() => compileWatchlist(watchlist)));
  const median = times.toSorted((a, b) => a - b)[4]!;
  console.log(
    `seeded watchlist: first build ${times[0]!.toFixed(1)} ms, median of 9 ${median.toFixed(1)} ms`,
  );
}

/** What a hostile text is matched with. */
type List = (typeof lists)[number];
const lists = ['seeds', 'own', 'names'] as const;

/** 1 MB texts made to be slow, against the seeds and against a list of near-matches of each, with context and names alone, every one in a process of its own. */
function benchHostile(): void {
  console.log(
    '\n1 MB of hostile text, the first that a process matches: ms, of its thread alone, and ms the second time',
  );
  console.log(row(['', ...['with the seeds', '', '', 'made for it', '', '', 'names alone', '', '']]));
  for (const [place, { name }] of hostileTexts(1).entries()) {
    const spent = lists.flatMap((which) => {
      const { first, second } = matchFirst(place, which);
      return [first.wallMs, first.threadMs, second.wallMs];
    });
    console.log(row([name, ...spent.map((each) => each.toFixed(0))]));
  }
}

function matchFirst(place: number, which: List): FirstMatch {
  const script = resolve(import.meta.dirname, 'matching/first-match.ts');
  const told = execFileSync(process.execPath, [script, String(place), which], { encoding: 'utf8' });
  return JSON.parse(told) as FirstMatch;
}

const time = (task: () => unknown): number => spend(task).wallMs;
