import type { Mail } from '../alert.ts';

/** What became of handing a mail over. Anything thrown means: nobody knows whether it was accepted. */
export type Handover =
  | { kind: 'accepted'; messageId: string }
  /** Certainly not accepted, and worth another try in a later run. */
  | { kind: 'not-now'; reason: string }
  /** Certainly not accepted, and never will be as it is. */
  | { kind: 'refused'; reason: string };

/** A way for mail to leave: SNS, SMTP, a maildir, the terminal. */
export interface MailTransport {
  /** Whether anybody would get it; SNS accepts messages that nobody has subscribed to, and they vanish. */
  ready(): Promise<{ kind: 'ready' } | { kind: 'no-subscriber' }>;
  send(mail: Mail): Promise<Handover>;
}
