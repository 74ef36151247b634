// The whole round in a real account: deploys under a name of its own, waits for one pass of all stages, removes everything.
// Needs credentials, a prepared region and a mailbox: npm run integ -- me@example.com. Costs less than a cent.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { resolve } from 'node:path';
import { connect } from '../shared/store/database.ts';
import { runsOf } from '../shared/store/runs.ts';
import { loadWatchlist } from '../shared/store/watchlist.ts';
import { resolveStack } from '../cli/stack.ts';

const ROOT = resolve(import.meta.dirname, '..');
const NAME = `WirewatchInteg${Date.now().toString(36)}`;
const STAGES = ['poll-feeds', 'detect-developments', 'send-alerts'];
const PATIENCE_MS = 10 * 60_000;

async function node(...args: string[]): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
}

async function checkOneRound(): Promise<void> {
  const { tables } = await resolveStack(NAME);
  const db = connect({ names: tables });
  try {
    if ((await loadWatchlist(db)).entities.length === 0) throw new Error('the seeds were not loaded');
    await node('cli/main.ts', 'run', '--once', '--stack', NAME);
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const runs = await Promise.all(STAGES.map((stage) => runsOf(db, stage)));
      if (runs.every((each) => each.length > 0)) break;
      if (Date.now() > deadline) throw new Error('not every stage ran in time');
      await wait(5000);
    }
    await node('cli/main.ts', 'health', '--stack', NAME);
    await node('cli/main.ts', 'subscriptions', '--stack', NAME);
  } finally {
    db.close();
  }
}

const [email] = process.argv.slice(2);
if (email === undefined) throw new Error('say who is to be subscribed: npm run integ -- me@example.com');
try {
  await node('infra/deploy.ts', '--email', email, '--name', NAME, '--yes');
  await checkOneRound();
} finally {
  await node('infra/destroy.ts', '--with-data', '--name', NAME, '--yes');
}
console.log(`${NAME}: deployed, ran, removed`);
