import * as z from 'zod';
import { slug, timestamp } from './scalars.ts';

/** A place that is polled. What the user says of it; what polling learns is in `FeedState`. */
export const feedSchema = z.strictObject({
  id: slug,
  url: z.url({ protocol: /^https?$/ }),
  /** A search feed for the same site, polled when the site keeps refusing us (403). */
  fallbackUrl: z.url({ protocol: /^https?$/ }).optional(),
  title: z.string().min(1),
  language: z.string().min(2).max(12).optional(),
  /** What stands behind it. A `search` feed carries many outlets, with the outlet's name at the end of titles. */
  type: z.enum(['publisher', 'search', 'official']).default('publisher'),
  /** Lets the address be loopback or private; never set for a feed from a stranger. */
  allowPrivate: z.boolean().default(false),
  enabled: z.boolean().default(true),
  /** False until a poll of the real address has brought items. */
  verified: z.boolean().default(false),
  note: z.string().optional(),
});
export type Feed = z.infer<typeof feedSchema>;

/** What polling has learned of a feed. Written only when the entries changed or a poll failed. */
export const feedStateSchema = z.object({
  addedAt: timestamp,
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Where permanent redirects led. */
  movedTo: z.string().optional(),
  /** Every entry of the current document and those of the last 7 days, packed: see shared/feeds/ring.ts. */
  ring: z.string().default(''),
  /** The last poll that was written: of one that brings nothing new nothing is, so most polls do not show here. */
  lastSuccessAt: timestamp.optional(),
  lastChangedAt: timestamp.optional(),
  lastNewItemAt: timestamp.optional(),
  /** Usual time between two new items, in minutes (smoothed): after many times as long `health` calls the feed silent. */
  rhythmMinutes: z.number().optional(),
  /** The least time between polls that the feed itself asks for, in minutes. */
  askedMinutes: z.number().optional(),
  failures: z.number().int().default(0),
  failingSince: timestamp.optional(),
  lastError: z.string().optional(),
  notBefore: timestamp.optional(),
  brokenReportedAt: timestamp.optional(),
  /** How often in a row the address itself refused us (403 or a bot challenge), and when it last did. */
  refusals: z.number().int().default(0),
  refusedAt: timestamp.optional(),
  encoding: z.string().optional(),
  problems: z.array(z.string()).default([]),
});
export type FeedState = z.infer<typeof feedStateSchema>;

export const feedsFileSchema = z.strictObject({ feeds: z.array(feedSchema) });
