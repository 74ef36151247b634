import { parseAtomFeed } from 'feedsmith';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { eventsAsAtom } from '../../../cli/events/atom.ts';
import { parseFeed } from '../../../shared/feeds/parse.ts';
import type { Event } from '../../../shared/store/ask/event.ts';
import type { Question } from '../../../shared/store/ask/question.ts';

const HOSTILE = '<script>alert("1")</script> & ]]> \u0000\u001b\ufffe Сбербанк 华为 👩‍🔬';

function event(overrides: Partial<Event> = {}): Event {
  const at = overrides.at ?? '2026-03-01T09:05:00.000Z';
  return {
    id: 'd1',
    at,
    precision: 'seen',
    change: 'new',
    kind: 'cloud-launch',
    severity: 2,
    title: 'Huawei and Sberbank open a cloud platform',
    entities: ['huawei', 'sberbank'],
    watches: [],
    languages: ['en'],
    outlets: ['Example Wire'],
    articles: 1,
    source: 'feeds',
    firstSeenAt: '2026-03-01T09:05:00.000Z',
    lastSeenAt: at,
    position: `${at}#d1`,
    ...overrides,
  };
}

const update = event({
  at: '2026-03-02T09:00:00.000Z',
  change: 'update',
  news: 'now signed',
  article: {
    articleId: 'a2',
    title: 'Сбербанк подписал',
    outlet: 'Пример',
    link: 'https://primer.example/2',
  },
});
const hostile = event({
  id: 'd2',
  title: HOSTILE,
  summary: HOSTILE,
  sourceUrl: 'https://x.example/?a="1"&b=<2>',
});
const unlinked = event({ id: 'd3', sourceUrl: 'javascript:alert(1)' });

const write = async (events: Event[], question?: Question) => {
  async function* each() {
    yield* await Promise.resolve(events);
  }
  return (await Array.fromAsync(eventsAsAtom(each(), question))).join('');
};

interface Element {
  name: string;
  attribs: Record<string, string>;
  children: Element[];
  text: string;
}

/** The document as elements with their text, read by htmlparser2 as XML. */
function read(xml: string): Element {
  const elementsIn = (nodes: ReturnType<typeof parseDocument>['children']): Element[] =>
    nodes.flatMap((node) =>
      'name' in node && 'attribs' in node
        ? [
            {
              name: node.name,
              attribs: node.attribs,
              children: elementsIn(node.children),
              text: textOf(node),
            },
          ]
        : [],
    );
  const textOf = (node: { children: { type: string }[] }): string =>
    node.children
      .map((child) =>
        'data' in child ? String(child.data) : 'children' in child ? textOf(child as never) : '',
      )
      .join('');
  const [root] = elementsIn(parseDocument(xml, { xmlMode: true, decodeEntities: true }).children);
  return root!;
}
const named = ({ children }: Element, name: string) => children.filter((child) => child.name === name);
const only = (element: Element, name: string) => {
  const found = named(element, name);
  expect(found, `${name} in ${element.name}`).toHaveLength(1);
  return found[0]!;
};

// RFC 3339 as RFC 4287, 3.3 narrows it: an upper-case T and Z.
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const URN = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the Atom feed', () => {
  it('has what RFC 4287 asks of a feed and of each entry', async () => {
    const feed = read(await write([update, event(), hostile, unlinked]));
    expect([feed.name, feed.attribs.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect(only(feed, 'id').text).toMatch(URN);
    expect(only(feed, 'title').text).not.toBe('');
    expect(only(feed, 'updated').text).toMatch(DATE);
    expect(only(only(feed, 'author'), 'name').text).toBe('Wirewatch'); // stands for every entry (4.1.1)
    const entries = named(feed, 'entry');
    expect(entries).toHaveLength(3);
    for (const entry of entries) {
      expect(only(entry, 'id').text).toMatch(URN);
      expect(only(entry, 'title').text).not.toBe('');
      expect(only(entry, 'updated').text).toMatch(DATE);
      expect(only(entry, 'published').text <= only(entry, 'updated').text).toBe(true);
      const content = only(entry, 'content');
      expect(content.attribs.type).toBe('xhtml');
      expect(content.children.map(({ name, attribs }) => [name, attribs.xmlns])).toEqual([
        ['div', 'http://www.w3.org/1999/xhtml'], // exactly one div (3.1.1.3)
      ]);
      for (const link of named(entry, 'link')) expect(URL.canParse(link.attribs.href!)).toBe(true);
      for (const category of named(entry, 'category')) expect(category.attribs.term).toBeTruthy();
    }
    expect(new Set(entries.map((entry) => only(entry, 'id').text)).size).toBe(entries.length);
  });

  it('tells an update as the same entry, newer', async () => {
    const [before] = named(read(await write([event()])), 'entry');
    const [after] = named(read(await write([update, event()])), 'entry');
    expect(only(after!, 'id').text).toBe(only(before!, 'id').text);
    expect(only(after!, 'published').text).toBe(only(before!, 'published').text);
    expect(only(before!, 'updated').text).toBe('2026-03-01T09:05:00.000Z');
    expect(only(after!, 'updated').text).toBe('2026-03-02T09:00:00.000Z');
    expect(only(after!, 'title').text).toContain('now signed');
    expect(only(read(await write([update, event()])), 'updated').text).toBe('2026-03-02T09:00:00.000Z');
  });

  it('gives feeds of different questions ids of their own, whatever their time range', async () => {
    const idOf = async (question: Question) => only(read(await write([], question)), 'id').text;
    const one = await idOf({ entities: ['huawei', 'mts'] });
    expect(await idOf({ entities: ['mts', 'huawei'], since: new Date('2026-01-01') })).toBe(one);
    expect(await idOf({ entities: ['mts'] })).not.toBe(one);
    expect(await idOf({})).not.toBe(one);
  });

  it('carries hostile text as text, and links to the web only', async () => {
    const xml = await write([hostile, unlinked]);
    const [entry, other] = named(read(xml), 'entry');
    const kept = HOSTILE.replace(/[\u0000\u001b\ufffe]/g, '');
    expect(only(entry!, 'title').text).toBe(kept);
    expect(only(entry!, 'content').text).toContain(kept);
    expect(xml).not.toMatch(/<script|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    expect(named(entry!, 'link').map(({ attribs }) => attribs.href)).toEqual([
      'https://x.example/?a=%221%22&b=%3C2%3E',
    ]);
    expect(named(other!, 'link')).toEqual([]);
  });

  it('is read by feedsmith as what it says', async () => {
    const feed = parseAtomFeed(await write([update, event(), hostile]));
    expect(feed.entries?.map(({ updated, links }) => [updated, links?.[0]?.href])).toEqual([
      ['2026-03-02T09:00:00.000Z', 'https://primer.example/2'],
      ['2026-03-01T09:05:00.000Z', 'https://x.example/?a=%221%22&b=%3C2%3E'],
    ]);
  });

  it('is a feed that Wirewatch itself can watch, without a problem', async () => {
    const { feed, items, problems } = await parseFeed(await write([update, event(), hostile]));
    expect(problems).toEqual([]);
    expect(feed.title).toBe('Wirewatch: developments');
    expect(items.map(({ link, updatedAt }) => [link, updatedAt])).toEqual([
      ['https://primer.example/2', '2026-03-02T09:00:00.000Z'],
      ['https://x.example/?a=%221%22&b=%3C2%3E', '2026-03-01T09:05:00.000Z'],
    ]);
    expect(items[0]?.title).toBe('Huawei and Sberbank open a cloud platform (update: now signed)');
    expect(items[0]?.summary).toContain('Сбербанк подписал');
  });
});
