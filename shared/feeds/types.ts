import type { FeedState } from '../feed.ts';
import type { Item, Problem } from '../item.ts';

/** An item that a poll saw for the first time, or with another text than before. */
export interface PolledItem {
  item: Item;
  /** Seen before under the same identity, with another title or summary. */
  edited: boolean;
  /** Older than 24 hours when the feed was added, or part of a site that moved: kept, not sent. */
  hold?: 'baseline' | 'moved';
}

export type FetchFailure =
  | 'timeout'
  | 'http'
  | 'network'
  | 'too-large'
  | 'not-a-feed'
  | 'challenge'
  | 'refused-address'
  | 'too-many-redirects'
  | 'gone'
  | 'rate-limited';

/** Why bytes are not the whole document: there were more than are read, or the server broke off. */
export type Cut = 'too-large' | 'ended-early';

/** What came of one conditional GET. */
export type Fetched =
  | {
      kind: 'fetched';
      /** Decompressed; only the first of them if `cut`. */
      bytes: Uint8Array;
      cut?: Cut;
      contentType?: string;
      /** Names in lower case. */
      headers: Record<string, string>;
      /** Where the document was found, after redirects. */
      url: string;
      /** Where redirects led that were all permanent. */
      movedTo?: string;
    }
  | { kind: 'not-modified' }
  | FetchFailed;

export interface FetchFailed {
  kind: 'failed';
  reason: FetchFailure;
  /** What, which, what to do. */
  message: string;
  retryable: boolean;
  /** HTTP status, where an answer came. */
  status?: number;
  /** The server asked not to come back before. */
  retryAfter?: Date;
}

export interface FetchOptions {
  etag?: string;
  lastModified?: string;
  /** Lets the address be loopback or private. */
  allowPrivate?: boolean;
  maxBytes?: number;
  /** Waited for before more of a large body is taken, as it comes and as it is decompressed; no timeout counts meanwhile. */
  beforeLarge?: () => Promise<void>;
  now?: () => Date;
}

export type FetchDocument = (url: string, options: FetchOptions) => Promise<Fetched>;

/** What came of polling one feed. `state` is there only when the feed's row must be written. */
export type PollOutcome =
  | {
      kind: 'unchanged';
      state?: FeedState;
      report?: 'recovered';
      bytes: number;
      entries: number;
      problems: Problem[];
    }
  | {
      kind: 'changed';
      state: FeedState;
      items: PolledItem[];
      report?: 'recovered';
      bytes: number;
      entries: number;
      problems: Problem[];
    }
  | {
      kind: 'failed';
      state: FeedState;
      reason: FetchFailure;
      /** What, which, what to do. */
      message: string;
      retryable: boolean;
      /** Set once, after enough failures over enough hours. */
      report?: 'broken';
      /** The feed says it is gone (410): it must be disabled. */
      disable?: boolean;
    };
