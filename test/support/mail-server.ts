import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that keeps each message whole, and to whom it went. */
export interface MailServer {
  url: string;
  messages: string[];
  recipients: string[][];
  close(): Promise<void>;
}

/** The recipients of every mail, as a transport asks for them. */
export const to = (...addresses: string[]) => ({ recipientsFor: () => Promise.resolve(addresses) });

/**
 * @param options.refuse addresses that are no mailboxes here
 * @param options.putOff how often an address is told to come again before it is served; counted down
 */
export async function openMailServer(
  options: { refuse?: string[]; putOff?: Record<string, number> } = {},
): Promise<MailServer> {
  const messages: string[] = [];
  const recipients: string[][] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const later = options.putOff?.[address] ?? 0;
      if (later > 0) {
        options.putOff![address] = later - 1;
        done(Object.assign(new Error('greylisted, come again'), { responseCode: 451 }));
      } else if (options.refuse?.includes(address) === true)
        done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
      else done();
    },
    onData(stream, session, done) {
      let message = '';
      stream.on('data', (chunk: Buffer) => (message += chunk.toString()));
      stream.on('end', () => {
        messages.push(message);
        recipients.push(session.envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
  });
  server.on('error', () => undefined); // a client that is killed resets its connection
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    recipients,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
      }),
  };
}
