import { createTransport } from 'nodemailer';
import type { Mail } from '../alert.ts';
import { messageOf } from './maildir.ts';
import type { Handover, MailTransport } from './transport.ts';

/** Codes of nodemailer for a connection that was never made: certainly nothing was accepted. */
const NOT_CONNECTED = new Set(['ECONNECTION', 'ESOCKET', 'EDNS', 'ECONNREFUSED', 'EAUTH', 'ETLS']);

export interface SmtpOptions {
  /** Who gets a mail; nobody is an answer. All are served by one transaction, so that none gets it twice after a crash. */
  recipientsFor: (mail: Mail) => Promise<readonly string[]>;
  /** Told of each recipient that the server refused while it took the mail for others. */
  onRefused?: (recipient: string) => void;
}

/**
 * Sends through an SMTP server.
 * @param url as nodemailer takes it: smtp://user:password@host:587
 */
export function smtpTransport(url: string, { recipientsFor, onRefused }: SmtpOptions): MailTransport {
  const client = createTransport(url);
  return {
    ready: () => Promise.resolve({ kind: 'ready' }),
    async send(mail) {
      const recipients = [...(await recipientsFor(mail))];
      const [only, ...others] = recipients;
      if (only === undefined) return { kind: 'accepted', messageId: 'for nobody' };
      const message = messageOf(mail, others.length === 0 ? only : 'subscribers of Wirewatch:;');
      try {
        const { messageId, rejected } = await client.sendMail({
          ...message,
          envelope: { from: 'wirewatch@localhost', to: recipients },
        });
        for (const each of rejected) onRefused?.(each);
        return { kind: 'accepted', messageId };
      } catch (error) {
        const handover = outcomeOf(error);
        if (handover === undefined) throw error;
        return handover;
      }
    },
  };
}

/** What an error says for certain; undefined when the server may have accepted all the same. */
function outcomeOf(error: unknown): Handover | undefined {
  const { code, responseCode, command, message } = error as Partial<
    Record<'code' | 'command' | 'message', string>
  > & { responseCode?: number };
  const reason = message ?? String(error);
  if (responseCode !== undefined) return { kind: responseCode >= 500 ? 'refused' : 'not-now', reason };
  const connected = code === undefined || command !== 'CONN' || !NOT_CONNECTED.has(code);
  return connected ? undefined : { kind: 'not-now', reason };
}
