import { candidateKeys } from '../../shared/developments/candidates.ts';
import { createHeadIndex } from '../../shared/developments/head-index.ts';
import type { DetectInput } from '../../shared/developments/signature.ts';
import { overlap } from '../../shared/developments/sketch.ts';
import type { WordWeights } from '../../shared/developments/weights.ts';
import type { Development, Signature } from '../../shared/development.ts';
import type { Database } from '../../shared/store/database.ts';
import { getHead, getHeads, indexRows, type StoredHead } from '../../shared/store/developments.ts';
import { indexes, partitions } from '../../shared/store/keys.ts';

/** How far back an open development is looked for. */
const OPEN_DAYS = 14;
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
  const since = new Date(startedAt.getTime() - OPEN_DAYS * 86_400_000).toISOString();
  const heads = new Map<string, StoredHead>();
  /** Partitions read, and whether every row since then was. */
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
  const look = async (partition: string): Promise<string[]> => {
    if (partitionsRead.has(partition)) return [];
    const range = partition === partitions.history ? {} : { from: since, limit: ROWS_A_KEY };
    const rows = await Array.fromAsync(indexRows(db, partition, range));
    partitionsRead.set(partition, rows.length < ROWS_A_KEY ? 'whole' : 'newest');
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
  const isCovered = (key: string) =>
    key.startsWith('pair#') &&
    key
      .slice('pair#'.length)
      .split('|')
      .some((id) => partitionsRead.get(indexes.entity(id)) === 'whole');
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
      const unsketched = await Promise.all(others.map(look));
      unsketched.push(...(await Promise.all(pairs.filter((key) => !isCovered(key)).map(look))));
      await load([...unsketched.flat(), ...promising(signature), ...(alsoId === undefined ? [] : [alsoId])]);
      const also = alsoId === undefined ? undefined : heads.get(alsoId);
      const copies = index.copies(signature.copies[0] ?? '');
      return [...new Set([...copies, ...index.near(signature.terms), ...(also ? [also] : [])])];
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
