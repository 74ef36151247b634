import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../cli/local/store.ts';
import { ask } from '../shared/store/ask/ask.ts';
import type { Question } from '../shared/store/ask/question.ts';
import type { Database } from '../shared/store/database.ts';
import { writeChronicle } from '../test/support/chronicle.ts';

const pairable = (id: string) => id !== 'russia';
const ROUNDS = 15;

const questions: [string, Question, number][] = [
  ['everything, 50', {}, 50],
  ['everything, 200', {}, 200],
  ['--entity huawei, 10', { entities: ['huawei'] }, 10],
  ['--entity huawei, 50', { entities: ['huawei'] }, 50],
  ['--entity huawei --entity sberbank, 50', { entities: ['huawei', 'sberbank'] }, 50],
  ['--entity huawei --entity russia, 50', { entities: ['huawei', 'russia'] }, 50],
  ['--kind acquisition, 50', { kind: 'acquisition' }, 50],
];

/**
 * What a first page costs with few and with many developments, on the embedded store: `npm run bench -- ask 1000 100000`.
 * Prints the median and the slowest of 15 rounds, and the rows and the read units of one: costs compare where as many
 * rows are returned.
 */
export async function run(args: string[]): Promise<void> {
  const sizes = args.length === 0 ? [1000, 10_000] : args.map(Number);
  for (const size of sizes) {
    const dataDir = await mkdtemp(join(tmpdir(), 'wirewatch-ask-'));
    const store = await openStore({ dataDir, command: 'bench ask' });
    try {
      await writeChronicle(store.db, size);
      console.log(`\n${size} developments`);
      for (const [name, question, limit] of questions) await measure(store.db, name, question, limit);
    } finally {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  }
}

async function measure(db: Database, name: string, question: Question, limit: number): Promise<void> {
  const before = db.used.read;
  const { events } = await ask(db, question, { limit, pairable });
  const units = db.used.read - before;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    await ask(db, question, { limit, pairable });
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const [median, slowest] = [times[Math.floor(ROUNDS / 2)]!, times.at(-1)!].map((ms) => ms.toFixed(0));
  console.log(
    `  ${name.padEnd(40)} ${median} ms (slowest ${slowest}), ${events.length} rows, ${units} read units`,
  );
}
