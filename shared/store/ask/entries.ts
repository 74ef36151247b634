import { developmentKinds } from '../../development.ts';
import type { Database } from '../database.ts';
import { indexRows, type IndexRow } from '../developments.ts';
import { indexes } from '../keys.ts';
import { intersectDescending, mergeDescending } from './merge.ts';
import type { Question } from './question.ts';

export interface EntryOptions {
  /** Only what stands below this position. */
  after?: string;
  /** Index rows a request reads at most. */
  pageSize: number;
  /** Whether an entity makes pairs (shared/store/pairable.ts). */
  pairable: (entityId: string) => boolean;
}

type Entries = AsyncGenerator<IndexRow>;
type Source = (from?: string) => Entries;

/**
 * The index rows of a question's range, newest first, from as few partitions as there can be: that of a pair, else of
 * the entities, the watch or the kind; with nothing to go by, those of all kinds merged.
 */
export function entriesOf(db: Database, question: Question, options: EntryOptions): Entries {
  const { entities = [], watch, kind } = question;
  const source = sourceOf(db, question, options);
  const [one, other] = entities.filter(options.pairable);
  if (one !== undefined && other !== undefined) {
    const rest = entities.filter((id) => id !== one && id !== other);
    return all([
      (top) => pairEntries(source, one, other, top),
      ...rest.map((id) => source(indexes.entity(id))),
    ]);
  }
  if (entities.length > 0) return all(entities.map((id) => source(indexes.entity(id))));
  if (watch !== undefined) return source(indexes.watch(watch))();
  if (kind !== undefined) return source(indexes.kind(kind))();
  // Of eleven streams each gives about a tenth of a page; a whole page from each would mostly be thrown away.
  const short = sourceOf(db, question, { ...options, pageSize: Math.ceil(options.pageSize / 4) });
  return mergeDescending(
    developmentKinds.map((each) => short(indexes.kind(each))()),
    ({ sk }) => sk,
  );
}

/** A happening among many has no row for each pair, but one for each of the many. */
const pairEntries = (source: (partition: string) => Source, one: string, other: string, top?: string) =>
  mergeDescending(
    [
      source(indexes.pair(one, other))(top),
      all([indexes.among(one), indexes.among(other)].map((among) => () => source(among)(top))),
    ],
    ({ sk }) => sk,
  );

const all = (sources: Source[]) =>
  sources.length === 1 ? sources[0]!() : intersectDescending(sources, ({ sk }) => sk);

function sourceOf(db: Database, { since, until }: Question, { after, pageSize }: EntryOptions) {
  const from = since?.toISOString();
  const end = [until?.toISOString(), after].filter((bound) => bound !== undefined).sort()[0];
  return (partition: string): Source =>
    async function* (top?: string) {
      const rows = indexRows(db, partition, { from, to: top ?? end, pageSize });
      for await (const row of rows) if (row.sk !== end) yield row; // a range includes its end, a page does not
    };
}
