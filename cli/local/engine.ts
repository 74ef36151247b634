import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import dynalite from 'dynalite';

interface Iterators {
  prototype: { close(): Promise<void>; return?: () => Promise<void> };
}

/**
 * dynalite 4.0.0 ends its reads by an iterator's `return`, but LevelDB's iterators are ended by `close`: each Query left
 * one open, with 4 KB of heap, some 20 KB beside it and a snapshot of the data (November 2026).
 */
function letIteratorsEnd(): void {
  const fromDynalite = createRequire(createRequire(import.meta.url).resolve('dynalite'));
  const level = fromDynalite('abstract-level') as Record<
    'AbstractValueIterator' | 'AbstractKeyIterator',
    Iterators
  >;
  for (const { prototype } of [level.AbstractValueIterator, level.AbstractKeyIterator])
    prototype.return ??= function (this: Iterators['prototype']) {
      return this.close();
    };
}

/**
 * The embedded engine, DynamoDB's API over LevelDB; it listens when it is told to.
 * @param path where its data is; in memory without
 */
export function createEngine(path?: string): Server {
  letIteratorsEnd();
  const server = dynalite({ createTableMs: 0, ...(path !== undefined && { path }) });
  // A connection that is closed for being idle just as a request is written to it would fail the request.
  server.keepAliveTimeout = 0;
  return server;
}
