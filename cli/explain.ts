import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readSeeds, readWatchlist } from '../seeds/schema.ts';
import { compileWatchlist } from '../shared/matching/compile.ts';
import { explainText } from '../shared/matching/explain.ts';
import { renderExplanation } from './explain-text.ts';
import { outputCommand } from './globals.ts';
import { print, printJson, wantsColour } from './output.ts';
import { seedsFolder } from './seeds-folder.ts';

export function explainCommand(): Command {
  return outputCommand('explain', "wirewatch explain 'Хуавэй и МТС запустили 5G в Москве' --lang ru")
    .description(
      'Says why a text matches or not: candidates, the ones rejected and why, watches met and missed.',
    )
    .argument('<text>')
    .option('--lang <code>', 'language of the text; else it is guessed')
    .option('--watchlist <file>', 'a watchlist file instead of the seeded one')
    .action((text: string, options: { lang?: string; watchlist?: string; json?: true }) => {
      const file = options.watchlist;
      const watchlist =
        file === undefined ? readSeeds(seedsFolder()).watchlist : readWatchlist(resolve(file));
      const subject = { title: text, lang: options.lang };
      const explanation = explainText(compileWatchlist(watchlist), subject);
      if (options.json) printJson(explanation);
      else print(renderExplanation(subject, explanation, { colour: wantsColour() }));
    });
}
