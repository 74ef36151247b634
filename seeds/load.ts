import { isDeepStrictEqual } from 'node:util';
import { developmentOfClaim } from '../shared/developments/claims.ts';
import { bucketOf } from '../shared/feeds/cadence.ts';
import type { Feed } from '../shared/feed.ts';
import { hashId } from '../shared/hash.ts';
import { pairableKinds } from '../shared/store/pairable.ts';
import { putMany, type Database } from '../shared/store/database.ts';
import { applied, getHeads, putHead, putIndexRows } from '../shared/store/developments.ts';
import { describeFeed, feedsOfBucket, putFeed } from '../shared/store/feeds.ts';
import { atId, partitions } from '../shared/store/keys.ts';
import { putSeedsVersion, seedsVersion } from '../shared/store/seeds-version.ts';
import {
  putWatchlistRow,
  touchWatchlist,
  watchlistRows,
  type WatchlistBody,
  type WatchlistKind,
} from '../shared/store/watchlist.ts';
import type { Seeds } from './schema.ts';

export type LoadResult = { kind: 'already-loaded' } | { kind: 'loaded'; written: number; kept: number };

/**
 * Loads the seeds. Rows of the user, tombstones among them, and rows that cannot be read are never touched; seeded rows
 * that changed are replaced, and the same seeds again write nothing. Their version, a hash of them, is written last, so that
 * a load that broke off is done again.
 */
export async function loadSeeds(
  db: Database,
  seeds: Seeds,
  now: Date,
  version = hashId(JSON.stringify(seeds)),
): Promise<LoadResult> {
  if ((await seedsVersion(db)) === version) return { kind: 'already-loaded' };
  const counts = { written: 0, kept: 0 };
  const at = now.toISOString();
  for (const [kind, bodies] of [
    ['entity', seeds.watchlist.entities],
    ['watch', seeds.watchlist.watches],
    ['topic', seeds.watchlist.topics],
  ] as const)
    await loadKind(db, kind, bodies, at, counts);
  await loadFeeds(db, seeds.feeds, now, counts);
  await loadHistory(db, seeds, counts);
  await touchWatchlist(db, hashId(version, at));
  await putSeedsVersion(db, version, now);
  return { kind: 'loaded', ...counts };
}

interface Counts {
  written: number;
  kept: number;
}

async function loadKind<K extends WatchlistKind>(
  db: Database,
  kind: K,
  bodies: readonly WatchlistBody[K][],
  at: string,
  counts: Counts,
): Promise<void> {
  const present = new Map((await watchlistRows(db, kind)).map((row) => [row.id, row]));
  for (const body of bodies) {
    const row = present.get(body.id);
    if (row?.origin === 'user') {
      counts.kept += 1;
      continue;
    }
    if (row && isDeepStrictEqual(row.body, body)) continue;
    await putWatchlistRow(db, { kind, id: body.id, origin: 'seed', addedAt: row?.addedAt ?? at, body });
    counts.written += 1;
  }
}

async function loadFeeds(db: Database, feeds: Feed[], now: Date, counts: Counts): Promise<void> {
  for (const [bucket, inBucket] of Map.groupBy(feeds, ({ url }) => String(bucketOf(url)))) {
    const unreadable = new Set<string>();
    const rows = await feedsOfBucket(db, bucket, ({ feedId }) => unreadable.add(feedId));
    const present = new Map(rows.map((stored) => [stored.feedId, stored]));
    for (const feed of inBucket) {
      const stored = present.get(feed.id);
      if (stored?.origin === 'user' || unreadable.has(feed.id)) {
        counts.kept += 1;
        continue;
      }
      if (stored && isDeepStrictEqual(stored.said, feed)) continue;
      if (stored?.said.url === feed.url) await describeFeed(db, stored, { feed, origin: 'seed', now });
      else await putFeed(db, { bucket, feedId: feed.id, feed, addedAt: now.toISOString(), origin: 'seed' });
      counts.written += 1;
    }
  }
}

async function loadHistory(db: Database, { claims, watchlist }: Seeds, counts: Counts): Promise<void> {
  const kinds = new Map(watchlist.entities.map(({ id, kind }) => [id, kind ?? '']));
  const developments = claims.map((claim) => ({ claim, development: developmentOfClaim(claim) }));
  const heads = await getHeads(
    db,
    developments.map(({ development }) => development.id),
  );
  const present = new Map(heads.map((head) => [head.id, head]));
  for (const { claim, development } of developments) {
    // Articles that have joined it since are counted in its head, which is no longer the seed's alone.
    if (present.get(development.id)?.applied.some((id) => id !== claim.id) === true) {
      counts.kept += 1;
      continue;
    }
    await putHead(db, applied(development, [], claim.id));
    const { at, entities, watches } = development;
    const entry = { development, at, entities, watches, change: 'new' } as const;
    await putIndexRows(db, entry, (id) => pairableKinds.has(kinds.get(id) ?? ''));
    await putMany(db, 'events', [
      {
        pk: partitions.history,
        sk: atId(at, development.id),
        developmentId: development.id,
        at,
        change: 'new',
      },
    ]);
    counts.written += 1;
  }
}
