/** What a task takes. */
export interface Spent {
  wallMs: number;
  /** All threads, user and system: steadier than the clock on a machine that does other things too. */
  cpuMs: number;
  /** Of these, the thread that matches, without those that compile and collect garbage behind it. */
  threadMs: number;
}

/** Runs a task once. */
export function spend(task: () => unknown): Spent {
  const start = performance.now();
  const [before, threadBefore] = [process.cpuUsage(), process.threadCpuUsage()];
  task();
  const [all, thread] = [process.cpuUsage(before), process.threadCpuUsage(threadBefore)];
  return {
    wallMs: performance.now() - start,
    cpuMs: (all.user + all.system) / 1e3,
    threadMs: (thread.user + thread.system) / 1e3,
  };
}
