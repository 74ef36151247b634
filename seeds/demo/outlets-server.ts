import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Feed } from '../../shared/feed.ts';
import { documentAt, hasMoved } from './documents.ts';
import type { Outlet, Story } from './story.ts';

/** The outlets of the story on loopback, each a host of its own as in the world. */
export interface OutletsServer {
  feeds: Feed[];
  close(): Promise<void>;
}

/** Serves every outlet as it would have answered at `now()`. */
export async function serveOutlets(story: Story, now: () => Date): Promise<OutletsServer> {
  const served = await Promise.all(
    story.outlets.map(async (outlet) => {
      const server = createServer((request, response) => {
        answer(story, outlet, now(), request, response);
      });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      return { server, feed: feedOf(outlet, baseOf(server)) };
    }),
  );
  return {
    feeds: served.map(({ feed }) => feed),
    close: async () => {
      await Promise.all(served.map(({ server }) => closed(server)));
    },
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

const baseOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function feedOf({ id, title, language, type }: Outlet, base: string): Feed {
  return {
    id,
    url: `${base}/feed`,
    title,
    language,
    type,
    allowPrivate: true,
    enabled: true,
    verified: false,
  };
}

function answer(
  story: Story,
  outlet: Outlet,
  now: Date,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const base = `http://${request.headers.host}`;
  const failure = outlet.fails.find(
    ({ from, until }) => Date.parse(from) <= now.getTime() && now.getTime() < Date.parse(until),
  );
  if (failure) {
    response.writeHead(failure.status).end();
    return;
  }
  const path = hasMoved(outlet, now) ? '/moved/feed' : '/feed';
  if (request.url === '/feed' && path !== '/feed') {
    response.writeHead(301, { location: `${base}${path}` }).end();
    return;
  }
  if (request.url !== path) {
    response.writeHead(404).end();
    return;
  }
  const { contentType, body } = documentAt(story, outlet, now, base);
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  response.writeHead(200, { 'content-type': contentType, etag }).end(body);
}
