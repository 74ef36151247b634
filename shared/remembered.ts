/**
 * A pure function of one string that keeps its answers. When `most` are kept all are forgotten: what is asked for often
 * is soon there again, and nothing need be known of when each was last asked for.
 */
export function remembered<T>(most: number, of: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const fresh = of(key);
    if (kept.size >= most) kept.clear();
    kept.set(key, fresh);
    return fresh;
  };
}
