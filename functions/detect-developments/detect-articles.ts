import { articleSchema, type Article } from '../../shared/article.ts';
import { signatureOf, type DetectInput } from '../../shared/developments/signature.ts';
import type { WordWeights } from '../../shared/developments/weights.ts';
import type { Signature } from '../../shared/development.ts';
import type { StoredArticle } from '../../shared/store/articles.ts';
import { dayOf } from '../../shared/store/keys.ts';
import { continuesTurn } from '../../shared/store/turns.ts';
import type { CurrentWatchlist } from '../../shared/store/watchlist-cache.ts';
import { createCandidates, type Candidates } from './candidates.ts';
import { carryOut } from './carry-out.ts';
import type { DetectCounts } from './counts.ts';
import { decideOnce } from './decide-once.ts';
import type { Deps } from './handler.ts';
import { inputOf } from './input-of.ts';
import { createWeightsCache, type WeightsCache } from './weights.ts';

/** What a process keeps from run to run. */
export interface Memory {
  owner: string;
  weights?: WeightsCache;
  /** Developments read on a day, under a version of the watchlist, which loading seeds changes. */
  known?: Pick<DetectRun, 'day' | 'watchlist' | 'candidates'>;
}

/** What one run works with. */
export interface DetectRun {
  counts: DetectCounts;
  day: string;
  watchlist: CurrentWatchlist;
  weights: WordWeights;
  candidates: Candidates;
}

/** An article of the inbox as grouping sees it. */
export interface ReadArticle {
  article: Article;
  input: DetectInput;
  signature: Signature;
}

/** The work of one run. */
export interface Detecting {
  /** Decides one row of the inbox and carries the decision out. */
  detect(body: unknown): Promise<StoredArticle>;
  /** Saves what finds the developments of the rows since the last time. */
  save(): Promise<void>;
  /** Keeps what is known for the next run. */
  keep(): void;
}

export async function beginDetecting(
  deps: Deps,
  memory: Memory,
  startedAt: Date,
  counts: DetectCounts,
): Promise<Detecting> {
  const run = await begin(deps, memory, startedAt, counts);
  return {
    async detect(body) {
      const seen = read(articleSchema.parse(body), run);
      const decided = await decideOnce(deps, run, seen);
      await carryOut(deps, run, seen, decided);
      return decided.stored;
    },
    save: () => run.candidates.save(),
    keep: () => {
      memory.known = run;
    },
  };
}

async function begin(deps: Deps, memory: Memory, startedAt: Date, counts: DetectCounts): Promise<DetectRun> {
  const { db, settings } = deps;
  const day = dayOf(startedAt.toISOString());
  const watchlist = await deps.watchlist.current();
  memory.weights ??= createWeightsCache();
  const weights = await memory.weights.current(db, watchlist.compiled, startedAt, settings.keepItemsDays);
  const before = (await continuesTurn(db, 'detect-developments', memory.owner)) ? memory.known : undefined;
  delete memory.known; // until this run has ended well
  const stands = before?.day === day && before.watchlist === watchlist;
  const candidates = stands ? before.candidates : createCandidates(db, deps.now);
  return { counts, day, watchlist, weights, candidates };
}

function read(article: Article, { watchlist, weights }: DetectRun): ReadArticle {
  const input = inputOf(article, watchlist.entities);
  return { article, input, signature: signatureOf(input, weights) };
}
