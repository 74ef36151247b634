import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startBrowser } from '../../test/support/browser.ts';
import { openPage } from '../../test/support/web-page.ts';

/** Takes the pictures of docs/web.md from the seeded history: `npm run screenshots`. */
const shots: { name: string; path: string; dark?: true; phone?: true }[] = [
  { name: 'timeline', path: '/' },
  { name: 'timeline-phone-dark', path: '/?entity=huawei', dark: true, phone: true },
  { name: 'network', path: '/network' },
  { name: 'network-dark', path: '/network', dark: true },
  { name: 'development', path: '/development?id=history-vocord-acquisition-2019' },
  { name: 'ledger', path: '/ledger' },
  { name: 'health', path: '/health' },
];

const folder = process.argv[2] ?? import.meta.dirname;
await mkdir(folder, { recursive: true });
const page = await openPage();
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
