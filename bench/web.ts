import { startBrowser } from '../test/support/browser.ts';
import { writeChronicle } from '../test/support/chronicle.ts';
import { openPage } from '../test/support/web-page.ts';

const ROUNDS = 15;
const paths = [
  '/api/events',
  '/api/events?entity=huawei',
  '/api/events?entity=huawei&entity=sberbank',
  '/api/events?kind=acquisition&severity=3',
  '/api/count',
  '/api/network',
  '/api/network?entity=huawei',
  '/api/development?id=made-000042',
  '/api/names',
  '/api/ledger',
  '/api/health',
];

/**
 * The page on loopback with many developments: each answer, and the first view in a browser, from the address to the
 * list drawn. `npm run bench -- web 50000`; medians of 15 rounds after three that warm up, and the CPU time of one round
 * (server, engine and asker together), which other work on the machine does not change.
 */
export async function run(args: string[]): Promise<void> {
  const count = Number(args[0] ?? 5000);
  const page = await openPage();
  await writeChronicle(page.db, count);
  console.log(`${count} developments`);
  for (const path of paths)
    await measure(path, async () => {
      await (await fetch(`${page.url}${path}`)).text();
    });
  const browser = await startBrowser();
  const tab = await browser.newPage();
  await measure('first view, in the browser', async () => {
    await tab.goto(page.url);
    await tab.locator('.events').waitFor();
  });
  await browser.close();
  await page.close();
}

async function measure(name: string, work: () => Promise<void>): Promise<void> {
  for (let round = 0; round < 3; round++) await work();
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  const median = times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
  const cpu = (user + system) / 1000 / ROUNDS;
  console.log(`  ${name.padEnd(42)} ${median.toFixed(0)} ms, CPU ${cpu.toFixed(0)} ms`);
}
