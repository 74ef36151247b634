import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSeeds } from '../../seeds/schema.ts';

const seeds = resolve(import.meta.dirname, '../../seeds');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seeds-'));
  for (const name of ['watchlist.json', 'feeds.json', 'history.json'])
    cpSync(join(seeds, name), join(folder, name));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Replaces one text of a file, which must be there. */
function spoil(name: string, from: string, to: string): void {
  const text = readFileSync(join(folder, name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, name), text.replace(from, to));
}

describe('reading the seeds', () => {
  test('accepts an untouched copy', () => {
    expect(readSeeds(folder).claims).toHaveLength(16);
  });

  test.each([
    [
      'a kind that does not exist',
      'watchlist.json',
      '"kind": "company"',
      '"kind": "firm"',
      /entities\[0\]\.kind: .*company.*university/,
    ],
    ['a misspelt field', 'watchlist.json', '"wikidata"', '"wikiData"', /entities\[0\]: .*wikiData/],
    [
      'a country in words',
      'watchlist.json',
      '"country": "CN"',
      '"country": "China"',
      /entities\[0\]\.country: must be a two-letter/,
    ],
    [
      'an id used twice',
      'watchlist.json',
      '"id": "vocord"',
      '"id": "huawei"',
      /entities\[1\]\.id: "huawei" is taken by entities\[0\]/,
    ],
    [
      'a parent that does not exist',
      'watchlist.json',
      '"partOf": ["mipt"]',
      '"partOf": ["mpit"]',
      /partOf\[0\]: "mpit" is not an entity/,
    ],
    [
      'a group nobody is in',
      'watchlist.json',
      '"group": "leaders"',
      '"group": "rulers"',
      /"rulers" is not a group/,
    ],
    [
      'a topic that does not exist',
      'watchlist.json',
      '"topic": "scrutiny"',
      '"topic": "doubt"',
      /"doubt" is not a topic/,
    ],
    [
      'a claim about an unknown entity',
      'history.json',
      '"fusionsphere",',
      '"fusionspere",',
      /claims\[1\]\.entities\[2\]: "fusionspere"/,
    ],
    [
      'a claim of an unknown watch',
      'history.json',
      '"watches": ["vocord"',
      '"watches": ["vokord"',
      /watches\[0\]: "vokord" is not a watch/,
    ],
    [
      'a date in words',
      'history.json',
      '"date": "2018-10"',
      '"date": "October"',
      /claims\[1\]\.date: must be YYYY/,
    ],
    [
      'a feed that is no web address',
      'feeds.json',
      '"https://tass.ru/rss/v2.xml"',
      '"tass.ru"',
      /feeds\[\d+\]\.url: Invalid URL/,
    ],
  ])('refuses %s and says where', (_what, file, from, to, message) => {
    spoil(file, from, to);
    expect(() => readSeeds(folder)).toThrow(message);
    expect(() => readSeeds(folder)).toThrow(file);
  });

  test('names every fault at once', () => {
    spoil('history.json', '"fusionsphere",', '"fusionspere",');
    spoil('history.json', '"watches": ["vocord"', '"watches": ["vokord"');
    expect(() => readSeeds(folder)).toThrow(/2 fault\(s\)[^]*fusionspere[^]*vokord/);
  });

  test('says which file is not JSON', () => {
    writeFileSync(join(folder, 'feeds.json'), '{');
    expect(() => readSeeds(folder)).toThrow(/feeds\.json cannot be read as JSON/);
  });
});
