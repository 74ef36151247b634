import type { Command } from 'commander';
import { feedSchema, type Feed } from '../../shared/feed.ts';
import { CliError } from '../errors.ts';
import { tableCommand, type Globals } from '../globals.ts';
import { withTables } from '../open.ts';
import { print, printJson } from '../output.ts';
import { saveFeed } from './save.ts';

export const addCommand = () =>
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
      await withTables(options, 'feeds add', ({ db }) => saveFeed(db, feed));
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
