import { UnsubscribeCommand } from '@aws-sdk/client-sns';
import type { Command } from 'commander';
import { subscriptionsOf } from '../shared/alerts/subscriptions.ts';
import { CliError } from './errors.ts';
import { tableCommand, type Globals } from './globals.ts';
import { print, printJson } from './output.ts';
import { withTopics } from './stack/topic.ts';

export function unsubscribeCommand(): Command {
  return tableCommand('unsubscribe', 'wirewatch unsubscribe me@example.com --stack Wirewatch')
    .description('Ends a subscription.')
    .argument('<email>', 'whose subscription')
    .action(async (email: string, options: Globals) => {
      await withTopics(options, async (sns, { alertsTopic }) => {
        const found = (await subscriptionsOf(sns, alertsTopic)).find(({ endpoint }) => endpoint === email);
        if (found === undefined)
          throw new CliError(`${email} is not subscribed`, '`wirewatch subscriptions` lists who is');
        if (found.arn === undefined)
          throw new CliError(
            `${email} never confirmed`,
            'SNS forgets the request after two days; nothing is sent',
          );
        await sns.send(new UnsubscribeCommand({ SubscriptionArn: found.arn }));
      });
      if (options.json) printJson({ unsubscribed: email });
      else print(`${email} gets no more alerts`);
    });
}
