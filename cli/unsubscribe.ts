import type { Command } from 'commander';
import { mailboxOf, removeMailbox } from '../shared/store/mailboxes.ts';
import { CliError } from './errors.ts';
import { tableCommand, type Globals } from './globals.ts';
import { withTables } from './open.ts';
import { print, printJson } from './output.ts';

export function unsubscribeCommand(): Command {
  return tableCommand('unsubscribe', 'wirewatch unsubscribe me@example.com --stack Wirewatch')
    .description('Ends a subscription.')
    .argument('<email>', 'whose subscription')
    .action(async (email: string, options: Globals) => {
      await (options.stack === undefined ? endRule(email, options) : endAtSns(email, options));
      if (options.json) printJson({ unsubscribed: email });
      else print(`${email} gets no more alerts`);
    });
}

const notSubscribed = (email: string) =>
  new CliError(`${email} is not subscribed`, '`wirewatch subscriptions` lists who is');

function endRule(email: string, options: Globals): Promise<void> {
  return withTables(options, 'unsubscribe', async ({ db }) => {
    if ((await mailboxOf(db, email)) === undefined) throw notSubscribed(email);
    await removeMailbox(db, email);
  });
}

async function endAtSns(email: string, options: Globals): Promise<void> {
  const [{ UnsubscribeCommand }, { subscriptionsOf }, { withTopics }] = await Promise.all([
    import('@aws-sdk/client-sns'),
    import('../shared/alerts/subscriptions.ts'),
    import('./stack/topic.ts'),
  ]);
  await withTopics(options, async (sns, { alertsTopic }) => {
    const found = (await subscriptionsOf(sns, alertsTopic)).find(({ endpoint }) => endpoint === email);
    if (found === undefined) throw notSubscribed(email);
    if (found.arn === undefined)
      throw new CliError(
        `${email} never confirmed`,
        'SNS forgets the request after two days; nothing is sent',
      );
    await sns.send(new UnsubscribeCommand({ SubscriptionArn: found.arn }));
  });
}
