import { bare } from './bare.ts';
import { pipeline } from './pipeline.ts';

/** Runs one poller in a process of its own, so that its memory can be told, and prints what it took as JSON. */
const [which, port, feeds, concurrency] = process.argv.slice(2);
const poller = which === 'bare' ? bare : pipeline;
const passes = await poller(Number(port), Number(feeds), Number(concurrency));
const peakMiB = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ...passes, peakMiB }));
