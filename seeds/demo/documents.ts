import type { Outlet, Story, StoryItem } from './story.ts';
import { encodeWindows1251 } from './windows-1251.ts';

/** An entry as a feed shows it at some moment. */
interface Entry {
  guid: string;
  link: string;
  title: string;
  body: string;
  /** Whose entry it is, in a search feed. */
  outlet: string | undefined;
  publishedAt: string;
}

/** A feed document and how it is served. */
export interface FeedDocument {
  contentType: string;
  body: Buffer;
}

const ENTRIES_SHOWN = 8;

/** The document of an outlet at a moment: its newest entries as they read then, in its format and encoding. */
export function documentAt(story: Story, outlet: Outlet, now: Date, base: string): FeedDocument {
  const moved = hasMoved(outlet, now);
  const entries = story.items
    .filter(({ feed, at }) => feed === outlet.id && Date.parse(at) <= now.getTime())
    .sort((one, other) => (one.at < other.at ? 1 : -1))
    .slice(0, ENTRIES_SHOWN)
    .map((item) => entryAt(item, now, base, moved ? '/moved/' : '/'));
  const { contentType, render } = formats[outlet.format];
  const text = render(outlet, entries);
  const broken = outlet.malformed ? text.replaceAll('&amp;', '&').slice(0, text.lastIndexOf('</')) : text;
  return {
    contentType: `${contentType}; charset=${outlet.charset}`,
    body: outlet.charset === 'windows-1251' ? encodeWindows1251(broken) : Buffer.from(broken),
  };
}

/** Whether the outlet stands at its new address by then. */
export function hasMoved(outlet: Outlet, now: Date): boolean {
  return outlet.moves !== undefined && Date.parse(outlet.moves) <= now.getTime();
}

function entryAt(item: StoryItem, now: Date, base: string, path: string): Entry {
  const edits = item.edits.filter(({ at }) => Date.parse(at) <= now.getTime());
  const title = edits.findLast((edit) => edit.title !== undefined)?.title ?? item.title;
  return {
    // Without the port, which differs from run to run: ids are hashes of guids, and the order of a run hangs on ids.
    guid: `tag:example${path}${item.id}`,
    link: `${base}${path}${item.id}`,
    title: item.outlet === undefined ? title : `${title} - ${item.outlet}`,
    body: item.outlet === undefined ? (item.summary ?? '') : listOf([title, ...item.related], item.outlet),
    outlet: item.outlet,
    publishedAt: edits.findLast((edit) => edit.publishedAt !== undefined)?.publishedAt ?? item.at,
  };
}

/** Search feeds describe an entry by a list of the stories that they put together, as Google News does. */
const listOf = (titles: string[], outlet: string) =>
  `<ol>${titles.map((title) => `<li><a href="https://news.invalid">${title}</a>&nbsp;&nbsp;<font color="#6f6f6f">${outlet}</font></li>`).join('')}</ol>`;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

const sourceOf = ({ outlet }: Entry) =>
  outlet === undefined ? '' : `<source url="https://outlet.invalid">${xml(outlet)}</source>`;

const formats = {
  rss: {
    contentType: 'application/rss+xml',
    render: (outlet: Outlet, entries: Entry[]) =>
      `<?xml version="1.0" encoding="${outlet.charset}"?>
<rss version="2.0"><channel><title>${xml(outlet.title)}</title><language>${outlet.language}</language>
${entries
  .map(
    (entry) =>
      `<item><guid isPermaLink="false">${xml(entry.guid)}</guid><title>${xml(entry.title)}</title><link>${xml(entry.link)}</link>` +
      `<pubDate>${new Date(entry.publishedAt).toUTCString()}</pubDate><description>${xml(entry.body)}</description>${sourceOf(entry)}</item>`,
  )
  .join('\n')}
</channel></rss>`,
  },
  atom: {
    contentType: 'application/atom+xml',
    render: (outlet: Outlet, entries: Entry[]) =>
      `<?xml version="1.0" encoding="${outlet.charset}"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${outlet.language}"><title>${xml(outlet.title)}</title>
${entries
  .map(
    (entry) =>
      `<entry><id>${xml(entry.guid)}</id><title>${xml(entry.title)}</title><link href="${xml(entry.link)}"/>` +
      `<published>${entry.publishedAt}</published><updated>${entry.publishedAt}</updated><summary>${xml(entry.body)}</summary></entry>`,
  )
  .join('\n')}
</feed>`,
  },
  rdf: {
    contentType: 'application/rdf+xml',
    render: (outlet: Outlet, entries: Entry[]) =>
      `<?xml version="1.0" encoding="${outlet.charset}"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${outlet.id}"><title>${xml(outlet.title)}</title><dc:language>${outlet.language}</dc:language></channel>
${entries
  .map(
    (entry) =>
      `<item rdf:about="${xml(entry.guid)}"><title>${xml(entry.title)}</title><link>${xml(entry.link)}</link>` +
      `<dc:date>${entry.publishedAt}</dc:date><description>${xml(entry.body)}</description></item>`,
  )
  .join('\n')}
</rdf:RDF>`,
  },
  json: {
    contentType: 'application/feed+json',
    render: (outlet: Outlet, entries: Entry[]) =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: outlet.title,
        language: outlet.language,
        items: entries.map(({ guid, link, title, body, publishedAt }) => ({
          id: guid,
          url: link,
          title,
          content_text: body,
          date_published: publishedAt,
        })),
      }),
  },
};
