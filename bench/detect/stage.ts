import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../cli/local/store.ts';
import { createHandler } from '../../functions/detect-developments/handler.ts';
import { inputOf } from '../../functions/detect-developments/input-of.ts';
import { saveWeights } from '../../functions/detect-developments/weights.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { readSeeds } from '../../seeds/schema.ts';
import { createGrouper, type Grouper } from '../../shared/developments/grouper.ts';
import { sketchOf } from '../../shared/developments/sketch.ts';
import { emptyWeights } from '../../shared/developments/weights.ts';
import type { Decision } from '../../shared/development.ts';
import { hashId } from '../../shared/hash.ts';
import { silent } from '../../shared/log.ts';
import { putMany, type Database, type Row } from '../../shared/store/database.ts';
import { applied, headRow, indexRowsFor } from '../../shared/store/developments.ts';
import { atId } from '../../shared/store/keys.ts';
import { pairableKinds } from '../../shared/store/pairable.ts';
import { enqueue } from '../../shared/store/queue.ts';
import { putSketches, type StoredSketch } from '../../shared/store/sketches.ts';
import { createWatchlistCache } from '../../shared/store/watchlist-cache.ts';
import { entitySchema } from '../../shared/watchlist.ts';
import { seeded } from '../../test/support/random.ts';
import { countReads } from './reads.ts';
import { createWorld } from './world.ts';

const ARTICLES = 50;
const RUNS = 5;
/** Open developments are of the last thirteen days: two weeks without news close one. */
const DAYS = 13;
const NOW = Date.parse('2026-03-15T12:00:00Z');
/** Openings whose sketches a run saved in one row: what 10,000 in thirteen days are in a quarter of an hour. */
const OPENINGS_A_RUN = 8;
/** The seeded entities and made-up companies. */
const ENTITIES = 100;

/**
 * detect-developments on the embedded store on disk: runs of 50 articles, three of five about one of the open
 * developments, against so many open ones. The first run is that of a cold process. Prints time and units of each, how
 * many decisions are those of the grouper that holds everything in memory, and how many are right by either: those
 * that open a development for a new story, or join the one that the story opened.
 */
export async function measureStage(open: number): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'wirewatch-detect-'));
  const store = await openStore({ dataDir, command: 'bench' });
  try {
    const seeds = seedsOfMany();
    const entities = new Map(seeds.watchlist.entities.map((entity) => [entity.id, entity]));
    await loadSeeds(store.db, { ...seeds, feeds: [] }, new Date(NOW - DAYS * 86_400_000));
    const weights = emptyWeights();
    const grouper = createGrouper({ history: seeds.claims, weights });
    const world = createWorld([...entities.keys()], seeds.watchlist.watches[0]!.id, seeded(14));
    /** The development of each story, where its first article opened one. */
    const places = new Map<number, string>();
    while (places.size < open) {
      const at = NOW - DAYS * 86_400_000 * (1 - places.size / open);
      const { article, story } = world.opening(new Date(at));
      const { decision, developmentId } = grouper.add(inputOf(article, entities));
      if (decision === 'new') places.set(story, developmentId);
    }
    const isPairable = (id: string) => pairableKinds.has(entities.get(id)?.kind ?? '');
    await saveOpen(store.db, grouper, isPairable);
    await saveWeights(store.db, '2026-03-15', weights);
    console.log(`${grouper.developments().length} developments stored, history included`);

    const decided = new Map<string, Decision>();
    const units = countReads(store.db);
    let clock = NOW;
    const detect = createHandler({
      db: store.db,
      watchlist: createWatchlistCache(store.db),
      now: () => new Date(clock),
      owner: () => 'bench',
      log: silent,
      settings: { timeoutMs: 900_000, keepArticlesDays: 400, keepItemsDays: 30, sendBaseline: false },
      onArticle: ({ article, decision }) => decided.set(article.id, decision),
    });
    const right = { same: 0, due: 0, stage: 0, memory: 0 };
    for (let run = 0; run < RUNS; run++) {
      clock += 15 * 60_000;
      const told = Array.from({ length: ARTICLES }, () => world.next(new Date(clock)));
      for (const { article } of told)
        await enqueue(store.db, 'inbox', atId(article.seenAt, article.id), article);
      const before = { ...store.db.used };
      units.forget();
      const [start, cpu] = [performance.now(), process.cpuUsage()];
      await detect();
      const ms = performance.now() - start;
      const { user, system } = process.cpuUsage(cpu);
      const { read, write } = store.db.used;
      console.log(
        `${run === 0 ? 'cold' : 'warm'}: ${ARTICLES} articles in ${(ms / 1000).toFixed(2)} s (limit 1), ` +
          `${((user + system) / 1e6).toFixed(2)} s of processor time, the store's included; ` +
          `${read - before.read} read units (limit 60): ${units.text()}; ${write - before.write} write units`,
      );
      for (const { article, story, isNew } of told) {
        const { decision, developmentId } = decided.get(article.id)!;
        const inMemory = grouper.add(inputOf(article, entities));
        if (decision === inMemory.decision && developmentId === inMemory.developmentId) right.same += 1;
        const opens = hashId('development', article.id);
        const due = isNew ? opens : places.get(story);
        if (isNew) places.set(story, opens);
        if (due === undefined) continue;
        right.due += 1;
        if (developmentId === due) right.stage += 1;
        if (inMemory.developmentId === due) right.memory += 1;
      }
    }
    console.log(
      `of ${RUNS * ARTICLES} decisions ${right.same} are those of the grouper that knows all; ` +
        `of ${right.due} whose story opened a development, ${right.stage} are right, ${right.memory} of the grouper`,
    );
  } finally {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function seedsOfMany() {
  const seeds = readSeeds();
  const { entities } = seeds.watchlist;
  const more = Array.from({ length: ENTITIES - entities.length }, (_, n) =>
    entitySchema.parse({ id: `company-${n}`, name: `Company ${n}`, kind: 'company' }),
  );
  return { ...seeds, watchlist: { ...seeds.watchlist, entities: [...entities, ...more] } };
}

async function saveOpen(db: Database, grouper: Grouper, isPairable: (id: string) => boolean): Promise<void> {
  const rows: Row[] = [];
  const sketches: (StoredSketch & { at: string })[] = [];
  for (const development of grouper.developments()) {
    if (development.source === 'history') continue;
    const { id, entities, firstSeenAt: at, openedBy = '', signature } = development;
    rows.push(headRow(applied(development, [], openedBy)));
    rows.push(...indexRowsFor({ development, at, entities, watches: [], change: 'new' }, isPairable));
    sketches.push({ developmentId: id, at, sketch: sketchOf(signature) });
  }
  await putMany(db, 'events', rows);
  for (let n = 0; n < sketches.length; n += OPENINGS_A_RUN) {
    const some = sketches.slice(n, n + OPENINGS_A_RUN);
    await putSketches(db, some, some.at(-1)!.at, new Date(NOW + DAYS * 86_400_000));
  }
}
