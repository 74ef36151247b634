import { createTransport } from 'nodemailer';
import { messageOf } from './maildir.ts';
import type { MailTransport } from './transport.ts';

/** Codes of nodemailer for a connection that was never made: certainly nothing was accepted. */
const NOT_CONNECTED = new Set(['ECONNECTION', 'ESOCKET', 'EDNS', 'ECONNREFUSED', 'EAUTH', 'ETLS']);

/**
 * Sends through an SMTP server.
 * @param url as nodemailer takes it: smtp://user:password@host:587
 * @param to the recipient
 */
export function smtpTransport(url: string, to: string): MailTransport {
  const client = createTransport(url);
  return {
    ready: () => Promise.resolve({ kind: 'ready' }),
    async send(mail) {
      try {
        const { messageId } = await client.sendMail(messageOf(mail, to));
        return { kind: 'accepted', messageId };
      } catch (error) {
        const { code, responseCode, command, message } = error as Partial<
          Record<'code' | 'command' | 'message', string>
        > & { responseCode?: number };
        const reason = message ?? String(error);
        if (responseCode !== undefined && responseCode >= 500) return { kind: 'refused', reason };
        if (responseCode !== undefined) return { kind: 'not-now', reason };
        if (code !== undefined && NOT_CONNECTED.has(code) && command === 'CONN')
          return { kind: 'not-now', reason };
        throw error;
      }
    },
  };
}
