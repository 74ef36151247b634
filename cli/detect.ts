import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readSeeds, readWatchlist } from '../seeds/schema.ts';
import { cliItemSchema, type CliItem } from './cli-item.ts';
import { createItemDetector, type DetectItem } from './detect-items.ts';
import { outputCommand } from './globals.ts';
import { printJson } from './output.ts';
import { readNdjson, type Line } from './read-ndjson.ts';
import { seedsFolder } from './seeds-folder.ts';

/** Lines decided at a time: a busy poll brings as many. */
const BATCH = 1000;

export function detectCommand(): Command {
  return outputCommand('detect', 'wirewatch detect < items.ndjson')
    .description(
      'Reads items in time order as NDJSON on standard input; writes for each the development it belongs to and ' +
        'whether it is new, an update, coverage or background.',
    )
    .option('--watchlist <file>', 'a watchlist file instead of the seeded one')
    .action(async ({ watchlist: file }: { watchlist?: string }) => {
      const seeds = readSeeds(seedsFolder());
      const watchlist = file === undefined ? seeds.watchlist : readWatchlist(resolve(file));
      const detect = createItemDetector(watchlist, seeds.claims);
      let batch: Line<CliItem>[] = [];
      for await (const line of readNdjson(process.stdin, cliItemSchema)) {
        batch.push(line);
        if (batch.length < BATCH) continue;
        printBatch(batch, detect);
        batch = [];
      }
      printBatch(batch, detect);
    });
}

function printBatch(lines: Line<CliItem>[], detect: ReturnType<typeof createItemDetector>): void {
  const decisions = detect(lines.flatMap((line) => (line.kind === 'value' ? [itemOf(line.value)] : [])));
  for (const line of lines) {
    if (line.kind === 'bad') {
      printJson({ line: line.line, error: line.error });
      continue;
    }
    const { decision, developmentId, of, reasons, score } = decisions.shift()!;
    printJson({ id: line.value.id, developmentId, decision, of, reason: reasons.join('; '), score });
  }
}

/** Optional fields may be null in a line. */
const itemOf = (item: CliItem): DetectItem => ({
  id: item.id,
  title: item.title,
  summary: item.summary ?? undefined,
  lang: item.lang ?? undefined,
  publishedAt: item.publishedAt,
  outlet: item.outlet ?? undefined,
  link: item.link ?? undefined,
});
