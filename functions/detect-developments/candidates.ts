import { candidateKeys } from '../../shared/developments/candidates.ts';
import type { DetectInput } from '../../shared/developments/signature.ts';
import type { WordWeights } from '../../shared/developments/weights.ts';
import type { Development, Signature } from '../../shared/development.ts';
import type { Database } from '../../shared/store/database.ts';
import {
  getHead,
  getHeads,
  indexRows,
  type IndexRow,
  type StoredHead,
} from '../../shared/store/developments.ts';
import { partitions } from '../../shared/store/keys.ts';

/** How far back an open development is looked for. */
const OPEN_DAYS = 14;
/** Openings and updates read from one partition at most: the newest. */
const ROWS_A_KEY = 100;

/** Reads the developments an article may belong to. */
export interface CandidateReader {
  read(
    input: DetectInput,
    signature: Signature,
    weights: WordWeights,
    alsoId?: string,
  ): Promise<Development[]>;
  head(developmentId: string): Promise<StoredHead | undefined>;
  remember(head: StoredHead): void;
  rememberIndex(rows: Pick<IndexRow, 'pk' | 'developmentId'>[]): void;
  /** Every head read so far, history included. */
  known(): Development[];
}

/**
 * Keeps what was read for the length of a run: the lease makes this run the only writer, so a partition is asked for
 * once, and what the run itself writes is added to what was read.
 */
export function createCandidateReader(db: Database, startedAt: Date): CandidateReader {
  const since = new Date(startedAt.getTime() - OPEN_DAYS * 86_400_000).toISOString();
  const heads = new Map<string, StoredHead>();
  const partitionsRead = new Map<string, Set<string>>();

  const idsOf = async (partition: string, all: boolean): Promise<Set<string>> => {
    const before = partitionsRead.get(partition);
    if (before) return before;
    const rows = await Array.fromAsync(
      indexRows(db, partition, all ? {} : { from: since, limit: ROWS_A_KEY }),
    );
    const ids = new Set(rows.map(({ developmentId }) => developmentId));
    partitionsRead.set(partition, ids);
    return ids;
  };

  const load = async (ids: Iterable<string>) => {
    const missing = [...ids].filter((id) => !heads.has(id));
    for (const head of await getHeads(db, missing)) heads.set(head.id, head);
  };

  return {
    async read(input, signature, weights, alsoId) {
      const wanted = new Set(await idsOf(partitions.history, true));
      for (const key of candidateKeys(input, signature, weights))
        for (const id of await idsOf(key, false)) wanted.add(id);
      if (alsoId !== undefined) wanted.add(alsoId);
      await load(wanted);
      return [...wanted].flatMap((id) => heads.get(id) ?? []);
    },
    async head(developmentId) {
      const known = heads.get(developmentId) ?? (await getHead(db, developmentId));
      if (known) heads.set(developmentId, known);
      return known;
    },
    remember(head) {
      heads.set(head.id, head);
    },
    rememberIndex(rows) {
      for (const { pk, developmentId } of rows) partitionsRead.get(pk)?.add(developmentId);
    },
    known: () => [...heads.values()],
  };
}
