import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { readSeeds, readWatchlist } from '../seeds/schema.ts';
import { backtest, type Backtest, type Outcome, type SeenItem } from '../shared/developments/backtest.ts';
import { compileWatchlist } from '../shared/matching/compile.ts';
import { daysBack } from '../shared/store/keys.ts';
import { seenItemsOn } from '../shared/store/seen-items.ts';
import { loadWatchlist } from '../shared/store/watchlist.ts';
import { cliItemSchema } from './cli-item.ts';
import { CliError } from './errors.ts';
import { tableCommand, type Globals } from './globals.ts';
import { withTables } from './open.ts';
import { note, print, printJson, printTable } from './output.ts';
import { readNdjson } from './read-ndjson.ts';
import { parseTime } from './time.ts';
import { seedsFolder } from './seeds-folder.ts';
import { toTheMinute } from '../shared/scalars.ts';

interface BacktestOptions extends Globals {
  since?: Date;
  items?: string;
  feedsDir?: string;
  watchlist?: string;
}

export function backtestCommand(): Command {
  return tableCommand('backtest', 'wirewatch backtest --since 7d --watchlist edited.json')
    .description('What an edited watchlist would have sent, beside the present one; writes nothing.')
    .option('--since <time>', 'stored items seen since; 30 days are kept', (text) =>
      parseTime(text, new Date()),
    )
    .option('--items <file>', 'over the items of an NDJSON file instead')
    .option('--feeds-dir <dir>', 'over the feeds saved in a folder instead')
    .option('--watchlist <file>', 'the edited watchlist; without it, the present one against itself')
    .action(async (options: BacktestOptions) => {
      const now = new Date();
      const result = await withTables(options, 'backtest', async ({ db }) => {
        const present = await loadWatchlist(db);
        const edited = options.watchlist === undefined ? present : readWatchlist(resolve(options.watchlist));
        const items = await itemsFor(options, now, (day) => seenItemsOn(db, day, now));
        const inOrder = items.toSorted((a, b) => (a.seenAt < b.seenAt ? -1 : 1));
        const watchlists = { present: compileWatchlist(present), edited: compileWatchlist(edited) };
        return backtest(inOrder, watchlists, readSeeds(seedsFolder()).claims);
      });
      if (options.json) printJson(resultOf(result));
      else tell(result);
    });
}

async function itemsFor(
  { items: file, feedsDir, since }: BacktestOptions,
  now: Date,
  seenOn: (day: string) => AsyncIterable<SeenItem>,
): Promise<SeenItem[]> {
  if (file !== undefined && feedsDir !== undefined)
    throw new CliError('--items and --feeds-dir exclude each other', 'use one of them', { exitCode: 2 });
  if (file !== undefined) return itemsOfFile(resolve(file), now);
  if (feedsDir !== undefined) return itemsOfFolder(resolve(feedsDir), now);
  const from = since ?? new Date(now.getTime() - 30 * 86_400_000);
  const seen: SeenItem[] = [];
  for (const day of daysBack(now, from).reverse()) seen.push(...(await Array.fromAsync(seenOn(day))));
  return seen.filter(({ seenAt }) => seenAt >= from.toISOString());
}

async function itemsOfFile(file: string, now: Date): Promise<SeenItem[]> {
  const input = createReadStream(file);
  const items: SeenItem[] = [];
  try {
    for await (const line of readNdjson(input, cliItemSchema)) {
      if (line.kind === 'bad') {
        note(`line ${line.line} left out: ${line.error}`);
        continue;
      }
      const { id, title, summary, lang, publishedAt, outlet, link } = line.value;
      const seenAt = publishedAt ?? now.toISOString();
      const optional = {
        summary: summary ?? undefined,
        lang: lang ?? undefined,
        outlet: outlet ?? undefined,
      };
      items.push({ id, title, ...optional, link: link ?? undefined, publishedAt: seenAt, seenAt });
    }
  } catch (cause) {
    throw new CliError(`cannot read ${file}`, 'name a file of items, one JSON object a line', { cause });
  }
  return items;
}

async function itemsOfFolder(folder: string, now: Date): Promise<SeenItem[]> {
  const { parseFeedFile } = await import('./feeds-parse.ts');
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new CliError(`cannot read the folder ${folder}`, 'name a folder of saved feeds', { cause });
  });
  const items: SeenItem[] = [];
  for (const name of names.sort()) {
    const parsed = await parseFeedFile(join(folder, name), undefined);
    if ('error' in parsed) note(`${name} left out: ${parsed.error}`);
    else
      for (const item of parsed.items)
        items.push({ ...item, id: `${name}#${item.id}`, seenAt: item.publishedAt ?? now.toISOString() });
  }
  return items;
}

const lineOf = ({ item, decision, watches, entities }: Outcome) => ({
  id: item.id,
  title: item.title,
  seenAt: item.seenAt,
  decision: decision.decision,
  reason: decision.reasons.join('; '),
  watches,
  entities,
});

const resultOf = ({ items, sent, held, lost, gained }: Backtest) => ({
  items,
  sent: sent.map(lineOf),
  held: held.map(lineOf),
  lost: lost.map(lineOf),
  gained: gained.map(lineOf),
});

function tell({ items, sent, held, lost, gained }: Backtest): void {
  for (const [name, outcomes] of Object.entries({ sent, lost, gained })) {
    if (outcomes.length === 0) continue;
    print(name);
    printTable(
      ['seen', 'what', 'watches', 'title'],
      outcomes.map(({ item, decision, watches }) => [
        toTheMinute(item.seenAt),
        decision.decision,
        watches.slice(0, 2).join(' '),
        item.title,
      ]),
    );
  }
  print(
    `${items} items: ${sent.length} sent, ${held.length} held back, ${lost.length} lost, ${gained.length} gained`,
  );
}
