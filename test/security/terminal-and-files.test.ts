import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asCsv } from '../../cli/events/csv.ts';
import { safe } from '../../cli/output.ts';
import { composeMail } from '../../shared/alerts/compose.ts';
import { maildirTransport, messageOf } from '../../shared/alerts/maildir.ts';
import { smtpTransport } from '../../shared/alerts/smtp.ts';
import type { Alert } from '../../shared/alert.ts';
import { readOpml } from '../../shared/feeds/opml.ts';
import { watchlistSchema } from '../../shared/watchlist.ts';
import { article } from '../support/articles.ts';
import { cli, temporaryDirectory } from '../support/cli.ts';
import { openMailServer, to } from '../support/mail-server.ts';

const BIDI = '\u202e\u2066\u2069\u200f';
const ESCAPES = '\u001b]0;owned\u0007\u001b[2J\u009b31m\r\n\u0000';

const alert = (overrides: Partial<Parameters<typeof article>[0]> = {}): Alert => ({
  id: 'a1',
  at: '2026-03-01T09:05:00.000Z',
  decision: 'new',
  developmentId: 'd1',
  kind: 'other',
  severity: 2,
  entities: ['huawei'],
  watches: ['w'],
  article: article(overrides),
  reasons: ['new'],
  background: [],
});
const context = {
  entities: new Map(),
  watches: new Map(),
  coverage: new Map(),
  language: 'en' as const,
  now: new Date('2026-03-01T10:00:00Z'),
};

describe('a hostile headline', () => {
  it('sends no escape sequence to a terminal, and turns no text around', () => {
    expect(safe(`a${ESCAPES}b${BIDI}c`)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '=HYPERLINK("http://x","y")'])(
    'is no formula in a spreadsheet: %j',
    async (title) => {
      async function* one() {
        yield await Promise.resolve({ title });
      }
      const text = (await Array.fromAsync(asCsv([['title', (row) => row.title]], one()))).join('');
      const cell = text.slice(text.indexOf('\r\n') + 3);
      expect(cell.startsWith("'")).toBe(true);
    },
  );

  it('adds no header to a mail and hides nothing in its subject', async () => {
    await using folder = await temporaryDirectory();
    const server = await openMailServer();
    const mail = composeMail(
      [alert({ title: `Huawei\r\nBcc: eve@example.org\r\n\r\nbody ${BIDI}\u200b`, outlet: 'x\nSubject: y' })],
      context,
    );
    expect(mail.subject).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(mail.body.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    await smtpTransport(server.url, to('reader@localhost')).send(mail);
    await server.close();
    const [head] = server.messages[0]!.split('\r\n\r\n');
    expect(head).not.toMatch(/^Bcc:/im);
    expect(head!.match(/^Subject:/gim)).toHaveLength(1);
    expect(messageOf(mail, 'reader@localhost').to).toBe('reader@localhost');
    await maildirTransport(() => Promise.resolve([folder.path])).send(mail);
    expect(await readdir(join(folder.path, 'new'))).toEqual([`${mail.id}.wirewatch`]);
  });
});

describe('a hostile OPML file', () => {
  const opml = (attributes: string) => `<opml version="2.0"><body><outline ${attributes}/></body></opml>`;

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'ftp://example.org/feed', 'data:text/xml,x'])(
    'brings no feed at %s',
    (url) => {
      expect(readOpml(opml(`xmlUrl="${url}"`)).feeds).toEqual([]);
    },
  );

  it('gives a feed no id that is a path', () => {
    const { feeds } = readOpml(
      opml('xmlUrl="http://example.org/../../etc" wirewatch:id="../../../etc/passwd"'),
    );
    expect(feeds).toEqual([]);
  });

  it('cannot let its feeds reach private addresses', async () => {
    await using folder = await temporaryDirectory();
    const file = join(folder.path, 'hostile.opml');
    const { writeFile } = await import('node:fs/promises');
    await writeFile(
      file,
      opml('xmlUrl="http://169.254.169.254/latest" wirewatch:id="innocent" wirewatch:allowPrivate="true"'),
    );
    const data = ['--data', join(folder.path, 'data')];
    await cli(['feeds', 'import', file, ...data]);
    const listed = await cli(['feeds', 'export', ...data]);
    expect(listed.stdout).toContain('wirewatch:id="innocent"');
    expect(listed.stdout).not.toContain('allowPrivate="true"');
    await cli(['feeds', 'import', file, '--allow-private', ...data]);
    expect((await cli(['feeds', 'export', ...data])).stdout).toContain('allowPrivate="true"');
  });
});

describe('a hostile watchlist file', () => {
  it('is refused with fields that nobody knows', () => {
    expect(watchlistSchema.safeParse({ entities: [], exec: 'rm' }).success).toBe(false);
  });
});
