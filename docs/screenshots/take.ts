import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDemoIn } from '../../cli/demo.ts';
import { openStore } from '../../cli/local/store.ts';
import { ask } from '../../shared/store/ask/ask.ts';
import { startBrowser } from '../../test/support/browser.ts';
import { servePage } from '../../test/support/web-page.ts';

/** Takes the pictures of docs/web.md from what the demo's replay leaves behind: `npm run screenshots`. */
const WHEN = new Date('2020-11-01T08:00:00.000Z');
const folder = process.argv[2] ?? import.meta.dirname;
await mkdir(folder, { recursive: true });
const dataDir = await mkdtemp(join(tmpdir(), 'wirewatch-screenshots-'));
await runDemoIn(dataDir);
const page = await servePage(await openStore({ dataDir, command: 'screenshots' }), WHEN);
const { events } = await ask(page.db, { entities: ['vocord'] }, { limit: 9, pairable: () => true });
const vocord = events.at(-1)!.id;

const shots: { name: string; path: string; dark?: true; phone?: true }[] = [
  { name: 'timeline', path: '/' },
  { name: 'timeline-phone-dark', path: '/?entity=huawei&entity=mipt', dark: true, phone: true },
  { name: 'network', path: '/network' },
  { name: 'network-dark', path: '/network', dark: true },
  { name: 'network-phone', path: '/network', phone: true },
  { name: 'development', path: `/development?id=${vocord}` },
  { name: 'development-phone-dark', path: `/development?id=${vocord}`, dark: true, phone: true },
  { name: 'ledger', path: '/ledger?since=2018-01-01' },
  { name: 'health', path: '/health' },
];

const browser = await startBrowser();
for (const { name, path, dark, phone } of shots) {
  const tab = await browser.newPage({
    viewport: phone ? { width: 390, height: 844 } : { width: 1200, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
  });
  await tab.goto(`${page.url}${path}`);
  await tab.locator('h1').waitFor();
  await tab.screenshot({ path: join(folder, `${name}.png`) });
  await tab.close();
}
await browser.close();
await page.close();
await rm(dataDir, { recursive: true, force: true });
