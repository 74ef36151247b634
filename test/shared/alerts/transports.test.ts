import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Mail } from '../../../shared/alert.ts';
import { maildirTransport } from '../../../shared/alerts/maildir.ts';
import { smtpTransport } from '../../../shared/alerts/smtp.ts';
import { temporaryDirectory } from '../../support/cli.ts';
import { openMailServer, to } from '../../support/mail-server.ts';

const mail = (overrides: Partial<Mail> = {}): Mail => ({
  id: 'abc123',
  at: '2026-03-01T10:00:00.000Z',
  state: 'pending',
  members: ['a1'],
  subject: 'Huawei, Сбербанк: 华为云 launch',
  body: 'Строка один\n第二行\n',
  attributes: { entities: ['huawei'], watches: ['w'], kind: ['cloud-launch'], language: ['ru'], severity: 3 },
  ...overrides,
});

describe('the maildir', () => {
  it('holds one file a mail, however often it is handed over', async () => {
    await using folder = await temporaryDirectory();
    const transport = maildirTransport(() => Promise.resolve([folder.path]));
    await transport.send(mail());
    expect(await transport.send(mail())).toEqual({ kind: 'accepted', messageId: 'abc123.wirewatch' });
    expect(await readdir(join(folder.path, 'new'))).toEqual(['abc123.wirewatch']);
    expect(await readdir(join(folder.path, 'tmp'))).toEqual([]);
    const raw = await readFile(join(folder.path, 'new', 'abc123.wirewatch'), 'utf8');
    expect(raw).toContain('Message-ID: <abc123@wirewatch.localhost>');
    expect(raw).toContain('Content-Type: text/plain; charset=utf-8');
  });

  it('cannot be made to carry a header of a feed', async () => {
    await using folder = await temporaryDirectory();
    await maildirTransport(() => Promise.resolve([folder.path])).send(
      mail({ subject: 'News\r\nBcc: everyone@example.org' }),
    );
    const raw = await readFile(join(folder.path, 'new', 'abc123.wirewatch'), 'utf8');
    expect(raw.split(/\r?\n\r?\n/)[0]).not.toMatch(/^Bcc:/m);
  });
});

describe('SMTP', () => {
  it('delivers the text whole, in its own letters, with the id of the mail', async () => {
    const server = await openMailServer();
    try {
      const handover = await smtpTransport(server.url, to('reader@localhost')).send(mail());
      expect(handover).toEqual({ kind: 'accepted', messageId: '<abc123@wirewatch.localhost>' });
      const [message] = server.messages;
      const encoded = message!.split('\r\n\r\n')[1]!;
      const text = /base64/i.test(message!)
        ? Buffer.from(encoded, 'base64').toString()
        : fromQuotedPrintable(encoded);
      expect(text.replaceAll('\r\n', '\n').trim()).toBe('Строка один\n第二行');
    } finally {
      await server.close();
    }
  });

  it('says that a server that is not there took nothing', async () => {
    const server = await openMailServer();
    await server.close();
    expect(await smtpTransport(server.url, to('reader@localhost')).send(mail())).toMatchObject({
      kind: 'not-now',
    });
  });

  it('says that a server that refuses the recipient never will take it', async () => {
    const server = await openMailServer({ refuse: ['nobody@localhost'] });
    try {
      const handover = await smtpTransport(server.url, to('nobody@localhost')).send(mail());
      expect(handover).toMatchObject({ kind: 'refused', reason: expect.stringContaining('550') as string });
    } finally {
      await server.close();
    }
  });
});

describe('SMTP to several', () => {
  it('serves each by itself, names none to another, and tells whom the server refused', async () => {
    const server = await openMailServer({ refuse: ['gone@localhost'] });
    const refused: string[] = [];
    const transport = smtpTransport(server.url, {
      ...to('one@localhost', 'gone@localhost', 'two@localhost'),
      onRefused: (address) => refused.push(address),
    });
    expect(await transport.send(mail())).toMatchObject({ kind: 'accepted' });
    await server.close();
    expect(server.recipients).toEqual([['one@localhost'], ['two@localhost']]);
    expect(server.messages[0]).not.toMatch(/(two|gone)@localhost/);
    expect(server.messages[1]).not.toMatch(/(one|gone)@localhost/);
    expect(refused).toEqual(['gone@localhost']);
  });

  it('waits for one that is put off, and never serves another again', async () => {
    const server = await openMailServer({ putOff: { 'one@localhost': 1 } });
    const deliveredTo: string[] = [];
    const transport = smtpTransport(server.url, {
      ...to('one@localhost', 'two@localhost'),
      onDelivered: (_mail, recipient) => Promise.resolve(deliveredTo.push(recipient)),
      now: () => new Date('2026-03-01T10:00:00Z'),
    });
    expect(await transport.send(mail())).toMatchObject({
      kind: 'not-now',
      reason: expect.stringContaining('451') as string,
    });
    expect(server.recipients).toEqual([['two@localhost']]);
    expect(await transport.send(mail({ deliveredTo }))).toMatchObject({ kind: 'accepted' });
    await server.close();
    expect(server.recipients).toEqual([['two@localhost'], ['one@localhost']]);
    expect(deliveredTo).toEqual(['two@localhost', 'one@localhost']);
  });

  it('gives one up that was put off for five days', async () => {
    const server = await openMailServer({ putOff: { 'one@localhost': 2 } });
    const after = (days: number) => () => new Date(Date.parse(mail().at) + days * 86_400_000);
    const kindAfter = async (days: number) =>
      (await smtpTransport(server.url, { ...to('one@localhost'), now: after(days) }).send(mail())).kind;
    expect([await kindAfter(4.9), await kindAfter(5.1)]).toEqual(['not-now', 'refused']);
    await server.close();
  });

  it('asks no server where a mail is for nobody', async () => {
    const server = await openMailServer();
    await server.close();
    expect(await smtpTransport(server.url, to()).send(mail())).toMatchObject({ kind: 'accepted' });
  });
});

const fromQuotedPrintable = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();
