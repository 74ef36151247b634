import { expect, it } from 'vitest';
import { parseFeed } from '../../shared/feeds/parse.ts';

/**
 * CPU time, not the clock, and far from the border: what is linear takes a fraction of a second here, and the quadratic
 * expression that once stood there took 30.
 */
it(
  'reads half a megabyte of titles without an end in the source of an entry in linear time',
  { timeout: 120_000 },
  async () => {
    const source = `<b/><![CDATA[${'<title>'.repeat(70_000)}]]>`;
    const before = process.cpuUsage();
    await parseFeed(
      `<rss version="2.0"><channel><title>f</title><item><title>t</title><source url="http://a.example/">${source}</source></item></channel></rss>`,
    );
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10);
  },
);
