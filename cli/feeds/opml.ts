import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { readOpml, writeOpml } from '../../shared/feeds/opml.ts';
import { allFeeds } from '../all-feeds.ts';
import { CliError } from '../errors.ts';
import { tableCommand, type Globals } from '../globals.ts';
import { withTables } from '../open.ts';
import { note, print, printJson } from '../output.ts';
import { saveFeed } from './save.ts';

export const importCommand = () =>
  tableCommand('import', 'wirewatch feeds import subscriptions.opml')
    .description('adds the feeds of an OPML file')
    .argument('<file>')
    .option(
      '--allow-private',
      'keeps the permission of feeds to be on private addresses: for a file of your own',
    )
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Globals & { allowPrivate?: true }>();
      const text = await readFile(file, 'utf8').catch((cause: unknown) => {
        throw new CliError(`cannot read ${file}`, 'name an OPML file', { cause });
      });
      const { feeds, problems } = readOpml(text);
      await withTables(options, 'feeds import', async ({ db }) => {
        // A file from a stranger must not open the way to this machine's network.
        for (const feed of feeds)
          await saveFeed(db, { ...feed, allowPrivate: feed.allowPrivate && options.allowPrivate === true });
      });
      for (const { message } of problems) note(`left out: ${message}`);
      if (options.json) printJson({ imported: feeds.length, problems });
      else print(`imported ${feeds.length} feeds`);
    });

export const exportCommand = () =>
  tableCommand('export', 'wirewatch feeds export subscriptions.opml')
    .description('writes the feeds as OPML to a file, or to standard output')
    .argument('[file]')
    .action(async (file: string | undefined, _: unknown, command: Command) => {
      const feeds = await withTables(command.optsWithGlobals(), 'feeds export', ({ db }) => allFeeds(db));
      const text = writeOpml(feeds.map(({ feed }) => feed));
      if (file === undefined) process.stdout.write(text);
      else await writeFile(file, text);
    });
