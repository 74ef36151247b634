import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readSeeds, readWatchlist } from '../seeds/schema.ts';
import { createGrouper } from '../shared/developments/grouper.ts';
import { compileWatchlist } from '../shared/matching/compile.ts';
import { matchText } from '../shared/matching/match.ts';
import { cliItemSchema } from './cli-item.ts';
import { outputCommand } from './globals.ts';
import { printJson } from './output.ts';
import { readNdjson } from './read-ndjson.ts';

export function detectCommand(): Command {
  return outputCommand('detect', 'wirewatch detect < items.ndjson')
    .description(
      'Reads items in time order as NDJSON on standard input; writes for each the development it belongs to and ' +
        'whether it is new, an update, coverage or background.',
    )
    .option('--watchlist <file>', 'a watchlist file instead of the seeded one')
    .action(async ({ watchlist: file }: { watchlist?: string }) => {
      const seeds = readSeeds();
      const compiled = compileWatchlist(file === undefined ? seeds.watchlist : readWatchlist(resolve(file)));
      const grouper = createGrouper({ history: seeds.claims });
      for await (const line of readNdjson(process.stdin, cliItemSchema)) {
        if (line.kind === 'bad') {
          printJson({ line: line.line, error: line.error });
          continue;
        }
        const item = line.value;
        const text = { title: item.title, summary: item.summary ?? undefined, lang: item.lang ?? undefined };
        const match = matchText(compiled, text);
        const { decision, developmentId, of, reasons, score } = grouper.add({
          ...text,
          id: item.id,
          publishedAt: item.publishedAt ?? undefined,
          outlet: item.outlet ?? undefined,
          link: item.link ?? undefined,
          entities: [...new Set(match.mentions.map(({ entityId }) => entityId))],
          topics: match.topics,
        });
        printJson({ id: item.id, developmentId, decision, of, reason: reasons.join('; '), score });
      }
    });
}
