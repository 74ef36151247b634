export type Attributes = Readonly<Record<string, string>>;

/** What every element inherits from those around it. */
export interface Scope {
  /** Canonical prefix by the prefix the document uses. */
  prefixes: ReadonlyMap<string, string>;
  base?: string;
  lang?: string;
}

/** The prefix by which a namespace is known here, whatever the document calls it. Core vocabularies have none. */
const canonicalPrefixes: Record<string, string> = {
  'www.w3.org/2005/atom': 'atom',
  'purl.org/atom/ns': 'atom',
  'purl.org/rss/1.0': '',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'search.yahoo.com/mrss': 'media',
  'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'www.bing.com/news/search': 'news',
  'www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'www.w3.org/1999/xhtml': 'xhtml',
};

const normalUri = (uri: string) =>
  uri
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\?.*/s, '')
    .replace(/(?<![/#])[/#]+$/, '');

/** A longer base would stand in every entry: a document of 5 MB could fill gigabytes. */
const MAX_BASE = 2_000;

/** What links are relative to where `value` is said to be it; `outer` if that is no address, or too long a one. */
export function baseInside(outer: string | undefined, value: string): string | undefined {
  const base = URL.parse(value, outer)?.href;
  return base !== undefined && base.length <= MAX_BASE ? base : outer;
}

/** The scope inside an element with these attributes; a malformed base changes nothing. */
export function scopeInside(outer: Scope, attributes: Attributes): Scope {
  let inner: Scope | undefined;
  for (const name in attributes) {
    if (!name.startsWith('xml')) continue;
    const value = attributes[name]!;
    inner ??= { ...outer };
    if (name === 'xml:base') inner.base = baseInside(outer.base, value);
    else if (name === 'xml:lang') inner.lang = value;
    else if (name.startsWith('xmlns:')) inner.prefixes = declare(inner, name.slice(6), value);
    else if (name === 'xmlns') inner.prefixes = declare(inner, '', value);
  }
  return inner ?? outer;
}

function declare(scope: Scope, prefix: string, uri: string): ReadonlyMap<string, string> {
  // A default namespace nobody knows is a core vocabulary under another name, as Atom had before it was one.
  const known = canonicalPrefixes[normalUri(uri)] ?? prefix;
  return new Map(scope.prefixes).set(prefix, known);
}

/** An element's name in lower case, with its canonical prefix if it has any. */
export function canonicalName(qualified: string, scope: Scope): string {
  const name = qualified.toLowerCase();
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  const canonical = scope.prefixes.get(qualified.slice(0, Math.max(colon, 0))) ?? prefix;
  return canonical === '' ? local : `${canonical}:${local}`;
}
