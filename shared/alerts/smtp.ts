import { createTransport, type Transporter } from 'nodemailer';
import type { Mail } from '../alert.ts';
import { messageOf } from './maildir.ts';
import type { Handover, MailTransport } from './transport.ts';

/** Codes of nodemailer for a connection that was never made: certainly nothing was accepted. */
const NOT_CONNECTED = new Set(['ECONNECTION', 'ESOCKET', 'EDNS', 'ECONNREFUSED', 'EAUTH', 'ETLS']);
/** A server that puts a mail off is asked again for so long (RFC 5321, 4.5.4.1: four to five days). */
const GIVE_UP_MS = 5 * 86_400_000;

export interface SmtpOptions {
  /** Who gets a mail; nobody is an answer. */
  recipientsFor: (mail: Mail) => Promise<readonly string[]>;
  /** Remembers that a recipient has a mail, which comes back with it as `deliveredTo`; the next one is served after that. */
  onDelivered?: (mail: Mail, recipient: string) => Promise<unknown>;
  /** Told of each recipient that the server refused while others got the mail. */
  onRefused?: (recipient: string) => void;
  now?: () => Date;
}

/**
 * Sends through an SMTP server, to each recipient by itself: whom the server puts off is served by a later try, and no
 * other is served twice.
 * @param url as nodemailer takes it: smtp://user:password@host:587
 */
export function smtpTransport(url: string, options: SmtpOptions): MailTransport {
  const client = createTransport(url);
  const now = options.now ?? (() => new Date());
  return {
    ready: () => Promise.resolve({ kind: 'ready' }),
    async send(mail) {
      const delivered = new Set(mail.deliveredTo);
      const recipients = (await options.recipientsFor(mail)).filter((each) => !delivered.has(each));
      const isOld = now().getTime() - Date.parse(mail.at) > GIVE_UP_MS;
      const failed: { recipient: string; handover: Exclude<Handover, { kind: 'accepted' }> }[] = [];
      for (const recipient of recipients) {
        const handover = await sendTo(client, mail, recipient, isOld);
        if (handover.kind === 'accepted') {
          delivered.add(recipient);
          await options.onDelivered?.(mail, recipient);
        } else failed.push({ recipient, handover });
      }
      const putOff = failed.find(({ handover }) => handover.kind === 'not-now') ?? failed[0];
      if (putOff && (putOff.handover.kind === 'not-now' || delivered.size === 0)) return putOff.handover;
      for (const { recipient } of failed) options.onRefused?.(recipient);
      return {
        kind: 'accepted',
        messageId: delivered.size === 0 ? 'for nobody' : messageOf(mail, '').messageId,
      };
    },
  };
}

async function sendTo(client: Transporter, mail: Mail, recipient: string, isOld: boolean): Promise<Handover> {
  try {
    const { messageId } = (await client.sendMail({
      ...messageOf(mail, recipient),
      envelope: { from: 'wirewatch@localhost', to: [recipient] },
    })) as { messageId: string };
    return { kind: 'accepted', messageId };
  } catch (error) {
    const handover = outcomeOf(error, isOld);
    if (handover === undefined) throw error;
    return handover;
  }
}

/** What an error says for certain; undefined when the server may have accepted all the same. */
function outcomeOf(error: unknown, isOld: boolean): Exclude<Handover, { kind: 'accepted' }> | undefined {
  const { code, responseCode, command, message } = error as Partial<
    Record<'code' | 'command' | 'message', string>
  > & { responseCode?: number };
  const reason = message ?? String(error);
  if (responseCode !== undefined)
    return { kind: responseCode >= 500 || isOld ? 'refused' : 'not-now', reason };
  const connected = code === undefined || command !== 'CONN' || !NOT_CONNECTED.has(code);
  return connected ? undefined : { kind: 'not-now', reason };
}
