/** A document of a baseline: its terms with TF-IDF weights, of length 1. Term numbers are those of its set. */
interface Vector {
  terms: number[];
  weights: number[];
}

/** Lower-case words; a Chinese character is a word. */
export function words(text: string): string[] {
  return Array.from(text.toLowerCase().matchAll(/\p{Script=Han}|[\p{L}\p{N}]+/gu), ([word]) => word);
}

/**
 * TF-IDF vectors: (1 + log tf) · log(n / df), length 1. The document frequencies are those of the whole set, which a
 * stream would not have: in favour of the baselines.
 */
export function tfIdf(documents: readonly string[][]): Vector[] {
  const ids = new Map<string, number>();
  const df: number[] = [];
  const counted = documents.map((document) => {
    const counts = new Map<number, number>();
    for (const word of document) {
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const id of counts.keys()) df[id] = (df[id] ?? 0) + 1;
    return counts;
  });
  return counted.map((counts) => {
    const terms = [...counts.keys()];
    const weights = terms.map((id) => (1 + Math.log(counts.get(id)!)) * Math.log(documents.length / df[id]!));
    const norm = Math.hypot(...weights) || 1;
    return { terms, weights: weights.map((weight) => weight / norm) };
  });
}

/** Streaming centroid: each document joins the nearest mean at `threshold` or above, else opens a group. */
export function streamingCentroid(vectors: readonly Vector[], threshold: number): string[] {
  const postings = new Map<number, Map<number, number>>();
  const squares: number[] = [];
  return vectors.map(({ terms, weights }) => {
    const dots = new Map<number, number>();
    terms.forEach((term, i) => {
      for (const [group, sum] of postings.get(term) ?? [])
        dots.set(group, (dots.get(group) ?? 0) + sum * weights[i]!);
    });
    let best = squares.length;
    let highest = threshold;
    for (const [group, dot] of dots) {
      const similarity = dot / Math.sqrt(squares[group]!);
      if (similarity >= highest) [best, highest] = [group, similarity];
    }
    // |s + v|² = |s|² + 2 s·v + |v|², and every document has length 1.
    squares[best] = (squares[best] ?? 0) + 2 * (dots.get(best) ?? 0) + 1;
    terms.forEach((term, i) => {
      const sums = postings.get(term) ?? new Map<number, number>();
      postings.set(term, sums.set(best, (sums.get(best) ?? 0) + weights[i]!));
    });
    return String(best);
  });
}

/**
 * Batch average-link: the two groups with the highest mean similarity are merged while it is at least the threshold.
 * Returns the groups for each threshold; ties go to the groups that come first.
 */
export function averageLink(
  vectors: readonly Vector[],
  thresholds: readonly number[],
): Map<number, string[]> {
  const similarity = similarities(vectors);
  const size = vectors.map(() => 1);
  const group = vectors.map((_, i) => i);
  const alive = new Set(group);
  const found = new Map<number, string[]>();
  const waiting = [...thresholds].sort((a, b) => b - a);
  while (waiting.length > 0) {
    const [left, right, highest] = nearestPair(similarity, alive);
    while (waiting.length > 0 && highest < waiting[0]!) found.set(waiting.shift()!, group.map(String));
    if (waiting.length === 0) break;
    const [m, k] = [size[left]!, size[right]!];
    alive.delete(right);
    for (const i of alive) {
      const mean = (m * similarity[left]![i]! + k * similarity[right]![i]!) / (m + k);
      similarity[left]![i] = mean;
      similarity[i]![left] = mean;
    }
    size[left] = m + k;
    group.forEach((g, i) => {
      if (g === right) group[i] = left;
    });
  }
  return found;
}

/** Nothing is near where one group is left: the similarity is then below every threshold. */
function nearestPair(similarity: Float64Array[], alive: Set<number>): [number, number, number] {
  let nearest: [number, number, number] = [-1, -1, -1];
  const groups = [...alive];
  groups.forEach((i, place) => {
    const row = similarity[i]!;
    for (let j = place + 1; j < groups.length; j++)
      if (row[groups[j]!]! > nearest[2]) nearest = [i, groups[j]!, row[groups[j]!]!];
  });
  return nearest;
}

function similarities(vectors: readonly Vector[]): Float64Array[] {
  const dense = new Float64Array(1 + Math.max(0, ...vectors.flatMap(({ terms }) => Math.max(0, ...terms))));
  return vectors.map((one) => {
    one.terms.forEach((term, i) => (dense[term] = one.weights[i]!));
    const row = Float64Array.from(vectors, (other) =>
      other.terms.reduce((sum, term, i) => sum + dense[term]! * other.weights[i]!, 0),
    );
    for (const term of one.terms) dense[term] = 0;
    return row;
  });
}
