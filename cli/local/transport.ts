import { join, resolve } from 'node:path';
import type { Mail } from '../../shared/alert.ts';
import { passes } from '../../shared/alerts/filter-policy.ts';
import { maildirTransport } from '../../shared/alerts/maildir.ts';
import { smtpTransport } from '../../shared/alerts/smtp.ts';
import type { MailTransport } from '../../shared/alerts/transport.ts';
import type { Database } from '../../shared/store/database.ts';
import { mailboxes } from '../../shared/store/mailboxes.ts';
import { noteDelivered } from '../../shared/store/mails.ts';
import { note } from '../output.ts';

export interface LocalMail {
  /** The data directory. */
  data: string;
  smtp?: string;
  /** Gets every mail sent by SMTP, beside those who have a rule. */
  to?: string;
}

/**
 * How mail leaves on the laptop: into the maildir of the data directory, which gets every mail, and one for each address
 * whose rule it meets; or through an SMTP server to the same addresses.
 */
export function localTransport(db: Database, { data, smtp, to }: LocalMail): MailTransport {
  const subscribers = async (mail: Mail) =>
    (await mailboxes(db)).filter(({ filter }) => passes(filter, mail.attributes)).map(({ id }) => id);
  if (smtp === undefined)
    return maildirTransport(async (mail) => [
      maildirOf(data),
      ...(await subscribers(mail)).map((address) => mailboxDirectory(data, address)),
    ]);
  return smtpTransport(smtp, {
    recipientsFor: async (mail) => {
      const always = to ?? ((await mailboxes(db)).length === 0 ? 'root@localhost' : undefined);
      return [...new Set([...(always === undefined ? [] : [always]), ...(await subscribers(mail))])];
    },
    onDelivered: (mail, address) => noteDelivered(db, mail.id, address),
    onRefused: (address) => {
      note(`the mail server refused ${address}; the others got the mail`);
    },
  });
}

/** The maildir that gets every mail. */
export function maildirOf(data: string): string {
  return join(resolve(data), 'mail');
}

/** The maildir of an address that has a rule; an address may hold what a path must not. */
export function mailboxDirectory(data: string, address: string): string {
  return join(resolve(data), 'mailboxes', address.replace(/[^\w.@+-]/gu, encodeURIComponent));
}
