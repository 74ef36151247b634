import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeDocument } from '../../../shared/feeds/decode.ts';
import { NotAFeedError, parseFeed } from '../../../shared/feeds/parse.ts';

const folder = join(import.meta.dirname, '../../fixtures/feeds');
const documents = readdirSync(folder)
  .filter((name) => !name.endsWith('.expected.json'))
  .map((name) => readFileSync(join(folder, name)));

/** A real document with pieces cut out, doubled, swapped for bytes of markup, or simply noise. */
const mutated = fc
  .record({
    document: fc.constantFrom(...documents),
    cuts: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(200),
        by: fc.oneof(
          fc.uint8Array({ maxLength: 8 }),
          fc
            .constantFrom(
              '<',
              '>',
              '&',
              '&#',
              ']]>',
              '<![CDATA[',
              '<!--',
              '</',
              '/>',
              '<item>',
              '</channel>',
              '<feed>',
              '"',
              '\0',
            )
            .map((text) => Buffer.from(text)),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ document, cuts }) =>
    cuts.reduce<Uint8Array>((bytes, { at, length, by }) => {
      const start = Math.floor(at * bytes.length);
      return Buffer.concat([bytes.subarray(0, start), by, bytes.subarray(start + length)]);
    }, document),
  );

/** Reads bytes as the poller would; a document that is no feed has nothing in it. */
async function read(bytes: Uint8Array, contentType?: string) {
  const { text } = decodeDocument(bytes, contentType);
  try {
    return await parseFeed(text, { url: 'https://a.example/' });
  } catch (error) {
    if (error instanceof NotAFeedError) return undefined;
    throw error;
  }
}

describe('whatever is sent', () => {
  test('a mutated feed is read or is no feed, and its text is clean', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (bytes) => {
        const parsed = await read(bytes);
        for (const { title, summary, link, guid } of parsed?.items ?? []) {
          expect(`${title}${link ?? ''}${guid ?? ''}`).not.toMatch(
            /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/,
          );
          expect(summary ?? '').not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
        }
      }),
      { seed: 4, numRuns: 1_500 },
    );
  });

  test('noise under any label is decoded', () => {
    const labels = ['utf-8', 'windows-1251', 'gb18030', 'iso-2022-jp', 'utf-16', 'utf-7', 'x', ''];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...labels), (bytes, label) => {
        expect(typeof decodeDocument(bytes, `text/xml; charset=${label}`).text).toBe('string');
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });
});

describe('identity', () => {
  const word = fc.stringMatching(/^[a-zA-Zа-яА-Я0-9華为 ]{1,20}[a-zA-Zа-я华]$/).map((text) => text.trim());
  const entry = fc.record({
    title: word,
    guid: fc.option(fc.uuid(), { nil: undefined }),
    link: fc.option(
      fc.webPath().map((path) => `https://a.example${path}`),
      { nil: undefined },
    ),
  });
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cdata = (text: string) => `<![CDATA[${text}]]>`;
  const numeric = (text: string) => Array.from(text, (char) => `&#${char.codePointAt(0)!};`).join('');
  const write = (entries: Entry[], as: (text: string) => string, gap: string) =>
    `<?xml version="1.0"?>${gap}<rss version="2.0">${gap}<channel>${entries
      .map(({ title, guid, link }) =>
        [
          '<item>',
          link === undefined ? '' : `<link>${gap}${as(link)}${gap}</link>`,
          guid === undefined ? '' : `<guid isPermaLink="false">${as(guid)}</guid>`,
          `<title>${gap}${as(title)}</title>`,
          '</item>',
        ].join(gap),
      )
      .join(gap)}</channel></rss>`;

  test('stays the same however the document is written and encoded', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(escape, cdata, numeric),
        fc.constantFrom('', '\n', ' \r\n\t'),
        async (entries, as, gap) => {
          const ids = async (bytes: Uint8Array) => (await read(bytes))?.items.map(({ id }) => id);
          const plain = await ids(Buffer.from(write(entries, escape, '')));
          expect(plain).toHaveLength(entries.length);
          expect(await ids(Buffer.from(write(entries, as, gap)))).toEqual(plain);
          expect(await ids(Buffer.from(`\ufeff${write(entries, as, gap)}`, 'utf16le'))).toEqual(plain);
        },
      ),
      { seed: 4, numRuns: 200 },
    );
  });
});

interface Entry {
  title: string;
  guid: string | undefined;
  link: string | undefined;
}
