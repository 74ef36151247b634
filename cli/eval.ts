import type { Command } from 'commander';
import { outputCommand } from './globals.ts';

const evaluations = {
  feeds: () => import('../eval/feeds.ts'),
  matching: () => import('../eval/matching.ts'),
  developments: () => import('../eval/developments.ts'),
};
type Name = keyof typeof evaluations;

export function evalCommand(): Command {
  return outputCommand('eval', 'npm run eval -- matching')
    .description('Precision, recall and F1 of feeds, matching and developments on the labelled sets.')
    .argument('[name]', `one of ${Object.keys(evaluations).join(', ')}; all of them without`)
    .action(async (name: string | undefined, options: { json?: true }, command: Command) => {
      if (name !== undefined && !(name in evaluations))
        command.error(`error: no evaluation "${name}"; there are ${Object.keys(evaluations).join(', ')}`);
      for (const each of name === undefined ? Object.keys(evaluations) : [name]) {
        const { run } = await evaluations[each as Name]();
        await run({ json: options.json === true });
      }
    });
}
