import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { bucketOf } from '../shared/feeds/cadence.ts';
import { readOpml, writeOpml } from '../shared/feeds/opml.ts';
import { feedSchema, feedStateSchema, type Feed } from '../shared/feed.ts';
import { putFeed, withState, type StoredFeed } from '../shared/store/feeds.ts';
import type { Database } from '../shared/store/database.ts';
import { allFeeds } from './all-feeds.ts';
import { CliError } from './errors.ts';
import { outputCommand, tableCommand, type Globals } from './globals.ts';
import { unknownId } from './nearest.ts';
import { withTables } from './open.ts';
import { note, print, printJson, printTable } from './output.ts';

export function feedsCommand(): Command {
  return tableCommand('feeds', 'wirewatch feeds list')
    .description('The feeds that are polled.')
    .addCommand(listCommand())
    .addCommand(addCommand())
    .addCommand(changeCommand('remove', 'removes a feed; loading seeds will not bring it back'))
    .addCommand(changeCommand('enable', 'polls a feed again'))
    .addCommand(changeCommand('disable', 'stops polling a feed and keeps what is known of it'))
    .addCommand(checkCommand())
    .addCommand(importCommand())
    .addCommand(exportCommand())
    .addCommand(parseCommand());
}

const listCommand = () =>
  tableCommand('list', 'wirewatch feeds list --json')
    .description('every feed with its state')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<Globals>();
      const feeds = await withTables(options, 'feeds list', ({ db }) => allFeeds(db));
      if (options.json) for (const { feed, state } of feeds) printJson({ ...feed, ...told(state) });
      else
        printTable(
          ['feed', 'lang', 'state', 'last new item', 'address'],
          feeds.map(({ feed, state }) => [
            feed.id,
            feed.language ?? '',
            stateOf(feed, state),
            state.lastNewItemAt?.slice(0, 16).replace('T', ' ') ?? '',
            feed.url,
          ]),
        );
    });

/** The state without what was seen, which is of no use to a reader. */
function told({ ring: _ring, ...state }: StoredFeed['state']) {
  return state;
}

function stateOf(feed: Feed, { failures, lastSuccessAt }: StoredFeed['state']): string {
  if (!feed.enabled) return 'disabled';
  if (failures > 0) return `failed ${failures}×`;
  return lastSuccessAt === undefined ? 'never polled' : 'well';
}

const addCommand = () =>
  tableCommand('add', 'wirewatch feeds add https://example.org/rss.xml --language en')
    .description('adds a feed; items older than 24 hours are baseline and will not be sent')
    .argument('<url>')
    .option('--id <id>', 'its id; else made from the address')
    .option('--title <title>')
    .option('--language <code>')
    .option('--type <type>', 'publisher, search or official', 'publisher')
    .option('--fallback-url <url>', 'polled instead while the site refuses us')
    .option('--allow-private', 'the address may be loopback or private; never for an address from a stranger')
    .action(async (url: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<
        Globals & {
          id?: string;
          title?: string;
          language?: string;
          type: string;
          fallbackUrl?: string;
          allowPrivate?: true;
        }
      >();
      const feed = parseFeed({
        id: options.id ?? idOf(url),
        url,
        title: options.title ?? url,
        language: options.language,
        type: options.type,
        fallbackUrl: options.fallbackUrl,
        allowPrivate: options.allowPrivate ?? false,
      });
      await withTables(options, 'feeds add', ({ db }) => save(db, feed));
      if (options.json) printJson({ added: feed.id });
      else print(`added ${feed.id}; \`wirewatch feeds check ${feed.url}\` shows what it holds`);
    });

function parseFeed(value: unknown): Feed {
  const parsed = feedSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new CliError(
    `this is no feed:\n  ${faults.join('\n  ')}`,
    'an address starts with http:// or https://',
    {
      exitCode: 2,
    },
  );
}

const idOf = (url: string) =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');

async function save(db: Database, feed: Feed): Promise<void> {
  const bucket = String(bucketOf(feed.url));
  const all = await allFeeds(db, { removed: true });
  const before = all.find(({ feedId }) => feedId === feed.id);
  if (before && before.bucket !== bucket)
    throw new CliError(`the id ${feed.id} is taken by ${before.feed.url}`, 'give another --id');
  const state = before?.state ?? feedStateSchema.parse({ addedAt: new Date().toISOString() });
  await putFeed(db, { bucket, feedId: feed.id, feed, state, origin: 'user' });
}

const changes: Record<string, (stored: StoredFeed) => StoredFeed> = {
  remove: (stored) => ({ ...stored, removed: true }),
  enable: (stored) => withState(stored, { ...stored.state, failures: 0 }, { enabled: true }),
  disable: (stored) => withState(stored, stored.state, { enabled: false }),
};

const changeCommand = (verb: string, description: string) =>
  tableCommand(verb, `wirewatch feeds ${verb} cfr-net-politics`)
    .description(description)
    .argument('<id>')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Globals>();
      await withTables(options, `feeds ${verb}`, async ({ db }) => {
        const feeds = await allFeeds(db);
        const stored = feeds.find(({ feedId }) => feedId === id);
        if (!stored)
          throw unknownId(
            'feed',
            id,
            feeds.map(({ feedId }) => feedId),
            'feeds list',
          );
        await putFeed(db, { ...changes[verb]!(stored), origin: 'user' });
      });
      if (options.json) printJson({ [verb]: id });
      else print(`${verb}d ${id}`);
    });

const checkCommand = () =>
  outputCommand('check', 'wirewatch feeds check https://example.org/rss.xml')
    .description('fetches each address and reports status, encoding, items, validators and problems')
    .argument('<url...>')
    .option('--allow-private', 'addresses may be loopback or private')
    .action(async (urls: string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Globals & { allowPrivate?: true }>();
      const { checkFeed } = await import('./feeds-check.ts');
      for (const url of urls) {
        const report = await checkFeed(url, { allowPrivate: options.allowPrivate ?? false });
        if (options.json) printJson(report);
        else
          print(
            Object.entries(report)
              .map(([name, value]) => `${name.padEnd(14)}${shown(value)}`)
              .join('\n') + '\n',
          );
        if ('error' in report && report.error !== undefined) process.exitCode = 1;
      }
    });

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

const importCommand = () =>
  tableCommand('import', 'wirewatch feeds import subscriptions.opml')
    .description('adds the feeds of an OPML file')
    .argument('<file>')
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Globals>();
      const text = await readFile(file, 'utf8').catch((cause: unknown) => {
        throw new CliError(`cannot read ${file}`, 'name an OPML file', { cause });
      });
      const { feeds, problems } = readOpml(text);
      await withTables(options, 'feeds import', async ({ db }) => {
        for (const feed of feeds) await save(db, feed);
      });
      for (const { message } of problems) note(`left out: ${message}`);
      if (options.json) printJson({ imported: feeds.length, problems });
      else print(`imported ${feeds.length} feeds`);
    });

const exportCommand = () =>
  tableCommand('export', 'wirewatch feeds export subscriptions.opml')
    .description('writes the feeds as OPML to a file, or to standard output')
    .argument('[file]')
    .action(async (file: string | undefined, _: unknown, command: Command) => {
      const feeds = await withTables(command.optsWithGlobals(), 'feeds export', ({ db }) => allFeeds(db));
      const text = writeOpml(feeds.map(({ feed }) => feed));
      if (file === undefined) process.stdout.write(text);
      else await writeFile(file, text);
    });

const parseCommand = () =>
  outputCommand('parse', 'wirewatch feeds parse saved.xml')
    .description('reads local files; one JSON line each')
    .argument('<file...>')
    .option('--content-type <value>', 'the HTTP header to assume')
    .action(async (files: string[], _: unknown, command: Command) => {
      const { contentType } = command.optsWithGlobals<{ contentType?: string }>();
      const { parseFeedFile } = await import('./feeds-parse.ts');
      for (const file of files) printJson(await parseFeedFile(file, contentType));
    });
