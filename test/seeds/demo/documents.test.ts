import { describe, expect, test } from 'vitest';
import { documentAt } from '../../../seeds/demo/documents.ts';
import type { Outlet, Story, StoryItem } from '../../../seeds/demo/story.ts';

const outlet = (over: Partial<Outlet> = {}): Outlet => ({
  id: 'sample',
  title: 'Sample',
  language: 'en',
  format: 'rss',
  type: 'publisher',
  charset: 'utf-8',
  malformed: false,
  fails: [],
  ...over,
});
const item = (over: Partial<StoryItem> = {}): StoryItem => ({
  id: 'one',
  feed: 'sample',
  at: '2019-05-01T00:00:00Z',
  title: 'Salt & pepper',
  summary: 'Prices rise.',
  related: [],
  edits: [],
  ...over,
});

function textAt(time: string, anOutlet: Outlet, ...items: StoryItem[]): string {
  const story: Story = { outlets: [anOutlet], items };
  return documentAt(story, anOutlet, new Date(time), 'http://host').body.toString();
}

describe('feed documents of the story', () => {
  test.each(['rss', 'atom', 'rdf', 'json'] as const)(
    'show in %s what is published, and nothing before its time',
    (format) => {
      expect(textAt('2019-04-30T23:59:59Z', outlet({ format }), item())).not.toContain('pepper');
      expect(textAt('2019-05-01T00:00:00Z', outlet({ format }), item())).toContain('pepper');
    },
  );

  test('show an edited headline under the same guid', () => {
    const edited = item({ edits: [{ at: '2019-05-02T00:00:00Z', title: 'Sugar' }] });
    expect(textAt('2019-05-01T12:00:00Z', outlet(), edited)).toContain('Salt &amp; pepper');
    const later = textAt('2019-05-02T00:00:00Z', outlet(), edited);
    expect(later).toContain('Sugar');
    expect(later).not.toContain('pepper');
    expect(later).toContain('>tag:example/one</guid>');
  });

  test('show a changed date', () => {
    const edited = item({ edits: [{ at: '2019-05-02T00:00:00Z', publishedAt: '2019-05-02T00:00:00Z' }] });
    expect(textAt('2019-05-03T00:00:00Z', outlet(), edited)).toContain('Thu, 02 May 2019 00:00:00 GMT');
  });

  test('give every entry a new guid and link after the site has moved', () => {
    const moving = outlet({ moves: '2019-06-01T00:00:00Z' });
    expect(textAt('2019-06-01T00:00:00Z', moving, item())).toMatch(
      />tag:example\/moved\/one<\/guid>.*<link>http:\/\/host\/moved\/one<\/link>/,
    );
  });

  test('end titles of a search feed with the outlet, and describe them by a list of stories', () => {
    const found = item({ title: 'Salt', outlet: 'The Outlet', related: ['Sugar'] });
    const text = textAt('2019-05-01T00:00:00Z', outlet({ type: 'search' }), found);
    expect(text).toContain('<title>Salt - The Outlet</title>');
    expect(text).toMatch(/&lt;ol&gt;.*Salt.*&lt;li&gt;.*Sugar/);
    expect(text).toContain('<source url="https://outlet.invalid">The Outlet</source>');
  });

  test('are encoded in windows-1251 where the outlet says so', () => {
    const russian = outlet({ charset: 'windows-1251', title: 'Пример' });
    const { body, contentType } = documentAt(
      { outlets: [russian], items: [] },
      russian,
      new Date(0),
      'http://host',
    );
    expect(contentType).toBe('application/rss+xml; charset=windows-1251');
    expect(body.includes(Buffer.from([0xcf, 0xf0, 0xe8, 0xec, 0xe5, 0xf0]))).toBe(true);
  });

  test('of a malformed outlet have a bare ampersand and no end', () => {
    const text = textAt('2019-05-01T00:00:00Z', outlet({ malformed: true }), item());
    expect(text).toContain('Salt & pepper');
    expect(text).not.toContain('</rss>');
  });
});
