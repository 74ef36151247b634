import { developmentKinds, type Development } from '../../shared/development.ts';
import { indexes, atId, dayOf, partitions } from '../../shared/store/keys.ts';
import { putMany, type Database, type Row } from '../../shared/store/database.ts';

/** Park and Miller's generator: the same numbers for the same seed, from 0 up to 1. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const FIRST = Date.UTC(2026, 0, 1);
const EVERY_MS = 7 * 60_000;
const actors = ['huawei', 'sberbank', 'kaspersky', 'mts', 'mipt', 'nstu', 'vocord', 'beeline', 'rostelecom'];

/** The n-th development of a made-up chronicle: seven minutes after the one before, about one or two actors and Russia. */
export function madeUpDevelopment(n: number, random: () => number): Development {
  const at = new Date(FIRST + n * EVERY_MS).toISOString();
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)]!;
  const kind = pick(developmentKinds);
  const entities = [...new Set([pick(actors), pick(actors), 'russia'])];
  return {
    id: `made-${String(n).padStart(6, '0')}`,
    title: `Made-up development ${n} of ${entities.join(' and ')}`,
    kind,
    severity: pick([1, 2, 2, 3] as const),
    entities,
    watches: entities.includes('huawei') ? ['huawei-russian-organisations'] : [],
    languages: [pick(['en', 'ru', 'zh'])],
    at,
    precision: 'seen',
    firstSeenAt: at,
    lastSeenAt: at,
    source: 'feeds',
    openedBy: `article-${n}`,
    articleCount: 1,
    outletCount: 1,
    outlets: [pick(['Example Wire', 'Пример', '示例日报'])],
    // As many terms as a real head holds, so that rows have their real size.
    signature: {
      entities,
      terms: Array.from({ length: 120 }, (_, term) => [`term${(n * 7 + term * 13) % 9973}`, 1.25]),
      numbers: [],
      dates: [],
      kind,
      statuses: [],
    } as unknown as Development['signature'],
  };
}

/** The rows of a development as detect-developments writes them. */
export function rowsOf(development: Development): Row[] {
  const { id, at, entities, watches, kind } = development;
  const named = entities.filter((entity) => entity !== 'russia');
  const pairs = named.flatMap((one, n) => named.slice(n + 1).map((other) => indexes.pair(one, other)));
  const keys = [...entities.map(indexes.entity), ...watches.map(indexes.watch), ...pairs];
  return [
    { pk: partitions.development(id), sk: 'head', ...development, applied: [] },
    ...[...keys, indexes.kind(kind), indexes.day(dayOf(at))].map((pk) => ({
      pk,
      sk: atId(at, id),
      developmentId: id,
      at,
      change: 'new',
    })),
  ];
}

/** Writes the first `count` developments of the chronicle; the same seed makes the same ones. */
export async function writeChronicle(db: Database, count: number, seed = 8): Promise<Development[]> {
  const random = seededRandom(seed);
  const developments = Array.from({ length: count }, (_, n) => madeUpDevelopment(n, random));
  for (let n = 0; n < count; n += 50)
    await putMany(db, 'events', developments.slice(n, n + 50).flatMap(rowsOf));
  return developments;
}
