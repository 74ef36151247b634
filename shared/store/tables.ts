/**
 * The three tables, defined once: infra builds them, the embedded store creates them, the tests run on them.
 * No secondary index: an index is eventually consistent on AWS, and every question here is one Query (docs/adr/0002).
 */
export const tableDefinitions = {
  watchlist: { partitionKey: 'kind', sortKey: 'id' },
  feeds: { partitionKey: 'bucket', sortKey: 'feedId' },
  events: { partitionKey: 'pk', sortKey: 'sk', timeToLive: 'expiresAt' },
} as const;

export type TableName = keyof typeof tableDefinitions;
/** The physical name of each table. */
export type TableNames = Record<TableName, string>;

export const tableNames = Object.keys(tableDefinitions) as TableName[];

/** The environment variable that tells a function the physical name of a table. */
export const tableEnv = {
  watchlist: 'WATCHLIST_TABLE',
  feeds: 'FEEDS_TABLE',
  events: 'EVENTS_TABLE',
} as const satisfies Record<TableName, string>;

/** Names on the embedded store and in tests. */
export const localTableNames: TableNames = {
  watchlist: 'wirewatch-watchlist',
  feeds: 'wirewatch-feeds',
  events: 'wirewatch-events',
};
