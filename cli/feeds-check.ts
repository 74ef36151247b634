import { createFetch } from '../shared/feeds/fetch.ts';
import { readDocument } from '../shared/feeds/read.ts';
import type { Problem } from '../shared/item.ts';

/** What `feeds check` tells of one address. */
export interface FeedCheck {
  url: string;
  status: 'feed' | 'failed';
  /** Why it failed and what to do. */
  error?: string;
  title?: string;
  link?: string;
  language?: string;
  movedTo?: string;
  contentType?: string;
  encoding?: string;
  bytes?: number;
  items?: number;
  /** The newest item's date and title. */
  newest?: string;
  etag?: string;
  lastModified?: string;
  /** The least minutes between polls that the feed asks for. */
  askedMinutes?: number;
  problems: Problem[];
}

/** Fetches an address as a poll would, without validators, and says what is there. */
export async function checkFeed(
  url: string,
  { allowPrivate, ...settings }: { allowPrivate: boolean; contact?: string },
): Promise<FeedCheck> {
  const fetched = await createFetch(settings)(url, { allowPrivate });
  if (fetched.kind === 'not-modified') throw new Error(`${url} answers 304 to a request without validators`);
  if (fetched.kind === 'failed') return { url, status: 'failed', error: fetched.message, problems: [] };
  const read = await readDocument(fetched, { search: false, now: new Date() });
  if (read.kind === 'failed') return { url, status: 'failed', error: read.message, problems: [] };
  const newest = read.items
    .filter(({ publishedAt }) => publishedAt !== undefined)
    .sort((one, other) => (one.publishedAt! < other.publishedAt! ? 1 : -1))[0];
  return {
    url,
    status: 'feed',
    ...read.feed,
    ...(fetched.movedTo !== undefined && { movedTo: fetched.movedTo }),
    ...(fetched.contentType !== undefined && { contentType: fetched.contentType }),
    encoding: read.encoding,
    bytes: read.bytes,
    items: read.items.length,
    ...(newest !== undefined && { newest: `${newest.publishedAt ?? ''} ${newest.title}` }),
    ...(read.etag !== undefined && { etag: read.etag }),
    ...(read.lastModified !== undefined && { lastModified: read.lastModified }),
    problems: read.problems,
  };
}
