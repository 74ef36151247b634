import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { InvalidArgumentError, type Command } from 'commander';
import { createLender } from '../web/lender.ts';
import { createWebServer } from '../web/server.ts';
import { CliError } from './errors.ts';
import { tableCommand, type Globals } from './globals.ts';
import { openTables } from './open.ts';
import { fail, print, printJson } from './output.ts';

const IDLE_MS = 1000;

export function webCommand(): Command {
  return tableCommand('web', 'wirewatch web --port 8484')
    .description(
      'The page over the same queries: read-only, on loopback only, until it is ended with Ctrl-C.',
    )
    .option('--port <port>', 'port on 127.0.0.1; 0 takes a free one', portOf, 8484)
    .action(async (options: Globals & { port: number }) => {
      const tables = createLender(() => openTables(options, 'web'), IDLE_MS);
      const server = createWebServer({ tables, now: () => new Date(), onError: fail });
      server.listen(options.port, '127.0.0.1');
      await once(server, 'listening').catch((cause: unknown) => {
        throw new CliError(`cannot listen on port ${options.port}`, 'name another with --port', { cause });
      });
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      if (options.json) printJson({ url });
      else print(`${url}  (Ctrl-C ends it)`);
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
      server.closeAllConnections();
      server.close();
      await tables.close();
    });
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('give a number from 0 to 65535');
  return port;
}
