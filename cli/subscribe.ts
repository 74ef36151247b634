import {
  FilterPolicyLimitExceededException,
  SetSubscriptionAttributesCommand,
  SubscribeCommand,
  type SNSClient,
} from '@aws-sdk/client-sns';
import { Command, InvalidArgumentError } from 'commander';
import { subscriptionsOf, type FilterPolicy } from '../shared/alerts/subscriptions.ts';
import { loadWatchlist } from '../shared/store/watchlist.ts';
import { CliError } from './errors.ts';
import { tableCommand, type Globals } from './globals.ts';
import { withTables } from './open.ts';
import { print, printJson } from './output.ts';
import { describeFilter, filterOf, type Wanted } from './stack/filter.ts';
import { withTopics } from './stack/topic.ts';

const collect = (value: string, before: string[]) => [...before, value];

export function subscribeCommand(): Command {
  return tableCommand(
    'subscribe',
    'wirewatch subscribe me@example.com --entity huawei --severity 2 --stack Wirewatch',
  )
    .description('Subscribes an address to the alerts of a stack; SNS asks it to confirm.')
    .argument('<email>', 'who gets the alerts', emailAddress)
    .option('--entity <id>', 'only of this entity; given twice, of any of them', collect, [])
    .option('--watch <id>', 'only of this watch', collect, [])
    .option('--kind <kind>', 'only of this kind of development', collect, [])
    .option('--severity <level>', 'only from this on: 1, 2 or 3', severityLevel)
    .action(async (email: string, options: Globals & Wanted) => {
      const filter = await withTables(options, 'subscribe', async ({ db }) =>
        filterOf(options, await loadWatchlist(db)),
      );
      const outcome = await withTopics(options, (sns, { alertsTopic }) =>
        subscribe(sns, alertsTopic, email, filter),
      );
      if (options.json) printJson({ email, outcome, filter });
      else tell(email, outcome, filter);
    });
}

export type SubscribeOutcome = 'asked' | 'changed' | 'unchanged';

/** Subscribes an address; one that is confirmed already gets the new filter, unless told to keep the one it has. */
export async function subscribe(
  sns: SNSClient,
  topicArn: string,
  email: string,
  filter: FilterPolicy | undefined,
  options: { keepFilter?: boolean } = {},
): Promise<SubscribeOutcome> {
  const existing = (await subscriptionsOf(sns, topicArn)).find(({ endpoint }) => endpoint === email);
  try {
    if (existing?.state === 'confirmed') {
      if (options.keepFilter || JSON.stringify(existing.filter) === JSON.stringify(filter))
        return 'unchanged';
      await sns.send(
        new SetSubscriptionAttributesCommand({
          SubscriptionArn: existing.arn,
          AttributeName: 'FilterPolicy',
          AttributeValue: JSON.stringify(filter ?? {}),
        }),
      );
      return 'changed';
    }
    await sns.send(
      new SubscribeCommand({
        TopicArn: topicArn,
        Protocol: 'email',
        Endpoint: email,
        ...(filter && { Attributes: { FilterPolicy: JSON.stringify(filter) } }),
      }),
    );
    return 'asked';
  } catch (error) {
    if (error instanceof FilterPolicyLimitExceededException)
      throw new CliError(
        'SNS takes no more filter policies: 200 a topic',
        'subscribe without a filter, or end a subscription',
        { cause: error },
      );
    throw error;
  }
}

function tell(email: string, outcome: SubscribeOutcome, filter: FilterPolicy | undefined): void {
  const wants = describeFilter(filter);
  switch (outcome) {
    case 'unchanged':
      print(`${email} is subscribed already, to ${wants}`);
      return;
    case 'changed':
      print(`${email} now gets ${wants}; SNS may take up to 15 minutes to follow`);
      return;
    case 'asked':
      print(`SNS has mailed ${email} (sender no-reply@sns.amazonaws.com) to confirm: ${wants}`);
      print('Do not click the link: copy its address and run');
      print('  wirewatch confirm "LINK" --stack NAME');
      print('so that no mail scanner can unsubscribe you. Until then alerts wait.');
      print('A filter may take up to 15 minutes; a topic has room for 200 filters.');
  }
}

export function emailAddress(text: string): string {
  if (!/^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(text))
    throw new InvalidArgumentError(`“${text}” is not an e-mail address`);
  return text;
}

function severityLevel(text: string): number {
  if (!/^[123]$/.test(text)) throw new InvalidArgumentError('must be 1 (low), 2 (normal) or 3 (high)');
  return Number(text);
}
