/** Days that rows are kept which are not for ever. */
export const retention = {
  keepArticlesDays: 400, // longer than a year: a yearly event finds its last report
  keepItemsDays: 30, // what a backtest looks back on
} as const;
