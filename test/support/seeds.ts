import type { Seeds } from '../../seeds/schema.ts';
import type { Feed } from '../../shared/feed.ts';
import { watchlistSchema } from '../../shared/watchlist.ts';

/** A small watchlist: two companies, and a watch that wants both. */
export const smallWatchlist = watchlistSchema.parse({
  entities: [
    { id: 'huawei', name: 'Huawei', kind: 'company', country: 'CN' },
    { id: 'sberbank', name: 'Sberbank', kind: 'company', country: 'RU' },
    { id: 'mts', name: 'Mobile TeleSystems', kind: 'company', country: 'RU' },
  ],
  watches: [
    {
      id: 'huawei-russia',
      name: 'Huawei with a Russian company',
      severity: 2,
      all: [{ entity: 'huawei' }, { kind: 'company', country: 'RU' }],
    },
  ],
});

/** Seeds of that watchlist with these feeds and no history. */
export const smallSeeds = (feeds: Feed[]): Seeds => ({ watchlist: smallWatchlist, feeds, claims: [] });
