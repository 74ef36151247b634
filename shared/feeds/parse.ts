import Parser from 'rss-parser';
import type { Item, ParsedFeed, Problem } from '../item.ts';
import { identityOf } from './identity.ts';

export interface ParseOptions {
  /** Where the document was found. */
  url?: string;
  contentType?: string;
  /** Names in lower case. */
  headers?: Record<string, string>;
}

/** The document is no feed; the message says what it looks like. */
export class NotAFeedError extends Error {
  override name = 'NotAFeedError';
}

const parser = new Parser({ defaultRSS: 2 });

/** Reads a feed. Throws `NotAFeedError` and nothing else. */
export async function parseFeed(text: string, _options: ParseOptions = {}): Promise<ParsedFeed> {
  const problems: Problem[] = [];
  const read = await parser.parseString(text).catch((cause: unknown) => {
    throw new NotAFeedError('the document is not a feed', { cause });
  });
  const items = read.items.map((entry): Item => {
    const fields = {
      guid: entry.guid,
      title: entry.title ?? '',
      link: entry.link,
      publishedAt: entry.isoDate,
      summary: entry.contentSnippet,
    };
    return { id: identityOf(fields), ...fields };
  });
  return {
    feed: { ...(read.title && { title: read.title }), ...(read.link && { link: read.link }) },
    items,
    problems,
  };
}
