/** What something takes, in seconds; CPU is of this process, all its threads, and unknown of other programs. */
export interface Cost {
  time: number;
  cpu?: number;
}

/** What each of two polls of the same feeds takes. */
export interface Passes {
  first: Cost;
  unchanged: Cost;
}

export async function measured(work: () => Promise<unknown>): Promise<Required<Cost>> {
  const start = process.hrtime.bigint();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { time: Number(process.hrtime.bigint() - start) / 1e9, cpu: (user + system) / 1e6 };
}

/** What a poller's process tells at its end, as JSON. */
export function told(passes: Passes): string {
  return JSON.stringify({ ...passes, peakMiB: process.resourceUsage().maxRSS / 1024 });
}
