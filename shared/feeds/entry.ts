import type { Item } from '../item.ts';
import { unwrapLink } from './links.ts';
import { cleanLine } from './text.ts';

/** The fields of an entry that rss-parser does not read by itself. */
export const extraFields = [
  'summary',
  'linklist',
  'guid',
  'permalink',
  'outlet',
  'lang',
  'pubDate',
  'published',
  'issued',
  'created',
  'updated',
  'modified',
  'atom:id',
  'atom:link',
  'atom:published',
  'atom:updated',
  'dc:language',
  'dc:title',
  'dcterms:issued',
  'dcterms:created',
  'dcterms:modified',
  'media:title',
  'itunes:title',
] as const;

/** An entry as rss-parser gives it. A field can be anything there; only text counts. */
export type Entry = Readonly<Record<string, unknown>>;

/** Makes an item, still without identity, of an entry that was tidied before rss-parser read it. */
export function itemOf(entry: Entry, feed: { language?: string; search?: boolean }): Omit<Item, 'id'> {
  const first = (...names: string[]): string | undefined =>
    names
      .map((name) => entry[name])
      .find((value): value is string => typeof value === 'string' && value !== '');
  const guid = first('guid', 'id', 'atom:id');
  const link = first('link', 'atom:link', 'permalink');
  const updatedAt = first('updated', 'modified', 'atom:updated', 'dcterms:modified', 'dc:date');
  // In Atom rss-parser takes `updated` for a missing pubDate.
  const publishedAt =
    first(
      'published',
      'issued',
      'pubDate',
      'atom:published',
      'dcterms:issued',
      'created',
      'dcterms:created',
    ) ??
    first('isoDate') ??
    updatedAt;
  const lang = first('lang', 'dc:language') ?? feed.language;
  const titled = splitTitle(
    first('title', 'dc:title', 'media:title', 'itunes:title') ?? '',
    first('outlet'),
    feed.search === true,
  );
  // What a search feed says below a title is a list of links to other outlets' stories.
  const summary = first('summary') ?? (titled.outlet === undefined ? first('linklist') : undefined);
  return {
    ...(guid !== undefined && { guid }),
    title: titled.title,
    ...(link !== undefined && { link: unwrapLink(link) }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(updatedAt !== undefined && { updatedAt }),
    ...(summary !== undefined && { summary }),
    ...(lang !== undefined && { lang: languageOf(lang) }),
    ...(titled.outlet !== undefined && { outlet: titled.outlet }),
  };
}

/** A language tag, lower case with hyphens: `ru-RU` and `ru_RU` are `ru-ru`. */
export const languageOf = (tag: string): string =>
  cleanLine(tag).toLowerCase().replaceAll('_', '-').slice(0, 12);

/** Search feeds put the outlet's name at the end of the title, where it would be taken for news. */
function splitTitle(
  title: string,
  outlet: string | undefined,
  search: boolean,
): { title: string; outlet?: string } {
  if (outlet !== undefined) {
    const end = [' - ', ' – ', ' — ', ' | ']
      .map((dash) => dash + outlet)
      .find((each) => title.endsWith(each));
    return { title: end === undefined ? title : title.slice(0, -end.length).trim(), outlet };
  }
  if (!search) return { title };
  const at = title.lastIndexOf(' - ');
  return at <= 0 ? { title } : { title: title.slice(0, at).trim(), outlet: title.slice(at + 3).trim() };
}
