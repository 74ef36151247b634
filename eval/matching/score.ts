/** Hits, false alarms and misses of one group of items. */
export interface Counts {
  hits: number;
  extra: number;
  missed: number;
}

export interface Score extends Counts {
  precision: number;
  recall: number;
  f1: number;
}

export const noCounts = (): Counts => ({ hits: 0, extra: 0, missed: 0 });

/** Adds what one item should give and did give. */
export function count(counts: Counts, expected: ReadonlySet<string>, found: ReadonlySet<string>): void {
  for (const id of found) {
    if (expected.has(id)) counts.hits++;
    else counts.extra++;
  }
  for (const id of expected) if (!found.has(id)) counts.missed++;
}

/** Micro-averaged precision, recall and F1; 1 where there was nothing to find and nothing was found. */
export function scoreOf(counts: Counts): Score {
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  const precision = share(counts.hits, counts.hits + counts.extra);
  const recall = share(counts.hits, counts.hits + counts.missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { ...counts, precision, recall, f1 };
}
