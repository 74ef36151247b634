import { resolve } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import type { FilterPolicy } from '../shared/alerts/filter-policy.ts';
import { mailboxOf, putMailbox } from '../shared/store/mailboxes.ts';
import { loadWatchlist } from '../shared/store/watchlist.ts';
import { emailAddress } from './email-address.ts';
import { tableCommand, type Globals } from './globals.ts';
import { mailboxDirectory } from './local/transport.ts';
import { withTables } from './open.ts';
import { print, printJson } from './output.ts';
import { describeFilter, filterOf, type Wanted } from './stack/filter.ts';
import type { SubscribeOutcome } from './stack/subscribe.ts';

const collect = (value: string, before: string[]) => [...before, value];

export function subscribeCommand(): Command {
  return tableCommand(
    'subscribe',
    'wirewatch subscribe me@example.com --entity huawei --severity 2 --stack Wirewatch',
  )
    .description('Subscribes an address to alerts: by SNS on a stack, as a mailbox rule on the laptop.')
    .argument('<email>', 'who gets the alerts', emailAddress)
    .option('--entity <id>', 'only of this entity; given twice, of any of them', collect, [])
    .option('--watch <id>', 'only of this watch', collect, [])
    .option('--kind <kind>', 'only of this kind of development', collect, [])
    .option('--severity <level>', 'only from this on: 1, 2 or 3', severityLevel)
    .action(async (email: string, options: Globals & Wanted) => {
      const { outcome, filter } = await (options.stack === undefined ? setRule : askSns)(email, options);
      if (options.json) printJson({ email, outcome, filter });
      else tell(email, outcome, filter, options);
    });
}

interface Subscribed {
  outcome: SubscribeOutcome | 'subscribed';
  filter: FilterPolicy | undefined;
}

async function askSns(email: string, options: Globals & Wanted): Promise<Subscribed> {
  const [{ withTopics }, { subscribe }] = await Promise.all([
    import('./stack/topic.ts'),
    import('./stack/subscribe.ts'),
  ]);
  const filter = await withTables(options, 'subscribe', async ({ db }) =>
    filterOf(options, await loadWatchlist(db)),
  );
  const outcome = await withTopics(options, (sns, { alertsTopic }) =>
    subscribe(sns, alertsTopic, email, filter),
  );
  return { outcome, filter };
}

async function setRule(email: string, options: Globals & Wanted): Promise<Subscribed> {
  return withTables(options, 'subscribe', async ({ db }) => {
    const filter = filterOf(options, await loadWatchlist(db));
    const before = await mailboxOf(db, email);
    if (before && JSON.stringify(before.filter) === JSON.stringify(filter))
      return { outcome: 'unchanged', filter };
    await putMailbox(db, { id: email, filter });
    return { outcome: before ? 'changed' : 'subscribed', filter };
  });
}

function tell(
  email: string,
  outcome: Subscribed['outcome'],
  filter: FilterPolicy | undefined,
  { stack, data }: Globals,
): void {
  const wants = describeFilter(filter);
  switch (outcome) {
    case 'unchanged':
      print(`${email} is subscribed already, to ${wants}`);
      return;
    case 'changed':
      print(`${email} now gets ${wants}${stack ? '; SNS may take up to 15 minutes to follow' : ''}`);
      return;
    case 'subscribed':
      print(`${email} gets ${wants}, as a rule of this laptop:`);
      print(`  wirewatch run             delivers into ${mailboxDirectory(resolve(data), email)}`);
      print('  wirewatch run --smtp URL  mails through that server');
      return;
    case 'asked':
      print(`SNS has mailed ${email} (sender no-reply@sns.amazonaws.com) to confirm: ${wants}`);
      print('Do not click the link: copy its address and run');
      print(`  wirewatch confirm "LINK" --stack ${stack}`);
      print('so that no mail scanner can unsubscribe you. Until then alerts wait.');
      print('A filter may take up to 15 minutes; a topic has room for 200 filters.');
  }
}

function severityLevel(text: string): number {
  if (!/^[123]$/.test(text)) throw new InvalidArgumentError('must be 1 (low), 2 (normal) or 3 (high)');
  return Number(text);
}
