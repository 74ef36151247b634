import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Mail } from '../shared/alert.ts';
import { maildirTransport } from '../shared/alerts/maildir.ts';
import { smtpTransport } from '../shared/alerts/smtp.ts';
import { hashId } from '../shared/hash.ts';
import { CliError } from './errors.ts';
import { tableCommand, type Globals } from './globals.ts';
import { print, printJson } from './output.ts';

export function alertCommand(): Command {
  return tableCommand('alert', 'wirewatch alert --test --smtp smtp://localhost:25 --to me@example.com')
    .description('Sends a test mail through the real path.')
    .requiredOption('--test', 'send it')
    .option('--smtp <url>', 'through an SMTP server instead of into the maildir of the data directory')
    .option('--to <address>', 'recipient', 'root@localhost')
    .action(async (options: Globals & { smtp?: string; to: string }) => {
      const maildir = join(resolve(options.data), 'mail');
      const transport = options.smtp ? smtpTransport(options.smtp, options.to) : maildirTransport(maildir);
      const handover = await transport.send(testMail(new Date()));
      if (handover.kind !== 'accepted')
        throw new CliError(`the test mail was not accepted: ${handover.reason}`, 'check --smtp and --to');
      if (options.json) printJson({ sent: handover.messageId });
      else
        print(`sent: ${options.smtp === undefined ? join(maildir, 'new', handover.messageId) : options.to}`);
    });
}

function testMail(now: Date): Mail {
  const at = now.toISOString();
  return {
    id: hashId('test', at),
    at,
    state: 'pending',
    members: ['test'],
    subject: 'Wirewatch: this is a test',
    body: 'This is a test mail of Wirewatch. Alerts will reach you this way.\n',
    attributes: { entities: [], watches: [], kind: ['other'], language: ['en'], severity: 1 },
  };
}
