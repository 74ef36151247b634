import * as z from 'zod';
import { itemSchema } from './item.ts';
import { timestamp } from './scalars.ts';
import { severitySchema } from './severity.ts';

/** An alias found in an item. `start` and `end` are UTF-16 offsets into the original field. */
export const mentionSchema = z.object({
  entityId: z.string(),
  /** The alias of the watchlist that stood there, as the watchlist writes it. */
  alias: z.string(),
  field: z.enum(['title', 'summary']),
  start: z.number().int(),
  end: z.number().int(),
  strength: z.enum(['strong', 'weak']),
  /** What made a weak alias count: the context word or the other entity. */
  because: z.string().optional(),
});
export type Mention = z.infer<typeof mentionSchema>;

export const watchHitSchema = z.object({ id: z.string(), severity: severitySchema });
export type WatchHit = z.infer<typeof watchHitSchema>;

/** Why a matched item is kept but not sent at once. */
export const holdReasons = ['baseline', 'moved', 'muted', 'paused', 'no-subscriber'] as const;
export const holdReasonSchema = z.enum(holdReasons);

/** An item that matched, with its evidence. */
export const articleSchema = itemSchema.extend({
  /** Hash of feed and item, and of the text when an edited text matched anew. */
  id: z.string(),
  itemId: z.string(),
  feedId: z.string(),
  feedTitle: z.string(),
  /** When a poll first saw it. */
  seenAt: timestamp,
  /** Set when the item had been seen before with another text: `changed` text is of interest only as an update. */
  edited: z.boolean().optional(),
  mentions: z.array(mentionSchema),
  watches: z.array(watchHitSchema),
  topics: z.array(z.string()),
  severity: severitySchema,
  /** Why it must not be sent although it may be new: it was old when its feed or entity was added, or its site moved. */
  hold: holdReasonSchema.optional(),
});
export type Article = z.infer<typeof articleSchema>;
