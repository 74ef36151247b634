import * as z from 'zod';
import { feedSchema, feedStateSchema, type Feed, type FeedState } from '../feed.ts';
import { originSchema, timestamp } from '../scalars.ts';
import type { Row } from './database.ts';
import { readRow } from './rows.ts';

/** The row of a feed that people and the seeds write, and polling never does (docs/adr/0010). */
const saidSchema = z.object({
  bucket: z.string(),
  feedId: z.string(),
  feed: feedSchema,
  addedAt: timestamp,
  /** When a person last enabled it: what failed before does not count. */
  enabledAt: timestamp.optional(),
  origin: originSchema,
  /** A tombstone: the user removed it, and loading seeds must not bring it back. */
  removed: z.boolean().optional(),
});
export type SaidRow = z.infer<typeof saidSchema>;

/** Stored as bytes, which are a quarter less to pay for. */
const asBase64 = (ring: unknown) =>
  ring instanceof Uint8Array ? Buffer.from(ring).toString('base64') : ring;

/** The row of a feed that polling writes, and nobody else. */
const learnedSchema = z.object({
  /** Of which feed: it says nothing of one with another address, or added (`state.addedAt`) anew. */
  url: z.string(),
  /** The last enabling that the poll knew of. */
  enabledAt: timestamp.optional(),
  state: feedStateSchema.extend({ ring: z.preprocess(asBase64, feedStateSchema.shape.ring) }),
  /** The address has brought items. */
  verified: z.boolean().default(false),
  /** The feed says it is gone for good (410). */
  gone: z.boolean().default(false),
});
type LearnedRow = z.infer<typeof learnedSchema>;

/** A feed as it stands, of its two rows. */
export interface StoredFeed extends SaidRow {
  /** As a person or the seeds put it. */
  said: Feed;
  /** What is said of it, and what polling found of `enabled` and `verified`. */
  feed: Feed;
  state: FeedState;
  /** Both are in one row still, as up to version 2. */
  undivided?: true;
}

/** A feed with a row that no schema reads: it costs only itself, and whoever asked says so. */
export interface UnreadableFeed {
  feedId: string;
  message: string;
}

/** The sort key of the row that is learned of a feed; no id of a feed has such a character. */
export const learnedKey = (feedId: string): string => `${feedId}#learned`;
/** The feed of which a row was learned, if it is such a row. */
export const learnedOf = ({ feedId }: Row): string | undefined => /^(.*)#learned$/.exec(String(feedId))?.[1];

/** The feeds, tombstones too, that the rows of a bucket tell of; `unreadable` is told of those it cannot read. */
export function readFeeds(rows: readonly Row[], unreadable: (row: UnreadableFeed) => void): StoredFeed[] {
  const learned = new Map(rows.map((row) => [learnedOf(row), row]));
  return rows
    .filter((row) => learnedOf(row) === undefined)
    .flatMap((row) => {
      const feedId = String(row.feedId);
      try {
        return [readFeed(row, learned.get(feedId))];
      } catch (error) {
        unreadable({ feedId, message: error instanceof Error ? error.message : String(error) });
        return [];
      }
    });
}

function readFeed(row: Row, learnedRow: Row | undefined): StoredFeed {
  const key = `${String(row.bucket)}/${String(row.feedId)}`;
  const undivided = row.state !== undefined;
  const { addedAt = (row.state as Row | undefined)?.addedAt } = row;
  const said = readRow(saidSchema, { ...row, addedAt }, key);
  const learned = learnedRow && readRow(learnedSchema, learnedRow, learnedKey(key));
  if (learned?.url === said.feed.url && learned.state.addedAt === said.addedAt)
    return together(said, learned, undivided);
  const { url, verified } = said.feed;
  const before = undivided ? readRow(learnedSchema, { url, verified, state: row.state }, key) : undefined;
  return together(said, before, undivided);
}

function together(said: SaidRow, learned: LearnedRow | undefined, undivided: boolean): StoredFeed {
  const { feed, addedAt, enabledAt } = said;
  const { state = feedStateSchema.parse({ addedAt }), verified = false, gone = false } = learned ?? {};
  // A poll that began before a person enabled the feed did not know of it, whenever it ended.
  const counts = learned?.enabledAt === enabledAt;
  return {
    ...said,
    said: feed,
    feed: { ...feed, enabled: feed.enabled && !(gone && counts), verified: feed.verified || verified },
    state: counts ? state : forgiven(state),
    ...(undivided && { undivided }),
  };
}

/** A feed that a person enables begins anew and is polled at once. */
function forgiven({
  failingSince: _since,
  lastError: _error,
  notBefore: _until,
  brokenReportedAt: _reported,
  ...state
}: FeedState): FeedState {
  return { ...state, failures: 0 };
}
