import { decodeHTMLStrict, escapeUTF8 } from 'entities';
import { Parser } from 'htmlparser2';
import { feedSchema, type Feed } from '../feed.ts';
import type { Problem } from '../item.ts';
import { cleanLine } from './text.ts';

/** Attributes that OPML itself has not, by the field they hold. Other readers ignore them. */
const OWN = ['id', 'fallbackUrl', 'type', 'allowPrivate', 'enabled', 'verified', 'note'] as const;

/** Writes feeds as OPML 2.0, so that `readOpml` gives back the very same. */
export function writeOpml(feeds: readonly Feed[]): string {
  const outlines = feeds.map((feed) => {
    const attributes: [string, string | undefined][] = [
      ['type', 'rss'],
      ['text', feed.title],
      ['title', feed.title],
      ['xmlUrl', feed.url],
      ['language', feed.language],
      ...OWN.map((name): [string, string | undefined] => [`wirewatch:${name}`, feed[name]?.toString()]),
    ];
    return `    <outline${attributes.map(writeAttribute).join('')}/>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0" xmlns:wirewatch="https://github.com/wirewatch/opml">
  <head><title>Wirewatch feeds</title></head>
  <body>
${outlines.join('')}  </body>
</opml>
`;
}

function writeAttribute([name, value]: [string, string | undefined]): string {
  if (value === undefined) return '';
  const escaped = escapeUTF8(value).replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
  return ` ${name}="${escaped}"`;
}

/** Reads OPML, folders flattened, each address once. An outline that is no feed we can poll is a problem. */
export function readOpml(text: string): { feeds: Feed[]; problems: Problem[] } {
  const feeds = new Map<string, Feed>();
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const parser = new Parser(
    {
      onopentag(_name, raw) {
        const attribute = (name: string) => {
          const key = Object.keys(raw).find((each) => each.toLowerCase() === name.toLowerCase());
          return key === undefined ? undefined : decodeHTMLStrict(raw[key]!);
        };
        const url = attribute('xmlUrl')
          ?.trim()
          .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
          .replace(/^feed:/i, 'http:');
        if (url === undefined) return;
        const feed = feedSchema.safeParse(fieldsOf(url, attribute, ids));
        if (!feed.success) {
          problems.push({
            kind: 'bad-feed',
            message: `${cleanLine(url)}: ${feed.error.issues[0]?.message ?? 'invalid'}`,
          });
        } else if (!feeds.has(feed.data.url)) {
          feeds.set(feed.data.url, feed.data);
          ids.add(feed.data.id);
        }
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(text);
  return { feeds: [...feeds.values()], problems };
}

function fieldsOf(url: string, attribute: (name: string) => string | undefined, taken: ReadonlySet<string>) {
  const own = (name: (typeof OWN)[number]) => attribute(`wirewatch:${name}`);
  const flag = (name: (typeof OWN)[number]) => own(name) && own(name) === 'true';
  return {
    id: own('id') ?? freeId(url, taken),
    url,
    title: attribute('title') || attribute('text') || url,
    language: attribute('language') || undefined,
    fallbackUrl: own('fallbackUrl'),
    type: own('type'),
    allowPrivate: flag('allowPrivate'),
    enabled: flag('enabled'),
    verified: flag('verified'),
    note: own('note'),
  };
}

/** An id made of the address, numbered if it is taken. */
function freeId(url: string, taken: ReadonlySet<string>): string {
  const words = url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .match(/[a-z0-9]+/g) ?? ['feed'];
  const stem = words.join('-').slice(0, 70).replace(/-$/, '');
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
  return id;
}
