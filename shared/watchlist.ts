import * as z from 'zod';
import { language, originSchema, slug, timestamp } from './scalars.ts';
import { severitySchema } from './severity.ts';

export const entityKinds = [
  'company',
  'university',
  'institute',
  'person',
  'programme',
  'product',
  'policy',
  'country',
  'city',
  'technology',
] as const;
export const entityKindSchema = z.enum(entityKinds);
export type EntityKind = z.infer<typeof entityKindSchema>;

/** One way an entity is written. */
export const aliasSchema = z.strictObject({
  text: z.string().min(1).max(200),
  /** `strong` is enough by itself; `weak` needs a context word of its entity, or another entity of the same watch, in the same item. */
  strength: z.enum(['strong', 'weak']).optional(),
  /** Must stand with these capitals. By default decided by the matcher from the alias itself. */
  caseSensitive: z.boolean().optional(),
  /** Whether case endings are allowed (Russian). Default: yes for Cyrillic words, no for abbreviations. */
  inflect: z.boolean().optional(),
  /** Longer strings inside which the alias means nothing: 中华为, 清华为. */
  notInside: z.array(z.string().min(1)).optional(),
});
export type Alias = z.infer<typeof aliasSchema>;

const namesSchema = z.record(language, z.array(z.union([z.string().min(1).max(200), aliasSchema])));

/** Words by language, or in one list where the language does not matter. */
export const wordsSchema = z.union([
  z.array(z.string().min(1)),
  z.record(language, z.array(z.string().min(1))),
]);
export type Words = z.infer<typeof wordsSchema>;

export const entitySchema = z.strictObject({
  id: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  kind: entityKindSchema.optional(),
  /** ISO 3166 alpha-2 code. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be a two-letter country code like RU')
    .optional(),
  wikidata: z
    .string()
    .regex(/^Q\d+$/, 'must be a Wikidata id like Q160120')
    .optional(),
  /** Aliases by language; a plain string is an alias with the defaults. `name` is always an alias too. */
  names: namesSchema.optional(),
  /** Words that make a weak alias count when they stand in the same item. */
  context: wordsSchema.optional(),
  /** Words that make a weak alias not count, whatever else stands there. */
  notContext: wordsSchema.optional(),
  /** Ids of entities it belongs to: their shorter names inside its own are hits too. */
  partOf: z.array(z.string()).optional(),
  groups: z.array(slug).optional(),
  /** `context` marks entities that the article does not name, there to give watches a meaning. */
  role: z.enum(['named', 'context']).optional(),
  addedAt: timestamp.optional(),
  origin: originSchema.optional(),
  note: z.string().optional(),
});
export type Entity = z.infer<typeof entitySchema>;

/** One condition of a watch. Fields that select entities narrow each other: a company of Russia. */
export const termSchema = z
  .strictObject({
    entity: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
    kind: z.union([entityKindSchema, z.array(entityKindSchema).min(1)]).optional(),
    group: slug.optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    /** Any of these words or phrases stands in the item. */
    words: wordsSchema.optional(),
    /** Any word of this topic stands in the item. */
    topic: slug.optional(),
  })
  .refine(
    (term) => Object.keys(term).length > 0,
    'must name an entity, kind, group, country, words or topic',
  );
export type Term = z.infer<typeof termSchema>;

export const watchSchema = z.strictObject({
  id: slug,
  name: z.string().min(1),
  severity: severitySchema.default(2),
  /** Every one of these must be met, each by a different mention. */
  all: z.array(termSchema).optional(),
  /** At least one of these. */
  any: z.array(termSchema).optional(),
  /** None of these. */
  none: z.array(termSchema).optional(),
  /** Where all that is needed must stand together: in the title, the item, or within so many words. */
  within: z.union([z.enum(['title', 'item']), z.number().int().min(1)]).default('item'),
  addedAt: timestamp.optional(),
  origin: originSchema.optional(),
  note: z.string().optional(),
});
export type Watch = z.infer<typeof watchSchema>;

/** A named list of words and phrases; one whose id is a kind of development also tells that kind. */
export const topicSchema = z.strictObject({
  id: slug,
  name: z.string().optional(),
  words: wordsSchema,
  origin: originSchema.optional(),
});
export type Topic = z.infer<typeof topicSchema>;

export const watchlistSchema = z.strictObject({
  entities: z.array(entitySchema),
  watches: z.array(watchSchema).default([]),
  topics: z.array(topicSchema).default([]),
});
export type Watchlist = z.infer<typeof watchlistSchema>;
