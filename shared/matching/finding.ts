/** One thing to look at in a watchlist. */
export interface Finding {
  level: 'error' | 'warning';
  entityId?: string;
  watchId?: string;
  alias?: string;
  /** What is wrong and what to do, with the evidence. */
  message: string;
}
