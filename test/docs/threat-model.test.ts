import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the threat model', () => {
  const rows = [...read('docs/threat-model.md').matchAll(/^\| (.+) \|$/gm)]
    .map(([, cells]) => cells!.split(' | ').map((cell) => cell.trim()))
    .filter(([tries]) => !/^(?:tries|-+)$/.test(tries!));

  it('says of each thing somebody may try what stops it and where that is tested', () => {
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows)
      expect(
        row.filter((cell) => cell !== ''),
        row[0],
      ).toHaveLength(3);
  });

  it('names tests that are there', () => {
    const named = rows.flatMap(([, , tested]) =>
      [...tested!.matchAll(/`([^`]+)`/g)].map(([, path]) => path!),
    );
    expect(named.length).toBeGreaterThanOrEqual(rows.length);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('recovery', () => {
  it('has each of its articles tried', () => {
    const articles = read('docs/recovery.md').match(/^## .+/gm) ?? [];
    const tried = read('test/functions/recovery.test.ts').match(/^ {2}it\('/gm) ?? [];
    expect(tried.length).toBe(articles.length);
  });
});
