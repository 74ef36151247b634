import type { Command } from 'commander';
import type { Subscription } from '../shared/alerts/subscriptions.ts';
import { mailboxes } from '../shared/store/mailboxes.ts';
import { tableCommand, type Globals } from './globals.ts';
import { withTables } from './open.ts';
import { print, printJson, printTable } from './output.ts';
import { describeFilter } from './stack/filter.ts';

export function subscriptionsCommand(): Command {
  return tableCommand('subscriptions', 'wirewatch subscriptions --stack Wirewatch')
    .description('Who is subscribed to alerts, to what, and how firmly.')
    .action(async (options: Globals) => {
      const found = await (options.stack === undefined ? rules(options) : askSns(options));
      if (options.json) printJson(found);
      else if (found.length === 0) print('nobody is subscribed; `wirewatch subscribe EMAIL` does');
      else
        printTable(
          ['address', 'state', 'ended by', 'gets'],
          found.map((each) => [each.endpoint, stateText(each), endText(each), describeFilter(each.filter)]),
        );
    });
}

async function askSns(options: Globals): Promise<Subscription[]> {
  const [{ subscriptionsOf }, { withTopics }] = await Promise.all([
    import('../shared/alerts/subscriptions.ts'),
    import('./stack/topic.ts'),
  ]);
  return withTopics(options, (sns, { alertsTopic }) => subscriptionsOf(sns, alertsTopic));
}

/** The rules of the laptop; nobody needs to confirm them. */
async function rules(options: Globals): Promise<Subscription[]> {
  const found = await withTables(options, 'subscriptions', ({ db }) => mailboxes(db));
  return found.map(({ id, filter }) => ({
    endpoint: id,
    protocol: 'email',
    state: 'confirmed',
    ...(filter && { filter }),
  }));
}

function stateText({ state }: Subscription): string {
  switch (state) {
    case 'confirmed':
      return 'confirmed';
    case 'unconfirmed':
      return 'not confirmed: copy the link into `wirewatch confirm`';
    case 'suspended':
      return 'suspended by SNS: subscribe again';
  }
}

const endText = ({ unsubscribe }: Subscription): string =>
  unsubscribe === undefined ? '' : unsubscribe === 'signed' ? 'you, signed' : 'whoever follows the link';
