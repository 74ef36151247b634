import { getMany, type Database, type Row } from '../database.ts';
import type { IndexRow } from '../developments.ts';
import { partitions } from '../keys.ts';
import { readRow } from '../rows.ts';
import { entriesOf } from './entries.ts';
import { changeSchema, eventOf, shownHeadSchema, type Event } from './event.ts';
import { meets } from './meets.ts';
import type { Question } from './question.ts';

/** A page of an answer. */
export interface Page {
  /** Newest first. */
  events: Event[];
  /** `after` of the next page; absent when the answer ends here. */
  next?: string;
  /** True when the search stopped at its bound before the page was full: older events may still match. */
  stopped: boolean;
}

export interface AskOptions {
  /** Events at most. */
  limit: number;
  /** Only what stands after this position, as a page or an event gave it. */
  after?: string;
  /** Whether an entity makes pairs (shared/store/pairable.ts). */
  pairable: (entityId: string) => boolean;
  /** Index rows looked at for one page at most: filters that no key serves must end somewhere. */
  lookAt?: number;
  /** Positions left out before anything is read of them: who follows knows them already. */
  except?: ReadonlySet<string>;
}

const ROWS_LOOKED_AT = 5000;

/** Answers a question, a page at a time. What arrives meanwhile stands before the first page and moves nothing. */
export async function ask(db: Database, question: Question, options: AskOptions): Promise<Page> {
  const { limit, after, pairable, lookAt = ROWS_LOOKED_AT, except } = options;
  const events: Event[] = [];
  let looked = 0;
  let last: string | undefined;
  const rows = entriesOf(db, question, { after, pairable, pageSize: Math.min(1000, limit + 1) });
  for await (const chunk of inChunks(rows, limit, except)) {
    for (const event of await tell(db, chunk)) {
      looked += 1;
      last = event?.position ?? last;
      if (event === undefined || !meets(event, question)) continue;
      if (events.length === limit) return { events, next: events.at(-1)!.position, stopped: false };
      events.push(event);
    }
    if (looked >= lookAt) return { events, next: last ?? after, stopped: true };
  }
  return { events, stopped: false };
}

/** The first chunk is a page and one row, to know whether it goes on; later ones fill a BatchGet. */
async function* inChunks(
  rows: AsyncIterable<IndexRow>,
  limit: number,
  except?: ReadonlySet<string>,
): AsyncGenerator<IndexRow[]> {
  let chunk: IndexRow[] = [];
  let size = limit + 1;
  for await (const row of rows) {
    if (except?.has(row.sk)) continue;
    chunk.push(row);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
    size = 100;
  }
  if (chunk.length > 0) yield chunk;
}

/** The events of index rows, in their order; undefined where the development is gone. */
async function tell(db: Database, rows: IndexRow[]): Promise<(Event | undefined)[]> {
  const found = await rowsAt(
    db,
    rows.flatMap((row) => [headKey(row), ...(changeKey(row) ?? [])]),
  );
  const at = (key: RowKey): Row | undefined => found.get(nameOf(key));
  return rows.map((row) => {
    const head = at(headKey(row));
    const change = changeKey(row)?.map(at)[0];
    return (
      head &&
      eventOf(
        row,
        readRow(shownHeadSchema, head, String(head.pk)),
        change && readRow(changeSchema, change, String(change.pk)),
      )
    );
  });
}

type RowKey = { pk: string; sk: string };
const nameOf = ({ pk, sk }: RowKey) => `${pk} ${sk}`;

/** Heads are most of what an answer costs, and may be a second old; a row that is not there yet is asked for again. */
async function rowsAt(db: Database, keys: RowKey[]): Promise<Map<string, Row>> {
  const named = (rows: Row[]) => rows.map((row) => [nameOf(row as RowKey), row] as const);
  const found = new Map(named(await getMany(db, 'events', keys, { attributes: SHOWN, eventual: true })));
  const lacking = keys.filter((key) => !found.has(nameOf(key)));
  for (const [name, row] of named(await getMany(db, 'events', lacking, { attributes: SHOWN })))
    found.set(name, row);
  return found;
}

const SHOWN = ['pk', 'sk', 'rowVersion', ...Object.keys({ ...shownHeadSchema.shape, ...changeSchema.shape })];

const headKey = ({ developmentId }: IndexRow): RowKey => ({
  pk: partitions.development(developmentId),
  sk: 'head',
});
const changeKey = ({ developmentId, at, articleId, change }: IndexRow): RowKey[] | undefined =>
  change === 'update' && articleId !== undefined
    ? [{ pk: partitions.development(developmentId), sk: `change#${at}#${articleId}` }]
    : undefined;
