import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import manifest from '../package.json' with { type: 'json' };
import { memoryMb, nodeOptions } from '../infra/memory.ts';
import { bundle } from './deployed/bundle.ts';
import type { Cost, Passes } from './poll/measure.ts';
import { otherPollers } from './poll/others.ts';

const run_ = promisify(execFile);
/** The flags that `npm start` gives to Node. */
const laptopOptions = manifest.scripts.start.split(' ').filter((word) => word.startsWith('--max-'));
const here = (name: string) => join(import.meta.dirname, 'poll', name);

interface Result extends Passes {
  name: string;
  peakMiB: number;
}

/**
 * Polls many feeds of a slow loopback server: a bare fetch loop, this project's stage with nothing and with 1 % matched,
 * and other programs where they are installed. `deployed` is the bundle that runs on Lambda, the tables in another process;
 * `laptop` runs TypeScript as it is, with the embedded store in the same process. `--feeds N --entries N --delay MS --concurrency N --others`
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      feeds: { type: 'string', default: '500' },
      entries: { type: 'string', default: '30' },
      delay: { type: 'string', default: '100' },
      concurrency: { type: 'string', default: '32' },
      others: { type: 'boolean', default: false },
    },
  });
  const { feeds, entries, delay, concurrency } = values;
  console.log(`${feeds} feeds of ${entries} entries, ${delay} ms a response, ${concurrency} at once`);
  const results: Result[] = [];
  await withServer([entries, delay, '0'], async (port) => {
    results.push(await inChild('bare fetch loop', 'bare', port, feeds, concurrency));
    results.push(await deployed('wirewatch as deployed, nothing matched', port, feeds, concurrency));
    results.push(
      await inChild('wirewatch on a laptop, nothing matched', 'pipeline', port, feeds, concurrency),
    );
    if (values.others) results.push(...(await otherPollers(port, Number(feeds))));
  });
  await withServer([entries, delay, '1'], async (port) => {
    results.push(await deployed('wirewatch as deployed, 1 % matched', port, feeds, concurrency));
    results.push(await inChild('wirewatch on a laptop, 1 % matched', 'pipeline', port, feeds, concurrency));
  });
  const [base] = results;
  for (const { name, first, unchanged, peakMiB } of results)
    console.log(
      `${name.padEnd(40)} first ${told(first, base!.first)} unchanged ${told(unchanged, base!.unchanged)} peak ${peakMiB.toFixed(0).padStart(3)} MiB`,
    );
}

function told({ time, cpu }: Cost, base: Cost): string {
  const ofCpu = cpu === undefined ? '' : `, CPU ${cpu.toFixed(2)} s`;
  return `${time.toFixed(2)} s, ${(time / base.time).toFixed(2)}x${ofCpu}`.padEnd(26);
}

async function withServer(args: string[], work: (port: number) => Promise<void>): Promise<void> {
  const server = fork(here('server.ts'), args);
  const [port] = (await once(server, 'message')) as [number];
  try {
    await work(port);
  } finally {
    server.disconnect();
  }
}

async function deployed(name: string, port: number, feeds: string, concurrency: string): Promise<Result> {
  const folder = bundle({ contents: "import './deployed.ts';", resolveDir: here('') });
  const store = fork(here('store.ts'), [String(port), feeds]);
  const [endpoint] = (await once(store, 'message')) as [string];
  try {
    const { stdout } = await run_(process.execPath, [
      ...nodeOptions(memoryMb.pollFeeds),
      join(folder, 'index.mjs'),
      endpoint,
      feeds,
      concurrency,
    ]);
    return { name, ...(JSON.parse(stdout) as Omit<Result, 'name'>) };
  } finally {
    store.disconnect();
    await rm(folder, { recursive: true });
  }
}

async function inChild(
  name: string,
  which: string,
  port: number,
  feeds: string,
  concurrency: string,
): Promise<Result> {
  const { stdout } = await run_(process.execPath, [
    ...(which === 'bare' ? [] : laptopOptions),
    here('child.ts'),
    which,
    String(port),
    feeds,
    concurrency,
  ]);
  return { name, ...(JSON.parse(stdout) as Omit<Result, 'name'>) };
}
