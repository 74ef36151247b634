/** The address of feed N: a host of its own in 127.0.0.0/8. */
export const feedUrl = (port: number, feed: number): string =>
  `http://127.${1 + (feed >> 16)}.${(feed >> 8) & 255}.${feed & 255}:${port}/feed/${feed}`;
