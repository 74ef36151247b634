import * as z from 'zod';
import { timestamp } from './scalars.ts';

/** What stands in a feed, as text: no markup, no control characters. */
export const itemSchema = z.object({
  /** A hash of the identity within its feed (guid, else canonical link, else title and date). */
  id: z.string().min(1),
  guid: z.string().optional(),
  title: z.string(),
  link: z.string().optional(),
  publishedAt: timestamp.optional(),
  updatedAt: timestamp.optional(),
  summary: z.string().optional(),
  lang: z.string().optional(),
  /** Who published it, where the feed carries several outlets. */
  outlet: z.string().optional(),
});
export type Item = z.infer<typeof itemSchema>;

/** Something wrong with a feed or an entry that did not stop the rest from being read. */
export interface Problem {
  /** Stable word to count by, such as `bad-date`, `repaired-xml`, `too-many-items`. */
  kind: string;
  /** What, which and, where it helps, what to do. */
  message: string;
  /** The entry's number in the document, from 0. */
  item?: number;
}

export interface ParsedFeed {
  feed: {
    title?: string;
    link?: string;
    language?: string;
    /** The least time between polls that the document asks for. */
    askedMinutes?: number;
  };
  items: Item[];
  problems: Problem[];
}
