import type { Feed, FeedState } from '../feed.ts';
import { afterFailure, isRefusal } from './health.ts';
import { turnForLarge } from './large-bodies.ts';
import { compare } from './novelty.ts';
import type { ReadDocument } from './read.ts';
import type { FetchDocument, FetchFailed, PollOutcome } from './types.ts';

export interface PollDeps {
  now: () => Date;
  fetch: FetchDocument;
  maxBytes?: number;
}

/** Refusals in a row after which the fallback is polled instead. */
const REFUSALS = 3;
/** How long the fallback is used before the address itself is tried again. */
const RETRY_ADDRESS_MS = 24 * 3_600_000;

/**
 * Polls one feed: fetches it, reads it and says which of its items are new or edited. Touches no storage: the outcome's
 * `state`, where there is one, is what the feed's row must become once the items are safe. Nothing a server does makes
 * it throw.
 */
export async function pollFeed(feed: Feed, state: FeedState, deps: PollDeps): Promise<PollOutcome> {
  const now = deps.now();
  const { fallbackUrl } = feed;
  const onFallback = fallbackUrl !== undefined && state.refusals >= REFUSALS;
  const since = now.getTime() - Date.parse(state.refusedAt ?? state.addedAt);
  if (onFallback && since < RETRY_ADDRESS_MS) {
    return conclude(state, state, await get(feed, fallbackUrl, state, deps), now);
  }
  // The validators are the fallback's, once it was used.
  const got = await get(feed, state.movedTo ?? feed.url, onFallback ? {} : state, deps);
  if (
    fallbackUrl !== undefined &&
    got.kind === 'failed' &&
    isRefusal(got) &&
    state.refusals + 1 >= REFUSALS
  ) {
    const refused = { ...state, refusals: state.refusals + 1, refusedAt: now.toISOString() };
    return conclude(state, refused, await get(feed, fallbackUrl, onFallback ? state : {}, deps), now);
  }
  const { refusedAt: _refused, ...accepted } = state;
  const answered = got.kind !== 'failed' && state.refusals > 0;
  return conclude(state, answered ? { ...accepted, refusals: 0 } : state, got, now);
}

type Got = ReadDocument | FetchFailed | { kind: 'not-modified' };
type Validators = Pick<FeedState, 'etag' | 'lastModified'>;

async function get(
  feed: Feed,
  url: string,
  { etag, lastModified }: Validators,
  deps: PollDeps,
): Promise<Got> {
  let leave: (() => void) | undefined;
  try {
    const fetched = await deps.fetch(url, {
      ...(etag !== undefined && { etag }),
      // A server that knows ETags decides by them alone (RFC 9110, 13.1.3); some get confused by both.
      ...(etag === undefined && lastModified !== undefined && { lastModified }),
      allowPrivate: feed.allowPrivate,
      ...(deps.maxBytes !== undefined && { maxBytes: deps.maxBytes }),
      beforeLarge: async () => {
        leave ??= await turnForLarge();
      },
      now: deps.now,
    });
    if (fetched.kind !== 'fetched') return fetched;
    // The readers are a third of the program, and a run in which no feed has changed needs none of them.
    const { readDocument } = await import('./read.ts');
    return await readDocument(fetched, {
      search: feed.type === 'search' || url === feed.fallbackUrl,
      now: deps.now(),
    });
  } finally {
    leave?.();
  }
}

function conclude(before: FeedState, state: FeedState, got: Got, now: Date): PollOutcome {
  const outcome = got.kind === 'failed' ? afterFailure(state, got, now) : compare(state, got, now);
  // A row that would be what it was is not written.
  if (outcome.kind !== 'unchanged' || outcome.state !== before) return outcome;
  const { state: _same, ...unchanged } = outcome;
  return unchanged;
}
