import { describe, expect, test } from 'vitest';
import { NotAFeedError, parseFeed, type ParseOptions } from '../../../shared/feeds/parse.ts';

const channel = (inside: string, root = '<rss version="2.0">') =>
  `${root}<channel><title>F</title>${inside}</channel></rss>`;
const atom = (inside: string) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title>${inside}</feed>`;
const items = async (text: string, options?: ParseOptions) => (await parseFeed(text, options)).items;
const kinds = async (text: string, options?: ParseOptions) =>
  (await parseFeed(text, options)).problems.map(({ kind }) => kind);

describe('repairs', () => {
  test('a bare ampersand', async () => {
    expect(
      await items(channel('<item><title>AT&T & Huawei</title><link>http://a/?b=1&c=2</link></item>')),
    ).toMatchObject([{ title: 'AT&T & Huawei', link: 'http://a/?b=1&c=2' }]);
  });

  test('control characters and what overrides the direction of text', async () => {
    const title = 'Hua\u0000w\u001bei\u202e opens&#8; &#27;[31mred';
    expect(await items(channel(`<item><title>${title}</title></item>`))).toMatchObject([
      { title: 'Huawei opens [31mred' },
    ]);
  });

  test('entities of HTML in XML, and one that does not exist', async () => {
    expect(
      await items(channel('<item><title>&laquo;Huawei&raquo;&nbsp;&mdash; &none;</title></item>')),
    ).toMatchObject([{ title: '«Huawei»\u00a0— &none;' }]);
  });

  test('HTML in a description that is not closed', async () => {
    const broken =
      '<item><title>A</title><description><p>One<br>two<p>three</description><guid>1</guid></item>';
    const parsed = await parseFeed(channel(broken + '<item><title>B</title></item>'));
    expect(parsed.items).toMatchObject([
      { title: 'A', summary: 'One\ntwo\nthree', guid: '1' },
      { title: 'B' },
    ]);
    expect(parsed.problems).toContainEqual(expect.objectContaining({ kind: 'repaired-xml' }));
  });

  test('a title that is not closed costs only its own end', async () => {
    const broken = '<item><title>A<guid>1</guid></item><item><title>B</title><guid>2</guid></item>';
    expect(await items(channel(broken))).toMatchObject([
      { title: 'A', guid: '1' },
      { title: 'B', guid: '2' },
    ]);
  });

  test('an entry that is not closed ends where the next begins', async () => {
    expect(await items(channel('<item><title>A</title><item><title>B</title></item>'))).toMatchObject([
      { title: 'A' },
      { title: 'B' },
    ]);
  });

  test.each(['<rss>', '<rss version="">', '<rss version="7">', '<RSS VERSION="2.0">'])('%s', async (root) => {
    expect(await items(channel('<item><title>A</title></item>', root))).toMatchObject([{ title: 'A' }]);
  });

  test('upper-case elements', async () => {
    const text =
      '<RSS><CHANNEL><TITLE>F</TITLE><ITEM><TITLE>A</TITLE><LINK>http://a/</LINK></ITEM></CHANNEL></RSS>';
    expect(await parseFeed(text)).toMatchObject({
      feed: { title: 'F' },
      items: [{ title: 'A', link: 'http://a/' }],
    });
  });

  test('a truncated tail costs only the last entry its rest', async () => {
    const text = channel('<item><title>A</title></item><item><title>B</title><description>This is the beg');
    const parsed = await parseFeed(text.slice(0, text.indexOf('beg') + 3));
    expect(parsed.items).toMatchObject([{ title: 'A' }, { title: 'B', summary: 'This is the beg' }]);
    expect(parsed.problems).toContainEqual(expect.objectContaining({ kind: 'truncated' }));
  });

  test('text before the document', async () => {
    const text = `\n\nWarning: mysql_connect() in /var/www\n<?xml version="1.0"?>${channel('<item><title>A</title></item>')}`;
    expect(await items(text)).toHaveLength(1);
  });

  test('a bad date costs only itself and is reported with its entry', async () => {
    const text = atom(
      '<entry><title>A</title><updated>2026-11-23T10:00:00Z</updated></entry>' +
        '<entry><title>B</title><published>soon</published><updated>later</updated></entry>',
    );
    const parsed = await parseFeed(text);
    expect(parsed.items.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(parsed.problems.filter(({ kind }) => kind === 'bad-date')).toMatchObject([
      { item: 1 },
      { item: 1 },
    ]);
  });

  test('an Atom link without attributes is a link', async () => {
    expect(await items(atom('<entry><title>A</title><link>http://a/</link></entry>'))).toMatchObject([
      { link: 'http://a/' },
    ]);
  });

  test('RSS that declares Atom’s namespace as its own is RSS', async () => {
    const root = '<rss version="2.0" xmlns="http://www.w3.org/2005/Atom">';
    const entry = '<item><title>A</title><link>https://a.example/1</link><guid>1</guid></item>';
    expect(await parseFeed(channel(entry, root))).toMatchObject({
      feed: { title: 'F' },
      items: [{ title: 'A', link: 'https://a.example/1', guid: '1' }],
    });
  });

  test('an entity of a DTD is not evaluated', async () => {
    const text = `<!DOCTYPE rss [<!ENTITY x "secret">]>${channel('<item><title>&x;</title></item>')}`;
    expect(await items(text)).toMatchObject([{ title: '&x;' }]);
  });

  test('an empty entry is an entry, and is reported', async () => {
    const parsed = await parseFeed(channel('<item/><item><title>A</title></item>'));
    expect(parsed.items).toHaveLength(2);
    expect(parsed.problems).toMatchObject([
      { kind: 'empty-item', item: 0 },
      { kind: 'no-date', item: 0 },
      { kind: 'no-date', item: 1 },
    ]);
  });
});

describe('titles', () => {
  test.each([
    ['Example &lt;b&gt;Atom&lt;/b&gt;', 'Example Atom'],
    ['<![CDATA[Example <b>Atom</b>]]>', 'Example Atom'],
    ['Example <b>Atom</b>', 'Example Atom'],
    ['AT&amp;amp;T', 'AT&T'],
    ['1 &lt; 2 &amp; 3 &gt; 2', '1 < 2 & 3 > 2'],
    ['std::vector&lt;int&gt;', 'std::vector<int>'],
    ['  two\n\tlines  ', 'two lines'],
    ['<![CDATA[one]]><![CDATA[ two]]>', 'one two'],
  ])('%s is %j', async (written, title) => {
    expect(await items(channel(`<item><title>${written}</title></item>`))).toMatchObject([{ title }]);
    expect(await items(atom(`<entry><title>${written}</title></entry>`))).toMatchObject([{ title }]);
  });

  test('as XHTML', async () => {
    const xhtml =
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <i>b</i> &lt;c&gt;</div></title>';
    expect(await items(atom(`<entry>${xhtml}</entry>`))).toMatchObject([{ title: 'A b <c>' }]);
  });

  test('in base64', async () => {
    const encoded = Buffer.from('Уведомление').toString('base64');
    expect(await items(atom(`<entry><title mode="base64">${encoded}</title></entry>`))).toMatchObject([
      { title: 'Уведомление' },
    ]);
  });

  test('of another vocabulary stand in for a missing one only', async () => {
    const text = channel(
      '<item><media:title>M</media:title></item><item><media:title>M</media:title><title>T</title></item>',
    );
    expect((await items(text)).map(({ title }) => title)).toEqual(['M', 'T']);
  });

  test('of a podcast’s own vocabulary too', async () => {
    const ns = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';
    const entry =
      '<item><itunes:title>Episode</itunes:title><itunes:subtitle>On tape</itunes:subtitle></item>';
    expect(await items(channel(entry, `<rss version="2.0" ${ns}>`))).toMatchObject([
      { title: 'Episode', summary: 'On tape' },
    ]);
  });

  test('of images and text inputs are not the feed’s', async () => {
    const text =
      '<rss version="2.0"><channel><image><title>I</title></image><title>F</title></channel></rss>';
    expect((await parseFeed(text)).feed.title).toBe('F');
  });
});

describe('summaries', () => {
  test('are text: scripts and styles gone, blocks as lines', async () => {
    const html = '<style>p{}</style><p>One&nbsp;<b>two</b></p><script>alert(1)</script><ul><li>a<li>b</ul>';
    expect(
      await items(channel(`<item><title>A</title><description><![CDATA[${html}]]></description></item>`)),
    ).toMatchObject([{ summary: 'One\u00a0two\na\nb' }]);
  });

  test('come before the full text, whatever the order', async () => {
    const text = channel(
      '<item><content:encoded>long</content:encoded><description>short</description></item>' +
        '<item><description>short</description><content:encoded>long</content:encoded></item>' +
        '<item><description></description><content:encoded>long</content:encoded></item>',
    );
    expect((await items(text)).map(({ summary }) => summary)).toEqual(['short', 'short', 'long']);
  });

  test('of a video stand in the group that holds it, and its caption is no title', async () => {
    const media = 'xmlns:media="http://search.yahoo.com/mrss/"';
    const group =
      '<media:group><media:title>Caption</media:title><media:content url="x"/>' +
      '<media:description>What is shown</media:description></media:group>';
    const entries = `<entry>${group}<title>Video</title></entry><entry>${group}</entry><entry><title>Next</title></entry>`;
    const [video, untitled, next] = await items(atom(entries).replace('<feed', `<feed ${media}`));
    expect(video).toMatchObject({ title: 'Video', summary: 'What is shown' });
    expect(untitled).toMatchObject({ title: 'Caption' });
    expect(next).not.toHaveProperty('summary');
  });

  test('are Yandex’s full text where there is no other', async () => {
    const entry = '<item><title>A</title><yandex:full-text>Весь текст</yandex:full-text></item>';
    const root = '<rss version="2.0" xmlns:yandex="http://news.yandex.ru">';
    expect(await items(channel(entry, root))).toMatchObject([{ summary: 'Весь текст' }]);
  });

  test('that are far too long are cut and reported', async () => {
    const parsed = await parseFeed(
      channel(`<item><title>A</title><description>${'word '.repeat(100_000)}</description></item>`),
    );
    expect(parsed.items[0]?.summary).toHaveLength(20_000);
    expect(parsed.problems).toContainEqual(expect.objectContaining({ kind: 'long-field', item: 0 }));
  });
});

describe('links', () => {
  const url = 'https://a.example/feeds/rss.xml';
  test('are resolved against the document, its Content-Location or xml:base, the nearest first', async () => {
    const text =
      '<rss xml:base="/base/"><channel><item xml:base="sub/"><link>x</link></item><item><link>y</link></item></channel></rss>';
    expect((await items(text, { url })).map(({ link }) => link)).toEqual([
      'https://a.example/base/sub/x',
      'https://a.example/base/y',
    ]);
    const plain = channel('<item><link>z</link></item>');
    expect(await items(plain, { url })).toMatchObject([{ link: 'https://a.example/feeds/z' }]);
    expect(await items(plain, { headers: { 'content-location': 'http://b.example/' } })).toMatchObject([
      { link: 'http://b.example/z' },
    ]);
  });

  test('that are absolute stay as they were written', async () => {
    expect(await items(channel('<item><link> http://A.example </link></item>'), { url })).toMatchObject([
      { link: 'http://A.example' },
    ]);
  });

  test('of Atom: the alternate one, also without a rel', async () => {
    const links = '<link rel="self" href="/self"/><link rel="enclosure" href="/e"/><link href="/a"/>';
    expect(await items(atom(`<entry><title>A</title>${links}</entry>`), { url })).toMatchObject([
      { link: 'https://a.example/a' },
    ]);
  });

  test('of Atom: one that says it is the alternate goes before those that say nothing', async () => {
    const links = '<link rel="self" href="/self"/><link href="/print"/><link rel="alternate" href="/a"/>';
    expect(await items(atom(`<entry><title>A</title>${links}</entry>`), { url })).toMatchObject([
      { link: 'https://a.example/a' },
    ]);
  });

  test('a permanent guid stands in for a missing link, any other does not', async () => {
    const text = channel(
      '<item><guid>http://a.example/1</guid></item><item><guid isPermaLink="false">http://a.example/2</guid></item>',
    );
    expect((await items(text)).map(({ link }) => link)).toEqual(['http://a.example/1', undefined]);
  });

  test('a guid that is none in capitals is none', async () => {
    const [item] = await items(
      channel('<item><title>A</title><guid isPermaLink="FALSE">https://a.example/1</guid></item>'),
    );
    expect(item).not.toHaveProperty('link');
  });

  test('that run scripts are dropped and reported', async () => {
    const text = channel('<item><title>A</title><link>javascript:alert(1)</link></item>');
    expect((await items(text))[0]).not.toHaveProperty('link');
    expect(await kinds(text)).toContain('bad-link');
  });
});

describe('dates', () => {
  test('Atom 0.3, Dublin Core and RSS say it differently', async () => {
    const at = '2026-11-23T10:00:00Z';
    const publishedAt = '2026-11-23T10:00:00.000Z';
    expect(await items(atom(`<entry><title>A</title><issued>${at}</issued></entry>`))).toMatchObject([
      { publishedAt },
    ]);
    expect(await items(channel(`<item><dc:date>${at}</dc:date></item>`))).toMatchObject([
      { publishedAt, updatedAt: publishedAt },
    ]);
    expect(await items(channel(`<item><dcterms:issued>${at}</dcterms:issued></item>`))).toMatchObject([
      { publishedAt },
    ]);
    expect(
      await items(channel('<item><pubDate>Пн, 23 ноя 2026 13:00:00 +0300</pubDate></item>')),
    ).toMatchObject([{ publishedAt }]);
  });

  test('in the future are reported, missing ones too', async () => {
    const text = channel(
      '<item><pubDate>Mon, 23 Nov 2099 10:00:00 GMT</pubDate></item><item><title>A</title></item>',
    );
    expect(await kinds(text, { now: new Date('2026-11-23T12:00:00Z') })).toEqual(['future-date', 'no-date']);
  });
});

describe('languages', () => {
  test('come from the entry, else the feed', async () => {
    const text = channel(
      '<language>ru-RU</language><item><title>A</title></item><item xml:lang="zh_CN"><title>B</title></item>',
    );
    expect((await items(text)).map(({ lang }) => lang)).toEqual(['ru-ru', 'zh-cn']);
    const entry = '<entry xml:lang="ru"><title>A</title></entry><entry><title>B</title></entry>';
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">${entry}</feed>`;
    expect((await items(feed)).map(({ lang }) => lang)).toEqual(['ru', 'en']);
  });
});

describe('search feeds', () => {
  const source = '<source url="https://news.mit.edu">MIT News</source>';
  test('the outlet is taken from the source and off the title', async () => {
    expect(
      await items(channel(`<item><title>Huawei opens a laboratory - MIT News</title>${source}</item>`)),
    ).toMatchObject([{ title: 'Huawei opens a laboratory', outlet: 'MIT News' }]);
  });

  test('without a source the outlet is the end of the title, in a search feed only', async () => {
    const text = channel('<item><title>Huawei - Sberbank deal - TASS</title></item>');
    expect(await items(text, { search: true })).toMatchObject([
      { title: 'Huawei - Sberbank deal', outlet: 'TASS' },
    ]);
    expect(await items(text)).toMatchObject([{ title: 'Huawei - Sberbank deal - TASS' }]);
  });

  test('a description that lists other stories is dropped', async () => {
    const list =
      '<ol><li><a href="https://x/1">Huawei opens a laboratory</a>&nbsp;<font>MIT News</font></li>' +
      '<li><a href="https://x/2">Sberbank buys a bank</a>&nbsp;<font>TASS</font></li></ol>';
    const entry = (description: string) =>
      channel(
        `<item><title>A - MIT News</title>${source}<description><![CDATA[${description}]]></description></item>`,
      );
    expect((await items(entry(list)))[0]).not.toHaveProperty('summary');
    const prose =
      'The company said that <a href="https://x/1">its laboratory</a> would work with the university.';
    expect(await items(entry(prose))).toMatchObject([
      { summary: 'The company said that its laboratory would work with the university.' },
    ]);
  });

  test('Bing’s links are unwrapped and its source is read', async () => {
    const text =
      '<rss version="2.0" xmlns:News="https://www.bing.com/news/search?q=x&amp;format=rss"><channel><item><title>A</title>' +
      '<link>http://www.bing.com/news/apiclick.aspx?ref=F&amp;url=https%3a%2f%2fa.example%2fx</link>' +
      '<News:Source>TASS</News:Source></item></channel></rss>';
    expect(await items(text)).toMatchObject([{ link: 'https://a.example/x', outlet: 'TASS' }]);
  });
});

describe('how often a feed asks to be polled', () => {
  test.each([
    ['ttl', '<ttl>90</ttl>', {}, 90],
    [
      'syndication module',
      '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>',
      {},
      360,
    ],
    ['Cache-Control', '', { 'cache-control': 'public, max-age=7200' }, 120],
    ['the longest of them', '<ttl>30</ttl>', { 'cache-control': 'max-age=7200' }, 120],
    ['nothing', '', {}, undefined],
    [
      'nonsense',
      '<ttl>often</ttl><sy:updatePeriod>now</sy:updatePeriod>',
      { 'cache-control': 'no-cache' },
      undefined,
    ],
  ])('%s', async (_name, inside, headers, minutes) => {
    expect((await parseFeed(channel(inside), { headers })).feed.askedMinutes).toBe(minutes);
  });
});

describe('JSON Feed', () => {
  test('is read like any other', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'F',
      home_page_url: 'https://a.example/',
      language: 'en',
      items: [
        {
          id: 1,
          title: 'A &amp; B',
          url: 'https://a.example/1',
          content_html: '<p>One</p>',
          date_published: '2026-11-23T10:00:00Z',
        },
        {
          id: '2',
          summary: 'Two',
          external_url: 'https://b.example/',
          language: 'ru',
          date_modified: 'soon',
        },
      ],
    };
    expect(await parseFeed(JSON.stringify(feed))).toMatchObject({
      feed: { title: 'F', link: 'https://a.example/' },
      items: [
        {
          guid: '1',
          title: 'A & B',
          link: 'https://a.example/1',
          summary: 'One',
          publishedAt: '2026-11-23T10:00:00.000Z',
        },
        { guid: '2', title: '', link: 'https://b.example/', summary: 'Two', lang: 'ru' },
      ],
    });
  });
});

describe('JSON Feed, however written', () => {
  const json = (entry: string) =>
    `{"version":"https://jsonfeed.org/version/1.1","home_page_url":"https://a.example/","items":[${entry}]}`;

  test('relative links are resolved against the document, else the site', async () => {
    const text = json('{"id":"1","url":"news/1","title":"A"}');
    expect(await items(text)).toMatchObject([{ link: 'https://a.example/news/1' }]);
    const url = 'https://b.example/feeds/all.json';
    expect(await items(text, { url })).toMatchObject([{ link: 'https://b.example/feeds/news/1' }]);
  });

  test('fields that are far too long are cut and reported', async () => {
    const long = 'word '.repeat(10_000);
    const parsed = await parseFeed(json(`{"id":"1","title":"A"},{"id":"${long}","title":"${long}"}`));
    expect(parsed.items[1]?.title).toHaveLength(1000);
    expect(parsed.items[1]?.guid).toHaveLength(2000);
    const cut = parsed.problems.filter(({ kind }) => kind === 'long-field');
    expect(cut.map(({ item }) => item)).toEqual([1, 1]);
  });

  test('a control character inside a string is a space', async () => {
    expect(await items(json('{"id":"1","title":"One\u0001 and\ntwo"}'))).toMatchObject([
      { title: 'One and two' },
    ]);
  });
});

describe('what is not a feed', () => {
  test.each([
    ['', 'nothing'],
    ['hello', 'other'],
    ['{"a":1}', 'other'],
    ['<?xml version="1.0"?><opml><body/></opml>', 'other'],
    ['<!DOCTYPE html><html><head><title>News</title></head></html>', 'web-page'],
    ['<html><body><form><input type="password"></form></body></html>', 'login'],
    ['<html><head><title>Just a moment...</title></head></html>', 'challenge'],
  ])('%j', async (text, looksLike) => {
    const error = await parseFeed(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NotAFeedError);
    expect(error).toMatchObject({ looksLike });
  });

  test('a feed without entries is one', async () => {
    expect(await parseFeed(channel(''))).toMatchObject({ feed: { title: 'F' }, items: [], problems: [] });
  });
});
