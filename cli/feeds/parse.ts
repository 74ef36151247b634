import type { Command } from 'commander';
import { outputCommand } from '../globals.ts';
import { printJson } from '../output.ts';

export const parseCommand = () =>
  outputCommand('parse', 'wirewatch feeds parse saved.xml')
    .description('reads local files; one JSON line each')
    .argument('<file...>')
    .option('--content-type <value>', 'the HTTP header to assume')
    .action(async (files: string[], _: unknown, command: Command) => {
      const { contentType } = command.optsWithGlobals<{ contentType?: string }>();
      const { parseFeedFile } = await import('../feeds-parse.ts');
      for (const file of files) printJson(await parseFeedFile(file, contentType));
    });
