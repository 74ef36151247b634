import Parser from 'rss-parser';
import type { ParsedFeed, Problem } from '../item.ts';
import { extraFields, itemOf, languageOf, type Entry } from './entry.ts';
import { askedMinutes } from './hints.ts';
import { withIds } from './identity.ts';
import { baseInside } from './names.ts';
import { tidy } from './tidy.ts';

export interface ParseOptions {
  /** Where the document was found: what its relative links are relative to. */
  url?: string;
  contentType?: string;
  /** Of the answer, names in lower case: Content-Location and Cache-Control say something of the feed. */
  headers?: Readonly<Record<string, string>>;
  /** The feed is the answer to a search, with the outlet's name at the end of titles. */
  search?: boolean;
  /** To tell dates in the future; without it none is reported. */
  now?: Date;
  maxItems?: number;
}

/** The document is no feed; the message says what it looks like. */
export class NotAFeedError extends Error {
  override name = 'NotAFeedError';
  readonly looksLike: 'challenge' | 'login' | 'web-page' | 'nothing' | 'other';

  constructor(looksLike: NotAFeedError['looksLike'], options?: ErrorOptions) {
    super(NOT_A_FEED[looksLike], options);
    this.looksLike = looksLike;
  }
}

const NOT_A_FEED = {
  challenge: 'this is a bot challenge, not a feed; give the feed a fallbackUrl',
  login: 'this is a login page, not a feed',
  'web-page': 'this is a web page, not a feed; look in it for the address of one',
  nothing: 'the document is empty',
  other: 'the document is not a feed',
};

const parser = new Parser<Record<string, unknown>, Record<string, unknown>>({
  customFields: {
    feed: [
      'title',
      'language',
      'ttl',
      'sy:updateperiod',
      'sy:updatefrequency',
      'updated',
      'dc:date',
      'lastBuildDate',
    ],
    item: [...extraFields],
  },
});

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0 and JSON Feed, however broken: the document is tidied first, so that
 * rss-parser gets clean XML and nothing in it can make rss-parser slow or fail. All text is plain, without markup or
 * control characters; links are absolute where the base is known; what was wrong is reported, by entry where it was
 * one's. Throws `NotAFeedError` if there is no feed in the text.
 */
export async function parseFeed(text: string, options: ParseOptions = {}): Promise<ParsedFeed> {
  if (/^[\s\uFEFF]*[{[]/.test(text)) {
    const { readJsonFeed } = await import('./json-feed.ts'); // few feeds are JSON
    return finish(readJsonFeed(text, options), options);
  }
  const base = baseOf(options);
  const tidied = tidy(text, {
    ...(base !== undefined && { base }),
    ...(options.maxItems !== undefined && { maxItems: options.maxItems }),
  });
  if (tidied === undefined) throw new NotAFeedError(looksLike(text));
  const { items, ...head } = await parser.parseString(tidied.xml);
  return finish({ head, entries: items, problems: tidied.problems }, options);
}

/** What a reader of one format hands over: values that are text are clean. */
export interface ReadFeed {
  head: Entry;
  entries: Entry[];
  problems: Problem[];
}

function finish({ head, entries, problems }: ReadFeed, options: ParseOptions): ParsedFeed {
  const text = (name: string) =>
    typeof head[name] === 'string' && head[name] !== '' ? head[name] : undefined;
  const title = text('title');
  const link = text('link');
  const language = text('language');
  const asked = askedMinutes(text, options.headers);
  const feed = {
    ...(title !== undefined && { title }),
    ...(link !== undefined && { link }),
    ...(language !== undefined && { language: languageOf(language) }),
    ...(asked !== undefined && { askedMinutes: asked }),
  };
  const stamped = [text('lastBuildDate'), text('pubDate'), text('updated'), text('dc:date')];
  const items = withIds(
    entries.map((entry) => itemOf(entry, { ...feed, search: options.search === true })),
    stamped.filter((date) => date !== undefined),
  );
  const dates = items.flatMap(({ publishedAt }, item): Problem[] => {
    if (publishedAt === undefined) return [{ kind: 'no-date', message: 'the entry has no date', item }];
    const future = options.now !== undefined && Date.parse(publishedAt) > options.now.getTime() + DAY_MS;
    return future ? [{ kind: 'future-date', message: `the entry is dated ${publishedAt}`, item }] : [];
  });
  return { feed, items, problems: [...problems, ...dates] };
}

/** Clocks and zones are often wrong by hours. */
const DAY_MS = 86_400_000;

function baseOf({ url, headers }: ParseOptions): string | undefined {
  const base = url === undefined ? undefined : baseInside(undefined, url);
  const location = headers?.['content-location'];
  return location === undefined ? base : baseInside(base, location);
}

function looksLike(text: string): NotAFeedError['looksLike'] {
  if (text.trim() === '') return 'nothing';
  if (!/<html|<!doctype html/i.test(text.slice(0, 2000))) return 'other';
  if (
    /just a moment|captcha|challenge-platform|checking your browser|enable javascript and cookies/i.test(text)
  ) {
    return 'challenge';
  }
  return /type\s*=\s*["']?password/i.test(text) ? 'login' : 'web-page';
}
