import { loadSeeds } from '../../seeds/load.ts';
import { readSeeds } from '../../seeds/schema.ts';
import { feedSchema } from '../../shared/feed.ts';
import { bucketOf } from '../../shared/feeds/cadence.ts';
import { putMany, type Database } from '../../shared/store/database.ts';
import { feedUrl } from './addresses.ts';

/** Puts the seeded watchlist and the feeds of the benchmark's server into a store. */
export async function fill(db: Database, port: number, feeds: number): Promise<void> {
  await loadSeeds(db, { ...readSeeds(), feeds: [] }, new Date());
  const addedAt = new Date().toISOString();
  const rows = Array.from({ length: feeds }, (_, feed) => {
    const url = feedUrl(port, feed);
    const id = `feed-${feed}`;
    return {
      bucket: String(bucketOf(url)),
      feedId: id,
      feed: feedSchema.parse({ id, url, title: id, allowPrivate: true }),
      addedAt,
      origin: 'user' as const,
    };
  });
  await putMany(db, 'feeds', rows);
}
