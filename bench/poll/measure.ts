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

/** What a poller's process tells at its end, as JSON. */
export function told(passes: Passes): string {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  return JSON.stringify({ ...passes, peakMiB: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 });
}
