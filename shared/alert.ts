import { z } from 'zod';
import { decisionKinds, developmentKindSchema } from './development.ts';
import { articleSchema, holdReasonSchema } from './article.ts';
import { timestamp } from './scalars.ts';
import { severitySchema } from './severity.ts';

/** One thing to be told: a development that is new, or what changed in one. It waits in the outbox until it is in a mail. */
export const alertSchema = z.object({
  /** Hash of the development and the article that caused it. */
  id: z.string(),
  at: timestamp,
  decision: z.enum(decisionKinds),
  developmentId: z.string(),
  articleId: z.string(),
  kind: developmentKindSchema,
  severity: severitySchema,
  entities: z.array(z.string()),
  watches: z.array(z.string()),
  article: articleSchema,
  /** For an update: what is new. */
  news: z.string().optional(),
  reasons: z.array(z.string()),
  /** Up to three lines of what was known before. */
  background: z.array(z.string()),
  hold: holdReasonSchema.optional(),
});
export type Alert = z.infer<typeof alertSchema>;

/** Claimed: handed to the transport, until `claimedUntil`. Held: kept back, visibly. Parked: failed too often. */
export const mailStates = ['pending', 'claimed', 'sent', 'held', 'parked'] as const;

/** What is sent: one alert, or a roll-up of alerts that share entities and watches. Its id is the hash of its members. */
export const mailSchema = z.object({
  id: z.string(),
  at: timestamp,
  state: z.enum(mailStates),
  members: z.array(z.string()).min(1),
  subject: z.string(),
  body: z.string(),
  attributes: z.object({
    entities: z.array(z.string()),
    watches: z.array(z.string()),
    kind: z.array(z.string()),
    language: z.array(z.string()),
    severity: severitySchema,
  }),
  claimedUntil: timestamp.optional(),
  sentAt: timestamp.optional(),
  /** What the transport answered: SNS's message id, the file of the maildir. */
  messageId: z.string().optional(),
});
export type Mail = z.infer<typeof mailSchema>;
