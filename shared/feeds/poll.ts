import type { Feed, FeedState } from '../feed.ts';
import type { ParsedFeed, Problem } from '../item.ts';
import { decodeDocument } from './decode.ts';
import { fetchDocument } from './fetch.ts';
import { NotAFeedError, parseFeed } from './parse.ts';
import { afterFailure, afterSuccess } from './health.ts';
import { compare } from './novelty.ts';
import type { Fetched, FetchDocument, FetchFailed, PollOutcome } from './types.ts';

export interface PollDeps {
  now: () => Date;
  fetch?: FetchDocument;
  maxBytes?: number;
}

/** Refusals in a row after which the fallback is polled instead. */
const REFUSALS = 3;
/** How long the fallback is used before the address itself is tried again. */
const RETRY_ADDRESS_MS = 24 * 3_600_000;

/**
 * Polls one feed: fetches it, reads it and says which of its items are new or edited. Touches no storage; the outcome's
 * `state`, where there is one, is what the feed's row must become after the items are safe.
 */
export async function pollFeed(feed: Feed, state: FeedState, deps: PollDeps): Promise<PollOutcome> {
  const now = deps.now();
  const usesFallback = feed.fallbackUrl !== undefined && state.refusals >= REFUSALS;
  const retriesAddress =
    usesFallback && now.getTime() - Date.parse(state.refusedAt ?? state.addedAt) > RETRY_ADDRESS_MS;
  const get = (url: string, conditional: boolean) =>
    (deps.fetch ?? fetchDocument)(url, {
      ...(conditional && state.etag !== undefined && { etag: state.etag }),
      ...(conditional && state.lastModified !== undefined && { lastModified: state.lastModified }),
      allowPrivate: feed.allowPrivate,
      ...(deps.maxBytes !== undefined && { maxBytes: deps.maxBytes }),
      now: deps.now,
    });
  if (usesFallback && !retriesAddress) {
    return conclude(feed, state, now, await get(feed.fallbackUrl!, true));
  }
  const fetched = await get(state.movedTo ?? feed.url, !retriesAddress);
  return conclude(feed, state, now, fetched);
}

async function conclude(feed: Feed, state: FeedState, now: Date, fetched: Fetched): Promise<PollOutcome> {
  switch (fetched.kind) {
    case 'failed':
      return afterFailure(state, fetched, now);
    case 'not-modified': {
      const success = afterSuccess(state, now);
      return { kind: 'unchanged', bytes: 0, entries: 0, problems: [], ...success };
    }
    case 'fetched': {
      const read = await readDocument(fetched);
      return read.kind === 'failed'
        ? afterFailure(state, read, now)
        : compare(feed, state, now, fetched, read);
    }
  }
}

export type Read = { kind: 'read'; parsed: ParsedFeed; encoding: string; problems: Problem[] };

async function readDocument(fetched: Fetched & { kind: 'fetched' }): Promise<Read | FetchFailed> {
  const { text, encoding, problems } = decodeDocument(fetched.bytes, fetched.contentType);
  try {
    const parsed = await parseFeed(text, fetched);
    return { kind: 'read', parsed, encoding, problems: [...problems, ...parsed.problems] };
  } catch (error) {
    if (!(error instanceof NotAFeedError)) throw error;
    return {
      kind: 'failed',
      reason: 'not-a-feed',
      message: `${fetched.url}: ${error.message}`,
      retryable: true,
    };
  }
}
