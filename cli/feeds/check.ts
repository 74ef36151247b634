import type { Command } from 'commander';
import { contactOption, outputCommand, type Globals } from '../globals.ts';
import { print, printJson } from '../output.ts';

export const checkCommand = () =>
  outputCommand('check', 'wirewatch feeds check https://example.org/rss.xml')
    .description('fetches each address and reports status, encoding, items, validators and problems')
    .argument('<url...>')
    .option('--allow-private', 'addresses may be loopback or private')
    .addOption(contactOption())
    .action(async (urls: string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Globals & { allowPrivate?: true; contact?: string }>();
      const { checkFeed } = await import('../feeds-check.ts');
      for (const url of urls) {
        const report = await checkFeed(url, {
          allowPrivate: options.allowPrivate ?? false,
          contact: options.contact,
        });
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
