import { join } from 'node:path';
import type { Command } from 'commander';
import { composeTestMail } from '../shared/alerts/test-mail.ts';
import type { MailTransport } from '../shared/alerts/transport.ts';
import { CliError } from './errors.ts';
import { tableCommand, type Globals } from './globals.ts';
import { localTransport, maildirOf } from './local/transport.ts';
import { withTables } from './open.ts';
import { print, printJson } from './output.ts';

interface AlertOptions extends Globals {
  smtp?: string;
  to?: string;
}

export function alertCommand(): Command {
  return tableCommand('alert', 'wirewatch alert --test --smtp smtp://localhost:25 --to me@example.com')
    .description('Sends a test mail through the real path: a topic of a stack, an SMTP server or a maildir.')
    .requiredOption('--test', 'send it')
    .option('--smtp <url>', 'through an SMTP server instead of into the maildir of the data directory')
    .option('--to <address>', 'recipient of a mail sent by --smtp')
    .action(async (options: AlertOptions) => {
      const sent = await (options.stack === undefined ? testHere(options) : testStack(options));
      if (options.json) printJson({ sent });
      else print(whereToLook(options, sent));
    });
}

function testHere(options: AlertOptions): Promise<string> {
  return withTables(options, 'alert', ({ db }) =>
    handOver(localTransport(db, options), 'check --smtp and --to'),
  );
}

async function testStack(options: AlertOptions): Promise<string> {
  const [{ withTopics }, { snsTransport }] = await Promise.all([
    import('./stack/topic.ts'),
    import('../shared/alerts/sns.ts'),
  ]);
  return withTopics(options, async (_, { alertsTopic }) => {
    const transport = snsTransport(alertsTopic);
    if ((await transport.ready()).kind === 'no-subscriber')
      throw new CliError(
        `nobody has confirmed a subscription to ${options.stack}`,
        '`wirewatch subscriptions` shows who was asked, `wirewatch subscribe EMAIL` asks',
      );
    return handOver(transport, 'see `wirewatch health`');
  });
}

/** The id under which the test mail was accepted. */
async function handOver(transport: MailTransport, advice: string): Promise<string> {
  const handover = await transport.send(composeTestMail(new Date()));
  if (handover.kind === 'accepted') return handover.messageId;
  throw new CliError(`the test mail was not accepted: ${handover.reason}`, advice);
}

function whereToLook({ stack, smtp, data }: AlertOptions, sent: string): string {
  if (stack !== undefined)
    return `SNS took it as ${sent}; subscribers whose filter names an entity, watch or kind do not get a test`;
  return smtp === undefined ? `sent: ${join(maildirOf(data), 'new', sent)}` : `sent through ${smtp}: ${sent}`;
}
