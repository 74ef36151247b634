export interface DetectCounts extends Record<string, number> {
  decided: number;
  repeated: number;
  new: number;
  update: number;
  coverage: number;
  background: number;
  alerts: number;
  held: number;
  failed: number;
  parked: number;
}

export const noCounts = (): DetectCounts => ({
  decided: 0,
  repeated: 0,
  new: 0,
  update: 0,
  coverage: 0,
  background: 0,
  alerts: 0,
  held: 0,
  failed: 0,
  parked: 0,
});

/** The counts of two passes together. */
export function addCounts(one: DetectCounts, other: DetectCounts): DetectCounts {
  const sum = { ...one };
  for (const [name, count] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}
