import fc from 'fast-check';
import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import { parseFeed } from '../../../shared/feeds/parse.ts';

const namespaces =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" ' +
  'xmlns:atom="http://www.w3.org/2005/Atom"';
const rdf = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
const roots: [open: string, close: string][] = [
  [`<rss version="2.0" ${namespaces}><channel>`, '</channel></rss>'],
  [`<rss version="0.92" ${namespaces}><channel>`, '</channel></rss>'],
  [`<rss version="2.0" xmlns="http://backend.userland.com/rss2" ${namespaces}><channel>`, '</channel></rss>'],
  [`<rss version="2.0" xmlns="http://www.w3.org/2005/Atom" ${namespaces}><channel>`, '</channel></rss>'],
  [
    `<rdf:RDF ${rdf} xmlns="http://purl.org/rss/1.0/" ${namespaces}><channel><title>F</title></channel>`,
    '</rdf:RDF>',
  ],
  [
    `<rdf:RDF ${rdf} xmlns="http://my.netscape.com/rdf/simple/0.9/" ${namespaces}><channel><title>F</title></channel>`,
    '</rdf:RDF>',
  ],
];
const fields = [
  '<title>A headline &amp; more</title>',
  '<title><![CDATA[A headline]]></title>',
  '<link>https://a.example/1?a=1&amp;b=2</link>',
  '<guid isPermaLink="false">tag:a.example,2026:1</guid>',
  '<guid>https://a.example/permanent</guid>',
  '<pubDate>Mon, 23 Nov 2026 10:00:00 +0100</pubDate>',
  '<dc:date>2026-11-22T10:00:00Z</dc:date>',
  '<dc:title>Another</dc:title>',
  '<dc:creator>Somebody</dc:creator>',
  '<description>What happened &lt;b&gt;today&lt;/b&gt;</description>',
  '<content:encoded><![CDATA[<title>All</title> of it <link>x</link>]]></content:encoded>',
  '<media:content url="x"><media:title>Caption</media:title></media:content>',
  '<media:group><media:title>Caption</media:title><media:description>Shown</media:description></media:group>',
  '<itunes:title>Episode</itunes:title>',
  '<image><title>Picture</title><link>https://a.example/image</link></image>',
  '<atom:link rel="self" href="https://a.example/self"/>',
  '<source url="https://b.example/">Elsewhere</source>',
  '<enclosure url="https://a.example/1.mp3" length="1" type="audio/mpeg"/>',
  '<category>News</category>',
  '<comments>https://a.example/1#comments</comments>',
];

const atomRoots: [open: string, close: string][] = [
  ['<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">', '</feed>'],
  ['<feed version="0.3" xmlns="http://purl.org/atom/ns#">', '</feed>'],
  ['<feed>', '</feed>'],
];
const atomFields = [
  '<title>A headline &amp; more</title>',
  '<title type="text">A headline</title>',
  '<link rel="alternate" type="text/html" href="https://a.example/1"/>',
  '<link rel="alternate" type="application/json" href="https://a.example/1.json"/>',
  '<link rel="enclosure" href="https://a.example/1.mp3"/>',
  '<link rel="replies" href="https://a.example/1/replies"/>',
  '<link rel="self" href="https://a.example/1.atom"/>',
  '<id>tag:a.example,2026:1</id>',
  '<published>2026-11-23T10:00:00+01:00</published>',
  '<updated>2026-11-23T12:00:00Z</updated>',
  '<summary>What happened</summary>',
  '<content type="html">&lt;title&gt;All&lt;/title&gt; of it</content>',
  '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>All of it</p></div></content>',
  '<author><name>Somebody</name><uri>https://a.example/somebody</uri></author>',
  '<source><id>s</id><title>Elsewhere</title><updated>2001-01-01T00:00:00Z</updated></source>',
  '<category term="news"/>',
];

/** Documents of some entries, each with some of the fields in some order. */
const documents = (element: string, ofRoots: typeof roots, ofFields: string[]) =>
  fc
    .record({
      root: fc.constantFrom(...ofRoots),
      entries: fc.array(fc.shuffledSubarray(ofFields, { minLength: 1 }), { minLength: 1, maxLength: 4 }),
    })
    .map(({ root: [open, close], entries }) => {
      const each = entries.map((inside) => `<${element}>${inside.join('')}</${element}>`);
      return `${open}<title>F</title>${each.join('')}${close}`;
    });

test.each([
  ['RSS', documents('item', roots, fields)],
  ['Atom', documents('entry', atomRoots, atomFields)],
])('what rss-parser reads of %s by itself is read here too', async (_, texts) => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const alone = await new Parser<object, { id?: string }>().parseString(text);
      const ours = await parseFeed(text);
      expect(ours.items).toHaveLength(alone.items.length);
      for (const [n, { title, link, id, guid = id, isoDate }] of alone.items.entries()) {
        const read = { title, link, guid, publishedAt: isoDate };
        const known = Object.entries(read).filter(([, value]) => value !== undefined && value !== '');
        expect(ours.items[n]).toMatchObject(Object.fromEntries(known));
      }
    }),
    { seed: 23_11_2026, numRuns: 300 },
  );
});
