/**
 * Memory of each stage in MB; Lambda gives CPU in proportion. On the small feeds of the bundle tests they peak at 110 to
 * 160 MB of resident memory.
 */
export const memoryMb = {
  pollFeeds: 384, // two documents of the largest size allowed (5 MB), parsed at once, on top of that
  detectDevelopments: 512, // word weights and the candidates of a run are held in memory
  sendAlerts: 256,
  reportHealth: 512, // holds every feed's row
  loadSeeds: 256,
} as const;

/**
 * V8 lets its young generation grow to 16 MB a half, which fills with text that is dropped at once. With 4 MB a poll of 500
 * feeds peaked at 145 MiB instead of 217, and took less CPU (x64, Node 24.21, November 2026: `npm run bench -- poll`).
 */
export const nodeOptions = ['--max-semi-space-size=4'];
