import pLimit from 'p-limit';
import { feedUrl } from './addresses.ts';
import { measured, type Passes } from './measure.ts';

/** The least that any poller must do: fetch every feed, with its ETag the second time, and drop the text. */
export async function bare(port: number, feeds: number, concurrency: number): Promise<Passes> {
  const etags = new Map<string, string>();
  const pass = async () => {
    const limit = pLimit(concurrency);
    const urls = Array.from({ length: feeds }, (_, feed) => feedUrl(port, feed));
    await limit.map(urls, async (url) => {
      const etag = etags.get(url);
      const response = await fetch(url, { headers: etag === undefined ? {} : { 'if-none-match': etag } });
      await response.text();
      etags.set(url, response.headers.get('etag') ?? '');
    });
  };
  return { first: await measured(pass), unchanged: await measured(pass) };
}
