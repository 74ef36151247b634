import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { feedSchema, type Feed } from '../../shared/feed.ts';

/** An entry of a served feed. */
export interface Entry {
  id: string;
  title: string;
  summary?: string;
  published: string;
}

/** A feed server on loopback whose documents the test writes; an address that was not set up answers 404. */
export interface LoopbackFeeds {
  /** Serves these entries, newest first as given, as an RSS document, and says how to poll it. */
  serve(name: string, entries: Entry[]): Feed;
  requests(name: string): number;
  close(): Promise<void>;
}

export async function openLoopbackFeeds(): Promise<LoopbackFeeds> {
  const documents = new Map<string, string>();
  const requests = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.set(path, (requests.get(path) ?? 0) + 1);
    const document = documents.get(path);
    response.writeHead(document === undefined ? 404 : 200, {
      'content-type': 'application/rss+xml; charset=utf-8',
    });
    response.end(document);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    serve(name, entries) {
      documents.set(`/${name}`, rssOf(name, entries));
      return feedSchema.parse({
        id: name,
        url: `http://127.0.0.1:${port}/${name}`,
        title: `Example ${name}`,
        language: 'en',
        allowPrivate: true,
      });
    },
    requests: (name) => requests.get(`/${name}`) ?? 0,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function rssOf(name: string, entries: Entry[]): string {
  const items = entries.map(
    ({ id, title, summary = '', published }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${escape(title)}</title>` +
      `<link>http://example.org/${id}</link><description>${escape(summary)}</description>` +
      `<pubDate>${new Date(published).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${name}</title>${items.join('')}</channel></rss>`;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
