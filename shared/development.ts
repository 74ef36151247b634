import * as z from 'zod';
import { timestamp } from './scalars.ts';
import { severitySchema, type Severity } from './severity.ts';

export const developmentKinds = [
  'research-partnership',
  'talent-training',
  'research-investment',
  'acquisition',
  'corporate-partnership',
  'cloud-launch',
  'network-rollout',
  'export-control',
  'divestment',
  'statement',
  'other',
] as const;
export const developmentKindSchema = z.enum(developmentKinds);
export type DevelopmentKind = z.infer<typeof developmentKindSchema>;

/** `new` and `update` are alerts; `coverage` tells nothing further; `background` retells known history. */
export const decisionKinds = ['new', 'update', 'coverage', 'background'] as const;

/** What was decided of one article, once. */
export const decisionSchema = z.object({
  decision: z.enum(decisionKinds),
  developmentId: z.string(),
  /** The article it repeats or updates. */
  of: z.string().optional(),
  /** How sure, 0 to 1: the similarity that joined it, or the best that did not. */
  score: z.number(),
  /** What decided, in words a reader understands, most telling first. */
  reasons: z.array(z.string()).min(1),
  /** For an update: what is new, one line. */
  news: z.string().optional(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** What grouping compares. Compact, bounded, language-free where it can be. */
export const signatureSchema = z.object({
  entities: z.array(z.string()),
  /** Weighted stems, names, entities and figures, heaviest first: [feature, weight]. */
  terms: z.array(z.tuple([z.string(), z.number()])),
  numbers: z.array(z.string()),
  dates: z.array(z.string()),
  kind: developmentKindSchema,
  /** Opposite status words found: signed, cancelled … */
  statuses: z.array(z.string()),
  /** Stems of the title, and of the names in the text. */
  title: z.array(z.string()).default([]),
  names: z.array(z.string()).default([]),
  /** How many of what: `23 pirat`. */
  counted: z.array(z.string()).default([]),
  /** What is numbered or versioned: `12 packag`, `iphon 13`. Two developments may differ by nothing else. */
  ordinals: z.array(z.string()).default([]),
  /** Entities of the title that can be partners (companies, institutions, people, programmes). */
  partners: z.array(z.string()).default([]),
  /** Stems of the watched countries and cities it names. */
  places: z.array(z.string()).default([]),
  /** Writing systems of the texts: names are compared by sound only across them. */
  scripts: z.array(z.enum(['latin', 'cyrillic', 'han', 'other'])).default([]),
  /** Hashes of the texts, to know verbatim copies; the last few of a development. */
  copies: z.array(z.string()).default([]),
  /** It looks back: an anniversary, an explainer, a chronology. */
  retells: z.boolean().default(false),
  /** Items that its weights were learned from: after few of them, common words weigh as much as telling ones. */
  learned: z.number().int().optional(),
});
export type Signature = z.infer<typeof signatureSchema>;

/** One real-world happening. At most 8 KB as stored: nothing in it grows with its coverage. */
export const developmentSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: developmentKindSchema,
  severity: severitySchema,
  entities: z.array(z.string()),
  watches: z.array(z.string()),
  languages: z.array(z.string()),
  /** When it happened where that is known (history), else when it was first seen. */
  at: timestamp,
  precision: z.enum(['day', 'month', 'season', 'year', 'seen']),
  firstSeenAt: timestamp,
  lastSeenAt: timestamp,
  /** `history` was seeded; `feeds` was found. */
  source: z.enum(['history', 'feeds']),
  /** The article that opened it. */
  openedBy: z.string().optional(),
  articleCount: z.number().int(),
  outletCount: z.number().int(),
  /** The first few outlets, for mails and tables. */
  outlets: z.array(z.string()),
  signature: signatureSchema,
  /** History only: what happened, in our own words, amounts as printed, and where it is said. */
  summary: z.string().optional(),
  amounts: z.array(z.string()).optional(),
  caution: z.string().optional(),
  sourceUrl: z.string().optional(),
});
export type Development = z.infer<typeof developmentSchema>;

/** A seeded claim of the article (seeds/history.json), before it becomes a development. */
export const claimSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string(),
  titles: z.record(z.string(), z.string()).optional(),
  summary: z.string(),
  kind: developmentKindSchema,
  entities: z.array(z.string()).min(1),
  watches: z.array(z.string()).optional(),
  severity: severitySchema.optional(),
  /** ISO date of the happening, as precise as known: 2019-09, 2018-10, 2020-03-25. */
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD'),
  precision: z.enum(['day', 'month', 'season', 'year']),
  amounts: z.array(z.string()).optional(),
  caution: z.string().optional(),
  source: z.strictObject({ name: z.string(), url: z.url(), date: z.string() }),
});
export type Claim = z.infer<typeof claimSchema>;
export const historySchema = z.strictObject({ claims: z.array(claimSchema) });

export const DEFAULT_SEVERITY: Severity = 2;
