export interface Passes {
  /** Seconds. */
  first: number;
  unchanged: number;
}

/** How long something takes, in seconds. */
export async function measured(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}
