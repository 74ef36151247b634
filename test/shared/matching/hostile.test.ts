import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../../../bench/matching/hostile.ts';
import { compileWatchlist } from '../../../shared/matching/compile.ts';
import { matchText } from '../../../shared/matching/match.ts';

const SIZES = [10_000, 40_000];

describe('hostile texts', () => {
  it.each(hostileTexts(1).map(({ name }, index) => ({ name, index })))(
    'follow no more steps a byte the longer they are: $name',
    ({ index }) => {
      const [few, many] = SIZES.map((bytes) => {
        const { text, watchlist } = hostileTexts(bytes)[index]!;
        const compiled = compileWatchlist(watchlist);
        const { phrases } = compiled;
        const step = phrases.after.bind(phrases);
        let steps = 0;
        phrases.after = (state, symbol) => {
          steps++;
          return step(state, symbol);
        };
        matchText(compiled, { title: '', summary: text });
        return steps / bytes;
      });
      expect(many!).toBeLessThanOrEqual(few! * 1.1 + 0.01);
    },
  );

  it('do not pile up mentions of names inside names', () => {
    const { text, watchlist } = hostileTexts(10_000).find(({ name }) => name === 'nested names')!;
    const { mentions } = matchText(compileWatchlist(watchlist, { namesOnly: true }), { title: text });
    expect(mentions.length).toBeLessThan(text.length);
  });
});
