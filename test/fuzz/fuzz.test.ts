import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { found } from './corpus.ts';
import { targets } from './targets.ts';

/** Bytes that are text for the most part, in the scripts and the markup that the steps read. */
const text = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
    fc.constantFrom(
      ...['<item>', '</item>', '<title>', '<![CDATA[', ']]>', '<', '>', '&amp;', '&#', '\n', '\0', '\u202e'],
      ...[
        'Huawei',
        'Сбербанк',
        '华为',
        ' и ',
        ' and ',
        'e\u0301',
        '\u200b',
        '\ud83d\udc69\u200d\ud83d\udcbb',
      ],
    ),
  ),
});
const bytes = fc.oneof(
  text.map((string) => Buffer.from(string)),
  text.map((string) => Buffer.from(`\0<rss version="2.0"><channel>${string}</channel></rss>`)),
  fc.uint8Array({ maxLength: 300 }),
);

describe.each(Object.keys(targets))('%s', (name) => {
  it('stands what once broke it', async () => {
    for (const input of await found(name)) await targets[name]!(input);
  });

  it('stands whatever it is given', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        await targets[name]!(input);
      }),
      { seed: 9, numRuns: 400 },
    );
  });
});

it('the corpus is read', async () => {
  const inputs = await Promise.all(Object.keys(targets).map(found));
  expect(inputs.flat().length).toBeGreaterThan(0);
});
