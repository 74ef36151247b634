import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { feedSchema } from '../../shared/feed.ts';
import { slug, timestamp } from '../../shared/scalars.ts';

const outletSchema = z.strictObject({
  id: slug,
  title: z.string(),
  language: z.enum(['en', 'ru', 'zh']),
  format: z.enum(['rss', 'atom', 'rdf', 'json']),
  type: feedSchema.shape.type,
  charset: z.enum(['utf-8', 'windows-1251']).default('utf-8'),
  /** Its XML has bare ampersands and ends in the middle. */
  malformed: z.boolean().default(false),
  /** From then on it stands at another address, every entry with a new guid and link. */
  moves: timestamp.optional(),
  /** When it answers with an error. */
  fails: z.array(z.strictObject({ from: timestamp, until: timestamp, status: z.number().int() })).default([]),
});
/** One feed of the replay and what is wrong with it. */
export type Outlet = z.infer<typeof outletSchema>;

const itemSchema = z.strictObject({
  id: slug,
  feed: slug,
  /** When it is published. */
  at: timestamp,
  title: z.string(),
  summary: z.string().optional(),
  /** In a search feed: whose item it is, and titles of others that its description lists too. */
  outlet: z.string().optional(),
  related: z.array(z.string()).default([]),
  /** What changes later, under the same guid. */
  edits: z
    .array(z.strictObject({ at: timestamp, title: z.string().optional(), publishedAt: timestamp.optional() }))
    .default([]),
});
export type StoryItem = z.infer<typeof itemSchema>;

/** What happens in the replay: which outlet carries what, and when. */
export interface Story {
  outlets: Outlet[];
  items: StoryItem[];
}

const expectationsSchema = z.strictObject({
  developments: z.array(
    z.strictObject({
      id: slug,
      title: z.string(),
      /** One of these opens it; the others say nothing further. */
      items: z.array(slug).min(1),
      /** One item of each is an update; the others of it say nothing further. */
      updates: z.array(z.strictObject({ what: z.string(), items: z.array(slug).min(1) })).default([]),
    }),
  ),
  /** Items of which nobody wants to hear. */
  noise: z.array(slug),
});
/** What a reader of the story says should be told. Nothing that decides ever reads it. */
export type Expectations = z.infer<typeof expectationsSchema>;

const read = (name: string): unknown => JSON.parse(readFileSync(resolve(import.meta.dirname, name), 'utf8'));

export function readStory(): Story {
  const { outlets } = z.strictObject({ outlets: z.array(outletSchema) }).parse(read('outlets.json'));
  const { items } = z.strictObject({ items: z.array(itemSchema) }).parse(read('items.json'));
  return { outlets, items };
}

export function readExpectations(): Expectations {
  return expectationsSchema.parse(read('expectations.json'));
}
