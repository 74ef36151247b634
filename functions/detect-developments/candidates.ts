import { createHeadIndex } from '../../shared/developments/head-index.ts';
import { createSketches, sketchOf, type Sketches } from '../../shared/developments/sketch.ts';
import type { Development, Signature } from '../../shared/development.ts';
import type { Database } from '../../shared/store/database.ts';
import { getHead, getHeads, indexRows, type StoredHead } from '../../shared/store/developments.ts';
import { partitions } from '../../shared/store/keys.ts';
import { putSketches, sketchesOf, type StoredSketch } from '../../shared/store/sketches.ts';

/** How far back an open development is looked for, and by an article that looks back. */
const OPEN_DAYS = 14;
const PAST_DAYS = 400;
/** Coverage saves a sketch again when the one before is so old; what is open may have one by so much older. */
const RENEW_DAYS = 2;
/** Sketches read at most, the newest, of what is open (2.5 MB in the table) and of what is closed. */
const OPEN_AT_MOST = 50_000;
const PAST_AT_MOST = 10_000;
/**
 * Heads that one article asks for: those of the likeliest sketches, less those known. Of the articles of ECB+ that join a
 * development, the two likeliest hold it for 96 % of titles and 98 % of texts, one more for 97 and 99 (November 2026).
 */
const HEADS_AN_ARTICLE = 2;
/** Heads remembered at most, some 30 KB each in memory (infra/memory.ts); then each is read again as it is needed. */
const HEADS_AT_MOST = 4_000;
/** What nobody wrote for so long is the same in every copy that the table keeps; half a price for it. */
const SETTLED_MS = 60_000;
const DAY_MS = 86_400_000;

/** Finds the developments an article may belong to. */
export interface Candidates {
  /** Those nearest to an article first seen `at`, of all heads read, after reading the likeliest; copies first. */
  near(signature: Signature, at: string, alsoId?: string): Promise<Development[]>;
  /** How many developments were told of within a day of a time, but for coverage (ISO 8601); after `near`. */
  toldAround(at: string): number;
  /** A head that was read or written; `read` asks the table where none was. */
  known(developmentId: string): StoredHead | undefined;
  read(developmentId: string): Promise<StoredHead | undefined>;
  remember(head: StoredHead): void;
  /** Notes a head just written, so that its sketch is saved; for coverage only now and then. */
  sketch(head: StoredHead, change: 'new' | 'update' | 'coverage'): void;
  /** Saves what was sketched since the last time; only then may its articles leave the inbox. */
  save(): Promise<void>;
  /** Every head read so far, history included. */
  all(): Development[];
}

/**
 * Reads the sketches of all that is open in one Query, and heads as articles ask for them; remembers both and what was
 * written. That is right as long as nobody else writes: within a run by its lease, from run to run while the turn was
 * not another's (shared/store/turns.ts).
 */
export function createCandidates(db: Database, now: () => Date): Candidates {
  const daysFromNow = (days: number) => new Date(now().getTime() + days * DAY_MS);
  const since = daysFromNow(-OPEN_DAYS).toISOString();
  const sketchedSince = daysFromNow(-OPEN_DAYS - RENEW_DAYS).toISOString();
  const longSince = daysFromNow(-PAST_DAYS).toISOString();
  const sketches = createSketches();
  /** Read when the first article looks back. */
  let past: Sketches | undefined;
  /** Those it gave. A retelling may be joined to one and make it look open; for what does not look back it stays closed. */
  const recalled = new Set<string>();
  let unsaved: (StoredSketch & { at: string })[] = [];
  let heads = new Map<string, StoredHead>();
  let index = createHeadIndex();
  let aloneSince = now().getTime();
  let isRead = false;

  const remember = (head: StoredHead) => {
    heads.set(head.id, head);
    index.put(head);
  };
  const load = async (ids: readonly string[]) => {
    const missing = ids.filter((id) => !heads.has(id));
    const eventual = now().getTime() - aloneSince > SETTLED_MS;
    for (const head of await getHeads(db, missing, { eventual })) remember(head);
    if (!eventual) return;
    const lacking = missing.filter((id) => !heads.has(id));
    for (const head of await getHeads(db, lacking)) remember(head);
  };
  const readSketches = async () => {
    for await (const { developmentId, at, sketch } of sketchesOf(db, { from: sketchedSince })) {
      sketches.put(developmentId, Date.parse(at), sketch);
      if (sketches.size >= OPEN_AT_MOST) return;
    }
  };
  const readPast = async () => {
    const closed = createSketches();
    const range = { from: longSince, to: sketchedSince, eventual: true }; // rows of two weeks ago change no more
    for await (const { developmentId, at, sketch } of sketchesOf(db, range)) {
      closed.put(developmentId, Date.parse(at), sketch);
      if (closed.size >= PAST_AT_MOST) break;
    }
    return closed;
  };
  const readHistory = async () => {
    const rows = await Array.fromAsync(indexRows(db, partitions.history));
    for (const head of await getHeads(
      db,
      rows.map(({ developmentId }) => developmentId),
    ))
      remember(head);
  };
  const begin = async () => {
    if (!isRead) await Promise.all([readHistory(), readSketches()]);
    isRead = true;
    if (heads.size <= HEADS_AT_MOST) return;
    heads = new Map();
    index = createHeadIndex();
    aloneSince = now().getTime(); // what is read next may have been written a moment ago
    await readHistory();
  };

  return {
    async near(signature, at, alsoId) {
      await begin();
      const likeliest = sketches.nearest(signature, Date.parse(at), HEADS_AN_ARTICLE);
      if (signature.retells) {
        past ??= await readPast();
        for (const id of past.nearest(signature, undefined, HEADS_AN_ARTICLE)) {
          likeliest.push(id);
          recalled.add(id);
        }
      }
      await load([...new Set(alsoId === undefined ? likeliest : [...likeliest, alsoId])]);
      const also = alsoId === undefined ? undefined : heads.get(alsoId);
      const from = signature.retells ? longSince : since;
      const stands = ({ id }: Development) =>
        signature.retells || !recalled.has(id) || sketches.at(id) !== undefined;
      const copies = index.copies(signature.copies[0] ?? '').filter(stands);
      const near = index
        .near(signature.terms)
        .filter((head) => head.source === 'history' || (head.lastSeenAt >= from && stands(head)));
      return [...new Set([...copies, ...near, ...(also ? [also] : [])])];
    },
    toldAround: (at) => sketches.toldAround(Date.parse(at)),
    known: (developmentId) => heads.get(developmentId),
    async read(developmentId) {
      const head = heads.get(developmentId) ?? (await getHead(db, developmentId));
      if (head && !heads.has(developmentId)) remember(head);
      return head;
    },
    remember,
    // Not when the article was seen: one that waited for weeks in the inbox, or parked, opens a development of today.
    sketch({ id, signature, lastSeenAt: at }, change) {
      const time = Date.parse(at);
      const known = sketches.at(id);
      if (change === 'coverage' && known !== undefined && time - known < RENEW_DAYS * DAY_MS) return;
      const sketch = sketchOf(signature);
      if (sketches.has(id, time, sketch)) return;
      sketches.put(id, time, sketch);
      unsaved.push({ developmentId: id, at, sketch });
    },
    async save() {
      // The latest: an article decided weeks ago, parked and released, must not make the others of its row as old.
      const at = unsaved
        .map((each) => each.at)
        .sort()
        .at(-1);
      if (at === undefined) return;
      await putSketches(db, unsaved, at, daysFromNow(PAST_DAYS));
      unsaved = [];
    },
    all: () => [...heads.values()],
  };
}
