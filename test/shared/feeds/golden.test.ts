import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseFeedFile } from '../../../cli/feeds-parse.ts';

interface Expected {
  feed: { title?: string; link?: string };
  items: Record<string, string>[];
  /** Kinds, in order. */
  problems: string[];
}

const folder = join(import.meta.dirname, '../../fixtures/feeds');
const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));

// The expected files are written by hand: what a person reads in the document.
test.each(names)('%s is read as a person reads it', async (name) => {
  const file = join(folder, name);
  const expected = JSON.parse(readFileSync(file.replace(/\.\w+$/, '.expected.json'), 'utf8')) as Expected;
  const line = await parseFeedFile(file);
  if ('error' in line) throw new Error(line.error);
  expect(line.feed).toEqual(expected.feed);
  expect(line.items.map(({ id, ...item }) => ({ ...item, ...(id === '' && { id }) }))).toEqual(
    expected.items,
  );
  expect(line.problems.map(({ kind }) => kind)).toEqual(expected.problems);
});

test('a file that cannot be read is a line with an error', async () => {
  expect(await parseFeedFile(join(folder, 'none.xml'))).toMatchObject({
    file: join(folder, 'none.xml'),
    error: expect.stringContaining('ENOENT') as string,
  });
  expect(await parseFeedFile(import.meta.filename)).toMatchObject({ error: 'the document is not a feed' });
});
