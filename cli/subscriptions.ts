import type { Command } from 'commander';
import { subscriptionsOf, type Subscription } from '../shared/alerts/subscriptions.ts';
import { tableCommand, type Globals } from './globals.ts';
import { print, printJson, printTable } from './output.ts';
import { describeFilter } from './stack/filter.ts';
import { withTopics } from './stack/topic.ts';

export function subscriptionsCommand(): Command {
  return tableCommand('subscriptions', 'wirewatch subscriptions --stack Wirewatch')
    .description('Who is subscribed to the alerts of a stack, to what, and how firmly.')
    .action(async (options: Globals) => {
      const found = await withTopics(options, (sns, { alertsTopic }) => subscriptionsOf(sns, alertsTopic));
      if (options.json) printJson(found);
      else if (found.length === 0) print('nobody is subscribed; `wirewatch subscribe EMAIL` does');
      else
        printTable(
          ['address', 'state', 'ended by', 'gets'],
          found.map((each) => [each.endpoint, stateText(each), endText(each), describeFilter(each.filter)]),
        );
    });
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
