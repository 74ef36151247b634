import { parseJsonFeed } from 'feedsmith';
import { NotAFeedError, type ParseOptions, type ReadFeed } from './parse.ts';
import { parseDate } from './dates.ts';
import type { Problem } from '../item.ts';
import { absolute, limited, MAX_BODY, MAX_TITLE, MAX_WORD } from './fields.ts';
import { baseInside } from './names.ts';
import { MAX_ITEMS } from './tidy.ts';
import { cleanLine, cleanLines, looksLikeHtml, readHtml } from './text.ts';

/** Reads a JSON Feed (1.0 and 1.1). Throws `NotAFeedError`. */
export function readJsonFeed(text: string, options: ParseOptions): ReadFeed {
  const feed = parse(text);
  const maxItems = options.maxItems ?? MAX_ITEMS;
  const items = (feed.items ?? []).slice(0, maxItems);
  const problems: Problem[] = [];
  const base = baseInside(undefined, options.url ?? feed.home_page_url ?? '');
  const entries = items.map((item, n) => {
    const cut = (name: string, text: string | undefined, max = MAX_WORD) =>
      text && limited(name, text, max, (problem) => problems.push({ ...problem, item: n }));
    const link = item.url ?? item.external_url;
    return {
      guid: cut('id', line(item.id)),
      title: cut('title', line(item.title), MAX_TITLE),
      link: link && absolute(cut('url', cleanLine(link)) ?? '', base),
      summary: cut('summary', summaryOf(item), MAX_BODY),
      lang: line(item.language),
      published: dateOf(item.date_published),
      updated: dateOf(item.date_modified),
    };
  });
  if ((feed.items ?? []).length > maxItems)
    problems.push({ kind: 'too-many-items', message: `only the first ${maxItems} entries were read` });
  const head = { title: line(feed.title), link: line(feed.home_page_url), language: line(feed.language) };
  return { head, entries, problems };
}

function parse(text: string) {
  try {
    // A control character is no JSON inside a string, and outside one it is a space.
    return parseJsonFeed(text.replace(/^\uFEFF/, '').replace(/[\u0000-\u001F]/g, ' '));
  } catch (cause) {
    throw new NotAFeedError('other', { cause });
  }
}

const line = (text: string | undefined) =>
  text && cleanLine(looksLikeHtml(text) ? readHtml(text).text : text);
const dateOf = (value: unknown) => (typeof value === 'string' ? parseDate(value)?.toISOString() : undefined);

function summaryOf(item: {
  summary?: string;
  content_text?: string;
  content_html?: string;
}): string | undefined {
  const text = item.summary ?? item.content_text;
  if (text !== undefined) return cleanLines(text);
  return item.content_html === undefined ? undefined : readHtml(item.content_html).text;
}
