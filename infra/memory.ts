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
