import { startBrowser } from '../test/support/browser.ts';
import { writeChronicle } from '../test/support/chronicle.ts';
import { openPage } from '../test/support/web-page.ts';

const ROUNDS = 7;
const paths = ['/api/events', '/api/events?entity=huawei', '/api/events?kind=acquisition&severity=3'].concat([
  '/api/network',
  '/api/development?id=made-000042',
  '/api/names',
  '/api/ledger',
  '/api/health',
]);

/**
 * The page on loopback with many developments: each answer, and the first view in a browser, from the address to the
 * list drawn. `npm run bench -- web 50000`; medians of 7 rounds.
 */
export async function run(args: string[]): Promise<void> {
  const count = Number(args[0] ?? 5000);
  const page = await openPage();
  await writeChronicle(page.db, count);
  console.log(`${count} developments`);
  for (const path of paths) {
    const ms = await median(async () => {
      await (await fetch(`${page.url}${path}`)).text();
    });
    console.log(`  ${path.padEnd(42)} ${ms} ms`);
  }
  const browser = await startBrowser();
  const tab = await browser.newPage();
  const first = await median(async () => {
    await tab.goto(page.url);
    await tab.locator('.events').waitFor();
  });
  console.log(`  ${'first view, in the browser'.padEnd(42)} ${first} ms`);
  await browser.close();
  await page.close();
}

async function median(work: () => Promise<void>): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!.toFixed(0);
}
