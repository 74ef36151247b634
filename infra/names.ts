/** Names of the two stacks of a deployment. */
export const stackNames = (name: string) => ({ storage: `${name}-storage`, pipeline: `${name}-pipeline` });

/** Names of stack outputs, read by the commands that take `--stack`. */
export const outputs = {
  watchlist: 'WatchlistTable',
  feeds: 'FeedsTable',
  events: 'EventsTable',
  alerts: 'AlertsTopic',
  operations: 'OperationsTopic',
  pollFeeds: 'PollFeedsFunction',
} as const;
