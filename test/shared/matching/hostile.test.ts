import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../../../bench/matching/hostile.ts';
import { compileWatchlist, type CompiledWatchlist } from '../../../shared/matching/compile.ts';
import { matchText } from '../../../shared/matching/match.ts';

const SIZES = [10_000, 40_000];

/** Counts how often elements of an array are read. */
function watched<A extends Int32Array | Uint16Array>(array: A, counts: { reads: number }): A {
  return new Proxy(array, {
    get: (target, key) => {
      counts.reads++;
      return Reflect.get(target, key, target) as unknown;
    },
  });
}

/** Looks at the automaton that matching a text takes. */
function looks(compiled: CompiledWatchlist, text: string): number {
  const counts = { reads: 0 };
  const { phrases, lexicon } = compiled;
  phrases.nodes = watched(phrases.nodes, counts);
  lexicon.stems.filter.bits = watched(lexicon.stems.filter.bits, counts);
  lexicon.stems.starts = watched(lexicon.stems.starts, counts);
  lexicon.stems.stems = watched(lexicon.stems.stems, counts);
  lexicon.entries = watched(lexicon.entries, counts);
  matchText(compiled, { title: '', summary: text });
  return counts.reads;
}

describe('hostile texts', () => {
  it.each(hostileTexts(1).map(({ name }, index) => ({ name, index })))(
    'take no more looks a byte the longer they are, with context and names alone: $name',
    ({ index }) => {
      for (const namesOnly of [false, true]) {
        const [few, many] = SIZES.map((bytes) => {
          const { text, watchlist } = hostileTexts(bytes)[index]!;
          return looks(compileWatchlist(watchlist, { namesOnly }), text) / bytes;
        });
        expect(many!).toBeLessThanOrEqual(few! * 1.1 + 0.01);
      }
    },
  );

  it('take no more looks when a tag or an entity never ends', () => {
    const compiled = compileWatchlist({ entities: [{ id: 'a', name: 'Aa' }], watches: [], topics: [] });
    const [few, many] = SIZES.map((bytes) => looks(compiled, '<a Aa &amp'.repeat(bytes / 10)) / bytes);
    expect(few).toBeGreaterThan(0);
    expect(many!).toBeLessThanOrEqual(few! * 1.1 + 0.01);
  });

  it('have their Chinese names to the end, though the segmenter is asked only so often', () => {
    const { text, watchlist } = hostileTexts(200_000).find(({ name }) =>
      name.startsWith('Chinese names among'),
    )!;
    const compiled = compileWatchlist(watchlist, { namesOnly: true });
    const { mentions } = matchText(compiled, { title: '', summary: text });
    expect(mentions.some(({ start }) => start > text.length * 0.9)).toBe(true);
  });

  it('do not pile up mentions of names inside names', () => {
    const { text, watchlist } = hostileTexts(10_000).find(({ name }) => name === 'nested names')!;
    const { mentions } = matchText(compileWatchlist(watchlist, { namesOnly: true }), { title: text });
    expect(mentions.length).toBeLessThan(text.length);
  });
});
