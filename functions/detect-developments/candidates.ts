import { candidateKeys } from '../../shared/developments/candidates.ts';
import { createHeadIndex } from '../../shared/developments/head-index.ts';
import type { DetectInput } from '../../shared/developments/signature.ts';
import { overlap } from '../../shared/developments/sketch.ts';
import type { WordWeights } from '../../shared/developments/weights.ts';
import type { Development, Signature } from '../../shared/development.ts';
import type { Database } from '../../shared/store/database.ts';
import { getHead, getHeads, indexRows, type StoredHead } from '../../shared/store/developments.ts';
import { indexes, partitions } from '../../shared/store/keys.ts';

/** How far back an open development is looked for, and by an article that looks back. */
const OPEN_DAYS = 14;
const PAST_DAYS = 400;
/** Openings and updates read from one partition at most: the newest. */
const ROWS_A_KEY = 500;
/** Heads read for one article: those whose sketches hold most of it. */
const HEADS_AN_ARTICLE = 8;
/** Heads remembered at most, 10 to 20 KB each in memory; then all is read again as it is needed. */
const HEADS_AT_MOST = 12_000;

/** Finds the developments an article may belong to. */
export interface Candidates {
  /** Those nearest to it among all that were read, after reading its partitions; copies first. */
  near(
    input: DetectInput,
    signature: Signature,
    weights: WordWeights,
    alsoId?: string,
  ): Promise<Development[]>;
  head(developmentId: string): Promise<StoredHead | undefined>;
  remember(head: StoredHead): void;
  /** Every head read so far, history included. */
  known(): Development[];
}

/**
 * Reads each partition once and remembers what it read and what was written. That is right as long as nobody else
 * writes: within a run by its lease, from run to run while the turn was not another's (shared/store/turns.ts).
 */
export function createCandidates(db: Database, startedAt: Date): Candidates {
  const daysAgo = (days: number) => new Date(startedAt.getTime() - days * 86_400_000).toISOString();
  const since = daysAgo(OPEN_DAYS);
  const longSince = daysAgo(PAST_DAYS);
  const heads = new Map<string, StoredHead>();
  /** Partitions read, each with how far back, and whether every row since then was. */
  const partitionsRead = new Map<string, 'whole' | 'newest'>();
  /** What index rows tell of developments whose heads were not read. */
  const sketches = new Map<string, { sketch: string[]; at: string }>();
  let index = createHeadIndex();

  const remember = (head: StoredHead) => {
    heads.set(head.id, head);
    sketches.delete(head.id);
    index.put(head);
  };
  const makeRoom = () => {
    if (heads.size <= HEADS_AT_MOST) return;
    heads.clear();
    sketches.clear();
    partitionsRead.clear();
    index = createHeadIndex();
  };
  /** Reads a partition; returns the developments whose rows tell too little. */
  const look = async (partition: string, from: string): Promise<string[]> => {
    const read = readName(partition, from);
    if (partitionsRead.has(read)) return [];
    const range = partition === partitions.history ? {} : { from, limit: ROWS_A_KEY };
    const rows = await Array.fromAsync(indexRows(db, partition, range));
    partitionsRead.set(read, rows.length < ROWS_A_KEY ? 'whole' : 'newest');
    for (const { developmentId, sketch, at } of rows) {
      if (sketch === undefined || heads.has(developmentId)) continue;
      const known = sketches.get(developmentId);
      if (known === undefined || known.at < at) sketches.set(developmentId, { sketch, at });
    }
    return rows.filter(({ sketch }) => sketch === undefined).map(({ developmentId }) => developmentId);
  };
  const promising = ({ terms }: Signature): string[] => {
    const weights = new Map(terms);
    return Array.from(sketches, ([id, { sketch }]) => ({ id, shared: overlap(weights, sketch) }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1))
      .slice(0, HEADS_AN_ARTICLE)
      .map(({ id }) => id);
  };
  /** What names two entities stands in the partition of each. */
  const isCovered = (key: string, from: string) =>
    key.startsWith('pair#') &&
    key
      .slice('pair#'.length)
      .split('|')
      .some((id) => partitionsRead.get(readName(indexes.entity(id), from)) === 'whole');
  const load = async (ids: readonly string[]) => {
    const missing = [...new Set(ids)].filter((id) => !heads.has(id));
    for (const head of await getHeads(db, missing)) remember(head);
  };

  return {
    async near(input, signature, weights, alsoId) {
      makeRoom();
      const keys = [partitions.history, ...candidateKeys(input, signature, weights)];
      const [pairs = [], others = []] = [true, false].map((pair) =>
        keys.filter((key) => key.startsWith('pair#') === pair),
      );
      const from = signature.retells ? longSince : since;
      const unsketched = await Promise.all(others.map((key) => look(key, from)));
      const uncovered = pairs.filter((key) => !isCovered(key, from));
      unsketched.push(...(await Promise.all(uncovered.map((key) => look(key, from)))));
      await load([...unsketched.flat(), ...promising(signature), ...(alsoId === undefined ? [] : [alsoId])]);
      const also = alsoId === undefined ? undefined : heads.get(alsoId);
      const copies = index.copies(signature.copies[0] ?? '');
      const near = index
        .near(signature.terms)
        .filter(({ source, lastSeenAt }) => source === 'history' || lastSeenAt >= from);
      return [...new Set([...copies, ...near, ...(also ? [also] : [])])];
    },
    async head(developmentId) {
      const known = heads.get(developmentId) ?? (await getHead(db, developmentId));
      if (known && !heads.has(developmentId)) remember(known);
      return known;
    },
    remember,
    known: () => [...heads.values()],
  };
}

/** All of the history is read at once. */
const readName = (partition: string, from: string) =>
  partition === partitions.history ? partition : `${partition} ${from}`;
