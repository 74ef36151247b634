import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** A real HTTP server on loopback whose every path behaves as the test says; other paths answer 404. */
export interface FeedServer extends AsyncDisposable {
  url(path: string): string;
  on(path: string, behaviour: Behaviour): string;
  /** Headers of the requests that came for a path, in order. */
  requests(path: string): IncomingMessage['headers'][];
  /** Resolves when the client has closed a connection on which this path was asked for. */
  closed(path: string): Promise<void>;
}

export async function openFeedServer(): Promise<FeedServer> {
  const behaviours = new Map<string, Behaviour>();
  const requests = new Map<string, IncomingMessage[]>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.set(path, [...(requests.get(path) ?? []), request]);
    const behaviour = behaviours.get(path) ?? answer(404, 'not found');
    behaviour(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = (path: string) => `http://127.0.0.1:${port}${path}`;
  return {
    url,
    on(path, behaviour) {
      behaviours.set(path, behaviour);
      return url(path);
    },
    requests: (path) => (requests.get(path) ?? []).map(({ headers }) => headers),
    async closed(path) {
      const sockets = (requests.get(path) ?? [])
        .map(({ socket }) => socket)
        .filter((socket) => !socket.destroyed);
      await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve))));
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export const answer =
  (status: number, body: string | Uint8Array = '', headers: Record<string, string> = {}): Behaviour =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
  };

export const redirect = (status: number, location: string): Behaviour =>
  answer(status, 'moved', { location });

/** Takes the request and never answers. */
export const silent: Behaviour = () => undefined;

/** Sends a piece, then one character at a time, for ever. */
export const dripping =
  (piece: string, everyMs: number): Behaviour =>
  (_request, response) => {
    response.writeHead(200).write(piece);
    const timer = setInterval(() => response.write(' '), everyMs);
    response.on('close', () => {
      clearInterval(timer);
    });
  };

/** Sends a piece again and again as fast as the client reads. */
export const endless =
  (start: string, piece: string): Behaviour =>
  (_request, response) => {
    response.writeHead(200).write(start);
    const more = () => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', more);
    more();
  };

/** A small gzip file that unpacks to `bytes` zero bytes. */
export const gzipBomb = (bytes: number): Behaviour =>
  answer(200, gzipSync(Buffer.alloc(bytes)), { 'content-encoding': 'gzip' });

/** Promises more bytes than it sends, then resets the connection. */
export const resetting =
  (piece: string): Behaviour =>
  (request, response) => {
    response.writeHead(200, { 'content-length': String(piece.length * 2) });
    response.write(piece, () => {
      request.socket.resetAndDestroy();
    });
  };

/** An RSS document with one entry for each title. */
export function rss(titles: readonly string[], date = 'Mon, 23 Nov 2026 10:00:00 GMT'): string {
  const items = titles.map(
    (title) =>
      `<item><title>${title}</title><guid isPermaLink="false">${title}</guid><pubDate>${date}</pubDate></item>`,
  );
  return `<rss version="2.0"><channel><title>A feed</title>${items.join('')}</channel></rss>`;
}
