/** Precision, recall and their harmonic mean, each 0 to 1. */
export interface PrecisionRecall {
  precision: number;
  recall: number;
  f1: number;
}

/** One labelled document: the group it was put in, the group it belongs in. */
export interface Placed {
  predicted: string;
  gold: string;
  /** It was held back as background, and so alerts nobody. */
  held?: boolean;
  /** Labelled as a retelling: it tells nothing that is due. */
  past?: boolean;
}

/**
 * BCubed (Bagga and Baldwin 1998): for each document, how much of its predicted group is of its gold group, and the
 * reverse; the mean over documents.
 */
export function bcubed(documents: readonly Placed[]): PrecisionRecall {
  const predicted = countBy(documents, (document) => document.predicted);
  const gold = countBy(documents, (document) => document.gold);
  const both = countBy(documents, cell);
  let precision = 0;
  let recall = 0;
  for (const document of documents) {
    const shared = both.get(cell(document))!;
    precision += shared / predicted.get(document.predicted)!;
    recall += shared / gold.get(document.gold)!;
  }
  return f1Of(precision / documents.length, recall / documents.length);
}

/** Over all pairs of documents: put together against belonging together. */
export function pairwise(documents: readonly Placed[]): PrecisionRecall {
  const pairs = (counts: Map<string, number>) => sum([...counts.values()].map((n) => (n * (n - 1)) / 2));
  const right = pairs(countBy(documents, cell));
  const predicted = pairs(countBy(documents, (document) => document.predicted));
  const gold = pairs(countBy(documents, (document) => document.gold));
  return f1Of(right / predicted || 0, right / gold || 0);
}

/**
 * The first document of each predicted group that is not held back is an alert. Precision: distinct gold groups alerted of
 * all alerts; recall: gold groups alerted of all that have something to tell. Documents in the order they arrived.
 */
export function alertOnce(documents: readonly Placed[]): PrecisionRecall {
  const alerts = new Map<string, Placed>();
  for (const document of documents)
    if (!document.held && !alerts.has(document.predicted)) alerts.set(document.predicted, document);
  const told = golds([...alerts.values()]).size;
  return f1Of(told / alerts.size, told / golds(documents).size);
}

const golds = (documents: readonly Placed[]) =>
  new Set(documents.filter(({ past }) => !past).map(({ gold }) => gold));

export function f1Of(precision: number, recall: number): PrecisionRecall {
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

function cell({ predicted, gold }: Placed): string {
  return JSON.stringify([predicted, gold]);
}

function countBy<T>(values: readonly T[], key: (value: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(key(value), (counts.get(key(value)) ?? 0) + 1);
  return counts;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
