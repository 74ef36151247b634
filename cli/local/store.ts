import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { connect, type Database } from '../../shared/store/database.ts';
import { localTableNames } from '../../shared/store/tables.ts';
import { CliError } from '../errors.ts';
import { becomeHolder, currentHolder, endHolding, type Holder } from './holder.ts';
import { createTables } from './tables.ts';

/** An open store and how to let go of it. */
export interface OpenStore {
  db: Database;
  close(): Promise<void>;
}

export interface OpenOptions {
  dataDir: string;
  /** The command's name, told to who finds the store held. */
  command: string;
  /** Polls, detects and sends. A second runner is refused; other commands go through the first one's endpoint. */
  runner?: boolean;
}

/** Signing needs some credentials; the embedded store checks none. */
export const localClient = (endpoint: string): DynamoDBClientConfig => ({
  endpoint,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

const HANDOVER_MS = 10_000; // a short command that holds the store is gone long before
const CHECK_EVERY_MS = 50;

/**
 * Opens the tables of a data directory: the server that `DYNAMODB_ENDPOINT` names, the endpoint of the process that
 * holds the directory, or an embedded store started here.
 * @throws CliError when this is a runner and another runner holds the directory
 */
export async function openStore(options: OpenOptions): Promise<OpenStore> {
  const external = process.env.DYNAMODB_ENDPOINT;
  if (external !== undefined && external !== '') return connectTo(external, true);
  const giveUp = Date.now() + HANDOVER_MS;
  for (;;) {
    const holder = await currentHolder(options.dataDir);
    if (holder === undefined) {
      const own = await startEmbedded(options);
      if (own !== undefined) return own;
    } else if (holder.runner && options.runner === true) {
      throw new CliError(
        heldMessage(options.dataDir, holder),
        'wait for it to end, or use another --data directory',
      );
    } else if (holder.runner) {
      return connectTo(`http://127.0.0.1:${holder.port}`, false);
    }
    if (Date.now() > giveUp && holder !== undefined)
      throw new CliError(heldMessage(options.dataDir, holder), 'try again when it has ended');
    await wait(CHECK_EVERY_MS);
  }
}

const heldMessage = (dataDir: string, { command, pid, startedAt }: Holder) =>
  `the data directory ${dataDir} is held by \`wirewatch ${command}\` (process ${pid}, since ${startedAt})`;

async function connectTo(endpoint: string, withTables: boolean): Promise<OpenStore> {
  const db = connect({ names: localTableNames, client: localClient(endpoint) });
  if (withTables) await createTables(db);
  return {
    db,
    close: () => {
      db.close();
      return Promise.resolve();
    },
  };
}

async function startEmbedded({
  dataDir,
  command,
  runner = false,
}: OpenOptions): Promise<OpenStore | undefined> {
  const startedAt = new Date().toISOString();
  // Held before the database is opened: a second opener of one LevelDB dies with an uncaught error.
  const port = await freePort();
  if (!(await becomeHolder(dataDir, { pid: process.pid, port, command, runner, startedAt })))
    return undefined;
  try {
    const { createEngine } = await import('./engine.ts');
    const server = createEngine(join(dataDir, 'db'));
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const db = connect({ names: localTableNames, client: localClient(`http://127.0.0.1:${port}`) });
    await createTables(db);
    return {
      db,
      close: async () => {
        db.close();
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
        await endHolding(dataDir);
      },
    };
  } catch (error) {
    await endHolding(dataDir);
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined; // taken since; the next one is another
    throw new Error(`cannot open the embedded store in ${dataDir}`, { cause: error });
  }
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
