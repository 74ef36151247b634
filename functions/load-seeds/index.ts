import feeds from '../../seeds/feeds.json' with { type: 'json' };
import history from '../../seeds/history.json' with { type: 'json' };
import watchlist from '../../seeds/watchlist.json' with { type: 'json' };
import { loadSeeds } from '../../seeds/load.ts';
import { historySchema } from '../../shared/development.ts';
import { tablesOf } from '../../shared/environment.ts';
import { feedsFileSchema } from '../../shared/feed.ts';
import { connect } from '../../shared/store/database.ts';
import { watchlistSchema } from '../../shared/watchlist.ts';
import { createLog } from '../logger.ts';
import { answerCloudFormation } from './answer.ts';
import { parseEnv } from './env.ts';
import { createHandler } from './handler.ts';

const env = parseEnv(process.env);
const db = connect({ names: tablesOf(env) });

export const handler = createHandler({
  load: () =>
    loadSeeds(
      db,
      {
        watchlist: watchlistSchema.parse(watchlist),
        feeds: feedsFileSchema.parse(feeds).feeds,
        claims: historySchema.parse(history).claims,
      },
      new Date(),
    ),
  answer: answerCloudFormation,
  log: createLog('load-seeds'),
});
