/**
 * Memory of each stage in MB; Lambda gives CPU in proportion. On the small feeds of the bundle tests they peak at 110 to
 * 160 MB of resident memory.
 */
export const memoryMb = {
  pollFeeds: 384, // 24 feeds of 4 MB each bring it to 313 to 363 (shared/feeds/large-bodies.ts)
  /**
   * With all it may remember, 4,000 heads and 50,000 sketches, and the weights of 40,000 words, its heap is 125 MB and the
   * process 330 (x64, Node 24.21, November 2026: `npm run bench -- detect --memory`); an inbox and a backlog come on top.
   */
  detectDevelopments: 512,
  sendAlerts: 256,
  reportHealth: 512, // holds every feed's row
  loadSeeds: 256,
} as const;

/**
 * V8 lets its young generation grow to 16 MB a half, which fills with text that is dropped at once, and its old one to four
 * times what is in use, unless it is told that little may be had. A poll of 2,000 feeds peaked at 210 MiB with a limit of
 * 4 MB on the first alone, at 135 with two thirds of the function's memory on the second (x64, Node 24.21, November
 * 2026: `npm run bench -- poll`).
 */
export const nodeOptions = (memoryMb: number): string[] => [
  '--max-semi-space-size=4',
  `--max-old-space-size=${Math.floor((memoryMb * 2) / 3)}`,
];
