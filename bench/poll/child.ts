import { bare } from './bare.ts';
import { told } from './measure.ts';
import { pipeline } from './pipeline.ts';

/** Runs one poller in a process of its own, so that its memory can be told. */
const [which, port, feeds, concurrency] = process.argv.slice(2);
const poller = which === 'bare' ? bare : pipeline;
console.log(told(await poller(Number(port), Number(feeds), Number(concurrency))));
