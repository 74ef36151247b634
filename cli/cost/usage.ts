import type { Capacity } from '../../shared/store/database.ts';

/**
 * Capacity units of DynamoDB that each thing uses and bytes it leaves, held against what is consumed and kept by test/functions/consumption.test.ts.
 * A run is one pass of the three stages: leases, run rows, the looks into empty queues and the 64 buckets.
 */
export const measured = {
  units: {
    run: { read: 36, write: 9 },
    unchangedFeed: { read: 0.5, write: 0 },
    changedFeed: { read: 0.5, write: 2 },
    matchedItem: { read: 6, write: 12 },
    alert: { read: 8, write: 16 },
  } satisfies Record<string, Capacity>,
  /** Rows that are kept of a matched item, 400 days, and what an alert adds for good: the development, its index, the mail. */
  storedBytesPerItem: 2200,
  storedBytesPerAlert: 5000,
} as const;

/** What is not measured, with why it is assumed so. */
export const assumed = {
  /** Requests to one host are a second to a second and a half apart, and 19 of the 52 seeded feeds are on one. Cold starts are in it. */
  pollSecondsPer40Feeds: 20,
  /** With some thousand feeds, 64 polls at once and half a second each. */
  pollSecondsPerFeedAtScale: 0.012,
  detectSeconds: 1.2,
  sendSeconds: 0.8,
  /** New items of a changed feed, and what one adds to a packed row (gzipped headline and summary). */
  newItemsPerChange: 2,
  packedBytesPerItem: 250,
  /** Start, report and two lines of ours for each of the three functions. */
  logBytesPerRun: 6000,
  /** TLS handshake and request; what comes in is free. */
  sentBytesPerPoll: 2500,
  storedBytesPerFeed: 2000,
} as const;
