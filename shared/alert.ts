import * as z from 'zod';
import { decisionKinds, developmentKindSchema } from './development.ts';
import { articleSchema } from './article.ts';
import { timestamp } from './scalars.ts';
import { severitySchema } from './severity.ts';

/** One thing to be told: a development that is new, or what changed in one. It waits in the outbox until it is in a mail. */
export const alertSchema = z.object({
  /** The id of the article that caused it: an article causes one alert at most. */
  id: z.string(),
  at: timestamp,
  decision: z.enum(decisionKinds),
  developmentId: z.string(),
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
});
export type Alert = z.infer<typeof alertSchema>;

/** Claimed: handed to the transport by `claimedBy`. What is held back or parked never becomes a mail. */
export const mailStates = ['pending', 'claimed', 'sent'] as const;

/** What is sent: one alert, or a roll-up of several. Its id is the hash of its members. */
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
  claimedBy: z.string().optional(),
  sentAt: timestamp.optional(),
  /** Who has it, while others do not: only where each recipient is served by itself, by SMTP. */
  deliveredTo: z.array(z.string()).optional(),
  /** What the transport answered: SNS's message id, the file of the maildir. */
  messageId: z.string().optional(),
});
export type Mail = z.infer<typeof mailSchema>;
