import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const holderSchema = z.object({
  pid: z.number(),
  /** Loopback port of the embedded store. */
  port: z.number(),
  /** The command that holds it, for messages. */
  command: z.string(),
  /** Polls, detects and sends: of these there may be one. */
  runner: z.boolean(),
  startedAt: z.string(),
});
/** The process that holds the embedded store of a data directory. */
export type Holder = z.infer<typeof holderSchema>;

const fileOf = (dataDir: string) => join(dataDir, 'holder.json');

/** Who holds a data directory now; undefined where nobody does or its process is dead. */
export async function currentHolder(dataDir: string): Promise<Holder | undefined> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => undefined);
  const holder = text === undefined ? undefined : holderSchema.safeParse(parseJson(text)).data;
  return holder !== undefined && isAlive(holder.pid) && (await answers(holder)) ? holder : undefined;
}

const STARTING_MS = 10_000;

/** A process id may have been given to another process since; what does not answer after its start is dead. */
async function answers({ port, startedAt }: Holder): Promise<boolean> {
  if (Date.now() - Date.parse(startedAt) < STARTING_MS) return true;
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}

/**
 * Enters this process as the holder. The file appears whole (a hard link), so of two processes one wins.
 * @returns false when another live process is the holder
 */
export async function becomeHolder(dataDir: string, holder: Holder): Promise<boolean> {
  await mkdir(dataDir, { recursive: true });
  const draft = join(dataDir, `holder.${holder.pid}.json`);
  await writeFile(draft, JSON.stringify(holder));
  try {
    for (let turn = 0; turn < 3; turn++) {
      try {
        await link(draft, fileOf(dataDir));
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      if ((await currentHolder(dataDir)) !== undefined) return false;
      // The holder is dead. Renaming takes its file away from everyone but one.
      await rename(fileOf(dataDir), join(dataDir, `holder.${holder.pid}.dead.json`)).catch(() => undefined);
    }
    return false;
  } finally {
    await rm(draft, { force: true });
    await rm(join(dataDir, `holder.${holder.pid}.dead.json`), { force: true });
  }
}

/** Gives the data directory up. */
export async function endHolding(dataDir: string): Promise<void> {
  await rm(fileOf(dataDir), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
