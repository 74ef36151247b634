import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from '../alert.ts';
import type { MailTransport } from './transport.ts';

/** The mail as a message for the laptop's own box; its Message-ID is that of the mail, so a copy is known as one. */
export function messageOf(mail: Mail, to: string) {
  return {
    from: 'Wirewatch <wirewatch@localhost>',
    to,
    subject: mail.subject,
    text: mail.body,
    date: new Date(mail.at),
    messageId: `<${mail.id}@wirewatch.localhost>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Wirewatch-Severity': String(mail.attributes.severity) },
  };
}

/**
 * Delivers into maildirs (tmp, then new): a mail handed over twice lands in one file of each.
 * @param directoriesFor the maildirs that a mail goes to
 */
export function maildirTransport(directoriesFor: (mail: Mail) => Promise<readonly string[]>): MailTransport {
  return {
    ready: () => Promise.resolve({ kind: 'ready' }),
    async send(mail) {
      const raw = await new MailComposer(messageOf(mail, 'wirewatch@localhost')).compile().build();
      const file = `${mail.id}.wirewatch`;
      for (const directory of await directoriesFor(mail)) await deliver(directory, file, raw);
      return { kind: 'accepted', messageId: file };
    },
  };
}

async function deliver(directory: string, file: string, raw: Buffer): Promise<void> {
  for (const name of ['tmp', 'new', 'cur']) await mkdir(join(directory, name), { recursive: true });
  await writeFile(join(directory, 'tmp', file), raw);
  await rename(join(directory, 'tmp', file), join(directory, 'new', file));
}
