import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readSeeds, readWatchlist } from '../seeds/schema.ts';
import { compileWatchlist } from '../shared/matching/compile.ts';
import { matchText } from '../shared/matching/match.ts';
import { cliItemSchema } from './cli-item.ts';
import { outputCommand } from './globals.ts';
import { printJson } from './output.ts';
import { readNdjson } from './read-ndjson.ts';
import { seedsFolder } from './seeds-folder.ts';

export function matchCommand(): Command {
  return outputCommand('match', `echo '{"id":"1","title":"Huawei и МТС запустили 5G"}' | wirewatch match`)
    .description(
      'Reads items as NDJSON on standard input; writes a line for each with its entities and watches.',
    )
    .option('--watchlist <file>', 'a watchlist file instead of the seeded one')
    .option('--names-only', 'every name that stands in the text; no watches, no weak or strong')
    .action(async ({ watchlist: file, namesOnly = false }: { watchlist?: string; namesOnly?: boolean }) => {
      const watchlist =
        file === undefined ? readSeeds(seedsFolder()).watchlist : readWatchlist(resolve(file));
      const compiled = compileWatchlist(watchlist, { namesOnly });
      for await (const line of readNdjson(process.stdin, cliItemSchema)) {
        if (line.kind === 'bad') {
          printJson({ line: line.line, error: line.error });
          continue;
        }
        const { id, title, summary, lang } = line.value;
        const match = matchText(compiled, { title, summary: summary ?? undefined, lang: lang ?? undefined });
        printJson({
          id,
          entities: match.mentions.map(({ entityId, alias, field, start, end }) => ({
            id: entityId,
            alias,
            field,
            start,
            end,
          })),
          watches: match.watches,
          severity: match.severity,
        });
      }
    });
}
