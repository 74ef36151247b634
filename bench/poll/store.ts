import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { currentHolder } from '../../cli/local/holder.ts';
import { openStore } from '../../cli/local/store.ts';
import { fill } from './fill.ts';

/** A process of its own that holds a filled store, as DynamoDB is elsewhere; tells its endpoint to the parent. */
const [port = 0, feeds = 0] = process.argv.slice(2).map(Number);
const dataDir = await mkdtemp(join(tmpdir(), 'wirewatch-bench-'));
const store = await openStore({ dataDir, command: 'bench', runner: true });
await fill(store.db, port, feeds);
const holder = await currentHolder(dataDir);
process.send?.(`http://127.0.0.1:${holder?.port}`);
process.on('disconnect', () => {
  void store.close().then(() => rm(dataDir, { recursive: true }));
});
