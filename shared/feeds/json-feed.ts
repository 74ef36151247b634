import { parseJsonFeed } from 'feedsmith';
import { NotAFeedError, type ParseOptions, type ReadFeed } from './parse.ts';
import { parseDate } from './dates.ts';
import { absolute } from './fields.ts';
import { MAX_ITEMS } from './tidy.ts';
import { cleanLine, cleanLines, looksLikeHtml, readHtml } from './text.ts';

/** Reads a JSON Feed (1.0 and 1.1). Throws `NotAFeedError`. */
export function readJsonFeed(text: string, options: ParseOptions): ReadFeed {
  const feed = parse(text);
  const maxItems = options.maxItems ?? MAX_ITEMS;
  const items = (feed.items ?? []).slice(0, maxItems);
  const line = (value: string | undefined) => (value === undefined ? undefined : plainLine(value));
  const linkOf = (value: string | undefined) =>
    value === undefined ? undefined : absolute(cleanLine(value), options.url ?? feed.home_page_url);
  return {
    head: { title: line(feed.title), link: line(feed.home_page_url), language: line(feed.language) },
    entries: items.map((item) => ({
      guid: line(item.id),
      title: line(item.title),
      link: linkOf(item.url ?? item.external_url),
      summary: summaryOf(item),
      lang: line(item.language),
      published: dateOf(item.date_published),
      updated: dateOf(item.date_modified),
    })),
    problems:
      (feed.items ?? []).length > maxItems
        ? [{ kind: 'too-many-items', message: `only the first ${maxItems} entries were read` }]
        : [],
  };
}

function parse(text: string) {
  try {
    // A control character is no JSON inside a string, and outside one it is a space.
    return parseJsonFeed(text.replace(/^\uFEFF/, '').replace(/[\u0000-\u001F]/g, ' '));
  } catch (cause) {
    throw new NotAFeedError('other', { cause });
  }
}

const plainLine = (text: string) => cleanLine(looksLikeHtml(text) ? readHtml(text).text : text);
const dateOf = (value: unknown) => (typeof value === 'string' ? parseDate(value)?.toISOString() : undefined);

function summaryOf(item: {
  summary?: string;
  content_text?: string;
  content_html?: string;
}): string | undefined {
  const text = item.summary ?? item.content_text;
  if (text !== undefined) return cleanLines(text).slice(0, 20_000);
  return item.content_html === undefined ? undefined : readHtml(item.content_html).text.slice(0, 20_000);
}
