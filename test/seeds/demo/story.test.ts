import { describe, expect, test } from 'vitest';
import { readExpectations, readStory } from '../../../seeds/demo/story.ts';

const story = readStory();
const { developments, noise } = readExpectations();
const outlets = new Map(story.outlets.map((outlet) => [outlet.id, outlet]));
const items = new Map(story.items.map((item) => [item.id, item]));
const languageOf = (itemId: string) => outlets.get(items.get(itemId)!.feed)!.language;

describe('the story of the demo', () => {
  test('is about every item once: of a development, of its update, or noise', () => {
    const placed = [
      ...developments.flatMap(({ items, updates }) => [
        ...items,
        ...updates.flatMap((update) => update.items),
      ]),
      ...noise,
    ];
    expect(placed.toSorted()).toEqual([...items.keys()].sort());
    expect(items.size).toBe(story.items.length);
  });

  test.each(developments)('$id is told in three languages by three outlets or more', ({ items: about }) => {
    expect([...new Set(about.map(languageOf))].sort()).toEqual(['en', 'ru', 'zh']);
    expect(new Set(about.map((id) => items.get(id)!.feed)).size).toBeGreaterThanOrEqual(3);
  });

  test('has noise in three languages, some of it about Huawei', () => {
    expect([...new Set(noise.map(languageOf))].sort()).toEqual(['en', 'ru', 'zh']);
    const texts = noise.map((id) => `${items.get(id)!.title} ${items.get(id)!.summary ?? ''}`);
    expect(texts.filter((text) => /Huawei|华为/.test(text)).length).toBeGreaterThanOrEqual(10);
  });

  test('has a feed of each format, and one of each fault', () => {
    expect(new Set(story.outlets.map(({ format }) => format))).toEqual(
      new Set(['rss', 'atom', 'rdf', 'json']),
    );
    expect(story.outlets.filter(({ charset }) => charset === 'windows-1251')).toHaveLength(1);
    expect(story.outlets.filter(({ malformed }) => malformed)).toHaveLength(1);
    expect(story.outlets.filter(({ moves }) => moves !== undefined)).toHaveLength(1);
    expect(story.outlets.filter(({ fails }) => fails.length > 0)).toHaveLength(2);
    expect(story.outlets.filter(({ type }) => type === 'search')).toHaveLength(1);
  });

  test('has a headline that is rewritten and a date that is changed', () => {
    const edits = story.items.flatMap((item) => item.edits);
    expect(edits.some(({ title }) => title !== undefined)).toBe(true);
    expect(edits.some(({ publishedAt }) => publishedAt !== undefined)).toBe(true);
  });

  test('has every item in a feed that exists', () => {
    expect(story.items.filter(({ feed }) => !outlets.has(feed))).toEqual([]);
  });
});
