import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { feedUrl } from './addresses.ts';
import { measured } from './measure.ts';

const run = promisify(execFile);

/** newsboat and rss2email on the same feeds, where they are installed; GNU time tells their peak memory. */
export async function otherPollers(port: number, feeds: number) {
  const urls = Array.from({ length: feeds }, (_, feed) => feedUrl(port, feed));
  const found = [];
  for (const poller of [newsboat, rss2email]) {
    const folder = await mkdtemp(join(tmpdir(), 'wirewatch-bench-'));
    try {
      found.push(await poller(folder, urls));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      console.log(`${poller.name} is not installed`);
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  return found;
}

async function newsboat(folder: string, urls: string[]) {
  await writeFile(join(folder, 'urls'), urls.join('\n'));
  await writeFile(join(folder, 'config'), 'reload-threads 64\n');
  const files = ['-u', join(folder, 'urls'), '-c', join(folder, 'cache.db'), '-C', join(folder, 'config')];
  return twice('newsboat, 64 threads', ['newsboat', ...files, '-x', 'reload'], {});
}

async function rss2email(folder: string, urls: string[]) {
  const feeds = urls.map((url, index) => `[feed.f${index}]\nurl = ${url}\nto = reader@localhost\n`);
  await writeFile(
    join(folder, 'config'),
    `[DEFAULT]\nfrom = bench@localhost\nto = reader@localhost\nsame-server-fetch-interval = 0\n${feeds.join('')}`,
  );
  const files = ['-c', join(folder, 'config'), '-d', join(folder, 'data.json')];
  return twice('rss2email', ['r2e', ...files, 'run', '--no-send'], { HOME: folder });
}

async function twice(name: string, command: string[], env: Record<string, string>) {
  let peakKiB = 0;
  const pass = async () => {
    const { time } = await measured(async () => {
      const { stderr } = await run('/usr/bin/time', ['-f', '%M', ...command], {
        env: { ...process.env, ...env },
        maxBuffer: 64 * 1024 * 1024,
      });
      peakKiB = Math.max(peakKiB, Number(stderr.trim().split('\n').at(-1)));
    });
    return { time };
  };
  const [program = ''] = command;
  await run('which', [program]).catch(() => {
    throw Object.assign(new Error(`${program} is not installed`), { code: 'ENOENT' });
  });
  return { name, first: await pass(), unchanged: await pass(), peakMiB: peakKiB / 1024 };
}
