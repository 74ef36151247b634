import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { decisionKinds, developmentSchema, type Decision, type Development } from '../development.ts';
import type { Article } from '../article.ts';
import { timestamp } from '../scalars.ts';
import { get, getMany, put, putMany, query, type Database, type Range, type Row } from './database.ts';
import { atId, dayOf, indexes, partitions } from './keys.ts';
import { readRow } from './rows.ts';

const headKey = (developmentId: string) => ({ pk: partitions.development(developmentId), sk: 'head' });

/**
 * The head as stored. `applied` holds the last articles that were joined, so that carrying the same decision out again
 * counts nothing twice; a run retries a failed article before many others can push it out.
 */
const storedHeadSchema = developmentSchema.extend({ applied: z.array(z.string()) });
const APPLIED_KEPT = 32;

/** Reads a development's head. */
export async function getHead(db: Database, developmentId: string): Promise<StoredHead | undefined> {
  const row = await get(db, 'events', headKey(developmentId));
  return row && readHead(row);
}
export type StoredHead = z.infer<typeof storedHeadSchema>;

/** Reads many heads; absent ones are left out. */
export async function getHeads(
  db: Database,
  developmentIds: string[],
  options: { eventual?: boolean } = {},
): Promise<StoredHead[]> {
  const rows = await getMany(db, 'events', developmentIds.map(headKey), options);
  return rows.map(readHead);
}

/** Writes a head whole, remembering that `articleId` is part of it. */
export async function putHead(db: Database, head: StoredHead): Promise<void> {
  await put(db, 'events', headRow(head));
}

/** The row of a head. Only grouping reads its signature: packed, it takes half the row, which makes each write cheaper. */
export function headRow({ signature, ...head }: StoredHead): Row {
  return { ...headKey(head.id), ...head, signature: deflateRawSync(JSON.stringify(signature)) };
}

/** Rows of version 1 hold the signature as it is. */
function readHead(row: Row): StoredHead {
  const { signature } = row;
  const whole =
    signature instanceof Uint8Array
      ? { ...row, signature: JSON.parse(inflateRawSync(signature).toString('utf8')) as unknown }
      : row;
  return readRow(storedHeadSchema, whole, String(row.pk));
}

/** The head after an article was joined, with the article remembered. */
export function applied(head: Development, before: string[], articleId: string): StoredHead {
  return { ...head, applied: [...before, articleId].slice(-APPLIED_KEPT) };
}

const coverageSchema = z.object({
  sk: z.string(),
  articleId: z.string(),
  at: timestamp,
  title: z.string(),
  link: z.string().optional(),
  outlet: z.string(),
  lang: z.string().optional(),
  decision: z.enum(decisionKinds),
  news: z.string().optional(),
});
/** One article of a development, as its timeline shows it. */
export type Coverage = z.infer<typeof coverageSchema>;

/** The timeline row of an article, and for an update the row that says what changed. */
export function coverageRows(article: Article, decision: Decision): Row[] {
  const pk = partitions.development(decision.developmentId);
  const row = {
    articleId: article.id,
    at: article.seenAt,
    title: article.title,
    link: article.link,
    outlet: article.outlet ?? article.feedTitle,
    lang: article.lang,
    decision: decision.decision,
    news: decision.news,
  };
  const rows: Row[] = [{ pk, sk: `article#${atId(article.seenAt, article.id)}`, ...row }];
  if (decision.decision === 'update')
    rows.push({ pk, sk: `change#${atId(article.seenAt, article.id)}`, ...row });
  return rows;
}

/** The articles of a development, oldest first. */
export async function coverageOf(db: Database, developmentId: string): Promise<Coverage[]> {
  const rows = await Array.fromAsync(
    query(db, 'events', partitions.development(developmentId), { from: 'article#', to: 'article#~' }),
  );
  return rows.map((row) => readRow(coverageSchema, row, String(row.pk)));
}

const indexRowSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  developmentId: z.string(),
  at: timestamp,
  change: z.enum(['new', 'update']),
  articleId: z.string().optional(),
});
/** An index row: one opening or update, found by entity, watch, kind, day or pair. Immutable. */
export type IndexRow = z.infer<typeof indexRowSchema>;

/** Of more pairs, as among six names, each name gets a row instead (`among#`): every pair can still be asked for. */
const PAIRS_AT_MOST = 10;
/** Entities an index row is written for; an article that names more is a list, not a development. */
const ENTITIES_AT_MOST = 12;

/** What index rows are written for. */
interface IndexEntry {
  development: Pick<Development, 'id' | 'kind'>;
  at: string;
  entities: string[];
  watches: string[];
  change: 'new' | 'update';
  articleId?: string;
}

/** Writes the index rows of an opening or an update. */
export async function putIndexRows(
  db: Database,
  entry: IndexEntry,
  pairable: (entityId: string) => boolean,
): Promise<void> {
  await putMany(db, 'events', indexRowsFor(entry, pairable));
}

/**
 * The index rows of an opening or an update.
 * @param pairable ids of entities that make pairs: companies, institutions, people, programmes, policies
 */
export function indexRowsFor(entry: IndexEntry, pairable: (entityId: string) => boolean): Row[] {
  const { development, at, change, articleId } = entry;
  const entities = entry.entities.slice(0, ENTITIES_AT_MOST);
  const paired = entities.filter(pairable);
  const pairs = paired.flatMap((one, n) => paired.slice(n + 1).map((other) => indexes.pair(one, other)));
  const partitionKeys = [
    ...entities.map(indexes.entity),
    ...entry.watches.map(indexes.watch),
    ...(pairs.length <= PAIRS_AT_MOST ? pairs : paired.map(indexes.among)),
    indexes.kind(development.kind),
    indexes.day(dayOf(at)),
  ];
  const sk = atId(at, articleId === undefined ? development.id : `${development.id}#${articleId}`);
  return partitionKeys.map((pk) => ({
    pk,
    sk,
    developmentId: development.id,
    at,
    change,
    articleId,
  }));
}

/** The index rows of one partition, newest first unless told otherwise. */
export async function* indexRows(
  db: Database,
  partition: string,
  range: Range = {},
): AsyncGenerator<IndexRow> {
  for await (const row of query(db, 'events', partition, { descending: true, ...range }))
    yield readRow(indexRowSchema, row, partition);
}
