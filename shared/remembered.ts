/**
 * A pure function of one string or number that keeps its answers. When `most` are kept all are forgotten: what is asked for often
 * is soon there again, and nothing need be known of when each was last asked for.
 */
export function remembered<T, K extends string | number = string>(
  most: number,
  of: (key: K) => T,
): (key: K) => T {
  const kept = new Map<K, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const fresh = of(key);
    if (kept.size >= most) kept.clear();
    kept.set(key, fresh);
    return fresh;
  };
}
