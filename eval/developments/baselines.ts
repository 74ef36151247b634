/** A document for the baselines: its words, counted, by TF-IDF over the whole set. */
type Vector = Map<string, number>;

/**
 * TF-IDF vectors of texts: lower-case words, (1 + log tf) · log(n / df), length 1. The document frequencies are those of
 * the whole set, which a stream would not have: in favour of the baselines.
 */
export function tfIdf(texts: readonly string[]): Vector[] {
  const counted = texts.map((text) => {
    const counts: Vector = new Map();
    for (const [word] of text.toLowerCase().matchAll(/\p{Script=Han}|[\p{L}\p{N}]+/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  });
  const df: Vector = new Map();
  for (const counts of counted) for (const word of counts.keys()) df.set(word, (df.get(word) ?? 0) + 1);
  return counted.map((counts) => {
    const vector = new Map(
      [...counts].map(([word, n]) => [word, (1 + Math.log(n)) * Math.log(texts.length / df.get(word)!)]),
    );
    const norm = Math.sqrt([...vector.values()].reduce((sum, w) => sum + w * w, 0)) || 1;
    for (const [word, weight] of vector) vector.set(word, weight / norm);
    return vector;
  });
}

export function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}

/** Streaming centroid: each document joins the nearest mean at `threshold` or above, else opens a group. */
export function streamingCentroid(vectors: readonly Vector[], threshold: number): string[] {
  const sums: { vector: Vector; norm: number }[] = [];
  return vectors.map((vector) => {
    let best = -1;
    let score = threshold;
    sums.forEach((sum, i) => {
      const similarity = dot(vector, sum.vector) / sum.norm;
      if (similarity >= score) [best, score] = [i, similarity];
    });
    const group = best < 0 ? sums.push({ vector: new Map(), norm: 1 }) - 1 : best;
    const sum = sums[group]!;
    for (const [word, weight] of vector) sum.vector.set(word, (sum.vector.get(word) ?? 0) + weight);
    sum.norm = Math.sqrt([...sum.vector.values()].reduce((total, w) => total + w * w, 0)) || 1;
    return String(group);
  });
}

/** Batch average-link: the two groups with the highest mean similarity are merged while it is at least `threshold`. */
export function averageLink(
  vectors: readonly Vector[],
  thresholds: readonly number[],
): Map<number, string[]> {
  const n = vectors.length;
  const similarity = vectors.map((a) => Float64Array.from(vectors, (b) => dot(a, b)));
  const size = new Array<number>(n).fill(1);
  const group = vectors.map((_, i) => i);
  const alive = new Set(group);
  const found = new Map<number, string[]>();
  const waiting = [...thresholds].sort((a, b) => b - a);
  while (waiting.length > 0) {
    let [left, right, highest] = [-1, -1, -1];
    for (const i of alive)
      for (const j of alive)
        if (j > i && similarity[i]![j]! > highest) [left, right, highest] = [i, j, similarity[i]![j]!];
    while (waiting.length > 0 && highest < waiting[0]!) found.set(waiting.shift()!, group.map(String));
    if (left < 0) break;
    const [m, k] = [size[left]!, size[right]!];
    for (const i of alive) {
      const mean = (m * similarity[left]![i]! + k * similarity[right]![i]!) / (m + k);
      similarity[left]![i] = mean;
      similarity[i]![left] = mean;
    }
    size[left] = m + k;
    alive.delete(right);
    group.forEach((g, i) => {
      if (g === right) group[i] = left;
    });
  }
  return found;
}
