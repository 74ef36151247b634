import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A process of its own that serves feeds on all of 127.0.0.0/8, so that each feed can have a host to itself:
 * `/feed/N` is an RSS document with validators. Arguments: entries per feed, delay in milliseconds, how many of 100
 * entries the watchlist matches. Tells its port to the parent.
 */
const [entries = 30, delayMs = 100, matched = 0] = process.argv.slice(2).map(Number);
const startedAt = Date.now();

const sentence =
  'The committee met on Tuesday to discuss the budget for roads, schools and water, and will report in the spring.';

function document(feed: string): string {
  const items = Array.from({ length: entries }, (_, index) => {
    const serial = Number(feed) * entries + index;
    const title =
      serial % 100 < matched
        ? `Huawei and Sberbank open laboratory number ${serial}`
        : `Council report number ${serial} on local affairs`;
    return `<item><title>${title}</title><link>https://news.example/${feed}/${index}?utm_source=rss</link><guid isPermaLink="false">${feed}-${index}</guid><pubDate>${new Date(startedAt - index * 60_000).toUTCString()}</pubDate><description><![CDATA[<p>${sentence} ${sentence}</p><p><a href="https://news.example/${feed}/${index}">Read more</a></p>]]></description></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Feed ${feed}</title><link>https://news.example/${feed}</link><description>Benchmark</description><language>en</language>${items.join('')}</channel></rss>`;
}

const documents = new Map<string, string>();
const server = createServer((request, response) => {
  const feed = request.url?.split('/')[2] ?? '0';
  setTimeout(() => {
    const etag = `"${feed}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    const body = documents.get(feed) ?? document(feed);
    documents.set(feed, body);
    response.writeHead(200, { etag, 'content-type': 'application/rss+xml; charset=utf-8' }).end(body);
  }, delayMs);
});
server.listen(0, '0.0.0.0', 4096, () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
