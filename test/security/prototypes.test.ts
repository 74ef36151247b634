import { afterEach, describe, expect, it } from 'vitest';
import { decodeDocument } from '../../shared/feeds/decode.ts';
import { readOpml } from '../../shared/feeds/opml.ts';
import { parseFeed } from '../../shared/feeds/parse.ts';
import { compileWatchlist } from '../../shared/matching/compile.ts';
import { matchText } from '../../shared/matching/match.ts';
import { watchlistSchema } from '../../shared/watchlist.ts';

/** Everything that a new object inherits. */
const inherited = () => Reflect.ownKeys(Object.prototype).map(String).sort();
const before = inherited();

describe('the prototype of all objects stands what is read from', () => {
  afterEach(() => {
    expect(inherited()).toEqual(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each([
    [
      'RSS',
      '<rss version="2.0" xmlns:__proto__="polluted"><channel><item><title>t</title><__proto__ polluted="1"><polluted>1</polluted></__proto__><constructor><prototype polluted="1"/></constructor><__proto__:polluted>1</__proto__:polluted></item></channel></rss>',
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title __proto__="polluted">t</title><__proto__>polluted</__proto__><link rel="__proto__" href="http://a.example/"/></entry></feed>',
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"f","__proto__":{"polluted":1},"items":[{"id":"1","title":"t","__proto__":{"polluted":1}},{"id":"2","constructor":{"prototype":{"polluted":1}}}]}',
    ],
  ])('a feed in %s, which is read all the same', async (_format, text) => {
    const { items } = await parseFeed(decodeDocument(Buffer.from(text)).text, { url: 'http://a.example/' });
    expect(items).toMatchObject([{ title: 't' }]);
  });

  it('an OPML file', () => {
    const { feeds } = readOpml(
      '<opml version="2.0"><body><outline __proto__="polluted" xmlUrl="http://a.example/" text="__proto__" wirewatch:id="__proto__"/><outline xmlUrl="http://b.example/" text="b"/></body></opml>',
    );
    expect(feeds.map(({ url }) => url)).toContain('http://b.example/');
  });

  it('a watchlist file, whose entities may be called what they like', () => {
    const hostile = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
    const entities = hostile.map((name, n) => ({ id: `e${n}`, name, names: { en: [name] } }));
    watchlistSchema.safeParse(JSON.parse(JSON.stringify({ entities }).replaceAll('"en"', '"__proto__"')));
    const compiled = compileWatchlist(watchlistSchema.parse({ entities }), { namesOnly: true });
    const { mentions } = matchText(compiled, { title: 'a constructor and its toString' });
    expect(mentions.map(({ entityId }) => entityId)).toEqual(['e1', 'e3']);
  });
});
