import { decodeHTMLStrict } from 'entities';
import type { Problem } from '../item.ts';
import { parseDate } from './dates.ts';
import type { Attributes, Scope } from './names.ts';
import { cleanLine, cleanLines, looksLikeHtml, readHtml, type HtmlText } from './text.ts';

export type Format = 'rss' | 'atom';
type Kind = 'title' | 'body' | 'link' | 'id' | 'date' | 'source' | 'word';

/** What is read of a feed and its entries, by canonical name; everything else is left out. */
const kinds = new Map<string, Kind>(
  Object.entries({
    ...{ title: 'title', 'dc:title': 'title', 'media:title': 'title', 'itunes:title': 'title' },
    ...{ description: 'body', summary: 'body', content: 'body', 'content:encoded': 'body' },
    ...{
      'atom:summary': 'body',
      'atom:content': 'body',
      'dcterms:abstract': 'body',
      'media:description': 'body',
    },
    ...{ 'itunes:summary': 'body', 'itunes:subtitle': 'body', 'xhtml:body': 'body' },
    ...{ 'yandex:full-text': 'body' },
    ...{ link: 'link', 'atom:link': 'link' },
    ...{ guid: 'id', id: 'id', 'atom:id': 'id' },
    ...{ pubdate: 'date', published: 'date', issued: 'date', created: 'date', 'atom:published': 'date' },
    ...{
      updated: 'date',
      modified: 'date',
      lastbuilddate: 'date',
      'atom:updated': 'date',
      'dc:date': 'date',
    },
    ...{ 'dcterms:issued': 'date', 'dcterms:created': 'date', 'dcterms:modified': 'date' },
    ...{ source: 'source', 'atom:source': 'source', 'news:source': 'source' },
    ...{ language: 'word', 'dc:language': 'word', ttl: 'word' },
    ...{ 'sy:updateperiod': 'word', 'sy:updatefrequency': 'word' },
  }),
);

/** Which of several bodies is the summary: what was written as one, before the full text, before what describes a video. */
const bodies = [
  ...[
    'description',
    'summary',
    'atom:summary',
    'dcterms:abstract',
    'content',
    'atom:content',
    'content:encoded',
  ],
  ...['xhtml:body', 'yandex:full-text', 'media:description', 'itunes:summary', 'itunes:subtitle'],
];
export const bodyRank = (name: string): number => bodies.indexOf(name);

export const kindOf = (name: string): Kind | undefined => kinds.get(name);

/** The spelling that rss-parser knows, where it is not lower case. */
const spelling: Record<string, string> = { pubdate: 'pubDate', lastbuilddate: 'lastBuildDate' };
/** Atom 0.3's names for what Atom 1.0 calls otherwise. */
const renamedInAtom: Record<string, string> = { guid: 'id', modified: 'updated' };

export const MAX_TITLE = 1_000;
export const MAX_BODY = 20_000;
export const MAX_WORD = 2_000;

/** As much of a text as a field may have; that there was more is reported. */
export function limited(name: string, text: string, max: number, report: (problem: Problem) => void): string {
  if (text.length <= max) return text;
  report({ kind: 'long-field', message: `${name} has ${text.length} characters, ${max} were kept` });
  return text.slice(0, max);
}

/** A field as it stood in the document: pieces of text, CDATA and tags, in order. */
export interface RawField {
  name: string;
  attributes: Attributes;
  scope: Scope;
  pieces: { kind: 'text' | 'cdata' | 'tag'; raw: string }[];
  /** Longer than any field may be; the rest was left out. */
  cut: boolean;
}

/** A field as rss-parser is given it. */
export interface TidyField {
  name: string;
  text: string;
  attributes?: Record<string, string>;
}

/** Makes of a raw field plain text, an absolute link or an ISO date. `report` takes what was wrong. */
export function tidyField(field: RawField, format: Format, report: (problem: Problem) => void): TidyField[] {
  const { name, attributes } = field;
  if (field.cut) report({ kind: 'long-field', message: `${name} is too long and was cut` });
  const limit = (text: string, max: number) => limited(name, text, max, report);
  switch (kindOf(name)) {
    case 'title':
      return one(name, limit(cleanLine(htmlOf(field, format).text), MAX_TITLE));
    case 'body': {
      const { text, linkedLength } = htmlOf(field, format);
      // rss-parser's own text extraction, which is quadratic, leaves these names alone.
      return one(linkedLength > text.length / 2 ? 'linklist' : 'summary', limit(text, MAX_BODY));
    }
    case 'link':
      return linkField(field, format, report);
    case 'id': {
      const id = limit(cleanLine(plain(field)), MAX_WORD);
      const permanent =
        attributeOf(attributes, 'ispermalink')?.toLowerCase() !== 'false' && /^https?:\/\/\S+$/i.test(id);
      const tidy = format === 'atom' ? (renamedInAtom[name] ?? name) : name;
      return [...one(tidy, id), ...(permanent && name === 'guid' ? one('permalink', id) : [])];
    }
    case 'date': {
      const raw = cleanLine(plain(field));
      if (raw === '') return [];
      const date = parseDate(raw);
      if (date === undefined) {
        report({ kind: 'bad-date', message: `${name} "${raw.slice(0, 80)}" is not a date` });
        return [];
      }
      const tidy = format === 'atom' ? (renamedInAtom[name] ?? name) : name;
      return one(spelling[tidy] ?? tidy, date.toISOString());
    }
    case 'source':
      return one('outlet', limit(cleanLine(sourceOf(field)), MAX_TITLE));
    case 'word':
      return one(name, limit(cleanLine(plain(field)), MAX_WORD));
    case undefined:
      return [];
  }
}

const one = (name: string, text: string): TidyField[] => (text === '' ? [] : [{ name, text }]);

function attributeOf(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((each) => each.toLowerCase() === name);
  return key === undefined ? undefined : decodeHTMLStrict(attributes[key]!).trim();
}

const hasTags = (field: RawField) => field.pieces.some(({ kind }) => kind === 'tag');

/** The characters of a field, its markup, if any, left out. */
const plain = (field: RawField): string =>
  field.pieces
    .filter(({ kind }) => kind !== 'tag')
    .map(({ kind, raw }) => (kind === 'text' ? decodeHTMLStrict(raw) : raw))
    .join('');

/** The field as a piece of HTML: what stands between its tags is escaped already. */
const markup = (field: RawField): string => field.pieces.map(({ raw }) => raw).join('');

/** The text of a field that may be HTML, by its type, its place or its looks. */
function htmlOf(field: RawField, format: Format): HtmlText {
  const type = attributeOf(field.attributes, 'type')?.toLowerCase() ?? '';
  const mode = attributeOf(field.attributes, 'mode')?.toLowerCase();
  if (hasTags(field)) return readHtml(markup(field));
  let text = plain(field);
  if (mode === 'base64' || (type.includes('/') && !/^text\/|xml$|html$/.test(type))) {
    text = Buffer.from(text, 'base64').toString('utf8');
    if (text.includes('\uFFFD')) text = ''; // a picture or the like
  }
  const html =
    type.includes('html') || (format === 'rss' && kindOf(field.name) === 'body') || looksLikeHtml(text);
  return html ? readHtml(text) : { text: cleanLines(text), linkedLength: 0 };
}

function sourceOf(field: RawField): string {
  if (!hasTags(field)) return decodeHTMLStrict(plain(field));
  return readHtml(titleIn(markup(field))).text;
}

/** In two steps, each linear: one expression would look for the end again from every beginning. */
function titleIn(source: string): string {
  const begin = /<title[^<>]*>/i.exec(source);
  if (begin === null) return '';
  const rest = source.slice(begin.index + begin[0].length);
  return rest.slice(0, Math.max(0, rest.search(/<\/title>/i)));
}

function linkField(field: RawField, format: Format, report: (problem: Problem) => void): TidyField[] {
  const rel = attributeOf(field.attributes, 'rel')?.toLowerCase();
  const written = cleanLine(plain(field));
  const href = attributeOf(field.attributes, 'href') ?? '';
  const raw = (format === 'atom' ? href || written : written || href).slice(0, MAX_WORD);
  if (raw === '' || (format === 'rss' && (rel ?? 'alternate') !== 'alternate')) return [];
  const link = absolute(raw, field.scope.base);
  if (SCHEME.test(link) && !/^(?:https?|ftp):/i.test(link)) {
    report({ kind: 'bad-link', message: `link "${raw.slice(0, 80)}" leads to no page` });
    return [];
  }
  return format === 'atom'
    ? [{ name: 'link', text: '', attributes: { ...(rel !== undefined && { rel }), href: link } }]
    : one(field.name, link);
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** An absolute link as it is written; a relative one made absolute where the base is known. */
export function absolute(link: string, base: string | undefined): string {
  if (SCHEME.test(link) || base === undefined) return link;
  return URL.parse(link, base)?.href ?? link;
}
