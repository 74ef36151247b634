import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../cli/local/store.ts';
import { createHandler } from '../../functions/detect-developments/handler.ts';
import { inputOf } from '../../functions/detect-developments/input-of.ts';
import { saveWeights } from '../../functions/detect-developments/weights.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { readSeeds } from '../../seeds/schema.ts';
import type { Article } from '../../shared/article.ts';
import { sketchOf } from '../../shared/developments/sketch.ts';
import { createGrouper, type Grouper } from '../../shared/developments/grouper.ts';
import { emptyWeights } from '../../shared/developments/weights.ts';
import { putMany, type Database, type Row } from '../../shared/store/database.ts';
import { applied, headRow, indexRowsFor } from '../../shared/store/developments.ts';
import { atId } from '../../shared/store/keys.ts';
import { pairableKinds } from '../../shared/store/pairable.ts';
import { enqueue } from '../../shared/store/queue.ts';
import { createWatchlistCache } from '../../shared/store/watchlist-cache.ts';
import { seeded, type Random } from '../../test/support/random.ts';
import { textOf, wordsOfStory } from './stories.ts';

const ARTICLES = 50;
const RUNS = 5;
/** Open developments are of the last thirteen days: two weeks without news close one. */
const DAYS = 13;
const NOW = Date.parse('2026-03-15T12:00:00Z');

interface Story {
  words: string[];
  entities: string[];
}

/**
 * detect-developments on the embedded store on disk: runs of 50 articles, three of five about one of the open
 * developments (rather the recent ones), against so many open ones, over the seeded entities, a few in very many. The
 * first run is that of a cold process. Prints time and units of each, and how many decisions are those of the grouper
 * that holds everything in memory.
 */
export async function measureStage(open: number): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'wirewatch-detect-'));
  const store = await openStore({ dataDir, command: 'bench' });
  try {
    const seeds = readSeeds();
    const entities = new Map(seeds.watchlist.entities.map((entity) => [entity.id, entity]));
    await loadSeeds(store.db, { ...seeds, feeds: [] }, new Date(NOW - DAYS * 86_400_000));
    const weights = emptyWeights();
    const grouper = createGrouper({ history: seeds.claims, weights });
    const world = createWorld([...entities.keys()], seeds.watchlist.watches[0]!.id);
    while (world.stories.length < open) {
      const at = NOW - DAYS * 86_400_000 * (1 - world.stories.length / open);
      grouper.add(inputOf(world.opening(new Date(at)), entities));
    }
    const isPairable = (id: string) => pairableKinds.has(entities.get(id)?.kind ?? '');
    await saveOpen(store.db, grouper, isPairable);
    await saveWeights(store.db, '2026-03-15', weights);
    console.log(`${grouper.developments().length} developments stored, history included`);

    const decided = new Map<string, string>();
    let clock = NOW;
    const silent = () => undefined;
    const detect = createHandler({
      db: store.db,
      watchlist: createWatchlistCache(store.db),
      now: () => new Date(clock),
      owner: () => 'bench',
      log: { info: silent, warn: silent, error: silent },
      settings: { timeoutMs: 900_000, keepArticlesDays: 400, keepItemsDays: 30, sendBaseline: false },
      onArticle: ({ article, decision }) =>
        decided.set(article.id, `${decision.decision} ${decision.developmentId}`),
    });
    let same = 0;
    for (let run = 0; run < RUNS; run++) {
      clock += 60_000;
      const articles = Array.from({ length: ARTICLES }, () => world.article(new Date(clock)));
      for (const article of articles)
        await enqueue(store.db, 'inbox', atId(article.seenAt, article.id), article);
      const before = { ...store.db.used };
      const start = performance.now();
      await detect();
      const ms = performance.now() - start;
      const { read, write } = store.db.used;
      console.log(
        `${run === 0 ? 'cold' : 'warm'}: ${ARTICLES} articles in ${(ms / 1000).toFixed(2)} s (limit 1), ` +
          `${read - before.read} read units (limit 60), ${write - before.write} write units`,
      );
      for (const article of articles) {
        const { decision, developmentId } = grouper.add(inputOf(article, entities));
        if (decided.get(article.id) === `${decision} ${developmentId}`) same += 1;
      }
    }
    console.log(`${same} of ${RUNS * ARTICLES} decisions are those of the grouper that knows all`);
  } finally {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function saveOpen(db: Database, grouper: Grouper, isPairable: (id: string) => boolean): Promise<void> {
  const rows: Row[] = [];
  for (const development of grouper.developments()) {
    if (development.source === 'history') continue;
    const { entities, firstSeenAt: at, openedBy = '' } = development;
    rows.push(headRow(applied(development, [], openedBy)));
    const sketch = sketchOf(development.signature.terms);
    rows.push(...indexRowsFor({ development, at, entities, watches: [], change: 'new', sketch }, isPairable));
  }
  await putMany(db, 'events', rows);
}

function createWorld(entityIds: readonly string[], watchId: string) {
  const random = seeded(14);
  const stories: Story[] = [];
  let serial = 0;
  const tell = ({ words, entities }: Story, at: Date): Article => {
    const id = `article${String(serial++).padStart(6, '0')}`;
    const { title, summary } = textOf(words, random);
    return {
      id,
      itemId: id,
      feedId: `outlet-${random.int(40)}`,
      feedTitle: 'Outlet',
      title,
      summary,
      lang: 'en',
      publishedAt: at.toISOString(),
      seenAt: at.toISOString(),
      mentions: entities.map((entityId) => ({
        entityId,
        alias: entityId,
        field: 'title',
        start: 0,
        end: 1,
        strength: 'strong',
      })),
      watches: [{ id: watchId, severity: 2 }],
      topics: [],
      severity: 2,
    };
  };
  const opening = (at: Date) => {
    const story = { words: wordsOfStory(stories.length, random), entities: someOf(entityIds, random) };
    stories.push(story);
    return tell(story, at);
  };
  const recent = () => stories[stories.length - 1 - Math.floor(stories.length * random.next() ** 3)]!;
  return {
    stories,
    opening,
    article: (at: Date) => (random.chance(0.6) ? tell(recent(), at) : opening(at)),
  };
}

/** Two to four entities, the first of the list in most, the last in few (Zipf). */
function someOf(ids: readonly string[], random: Random): string[] {
  const some = new Set<string>();
  const count = 2 + random.int(3);
  while (some.size < count) some.add(ids[Math.floor((ids.length + 1) ** random.next()) - 1]!);
  return [...some];
}
