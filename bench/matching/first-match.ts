import { readSeeds } from '../../seeds/schema.ts';
import { compileWatchlist } from '../../shared/matching/compile.ts';
import { matchText } from '../../shared/matching/match.ts';
import { hostileTexts } from './hostile.ts';
import { spend, type Spent } from './spend.ts';

export interface FirstMatch {
  first: Spent;
  second: Spent;
}

/** Matches a hostile text as the first thing in a process, and once more: `first-match.ts PLACE seeds|own|names`, the last without context. */
const [place, which] = process.argv.slice(2);
const { text, watchlist } = hostileTexts(1_000_000)[Number(place)]!;
const compiled = compileWatchlist(which === 'seeds' ? readSeeds().watchlist : watchlist, {
  namesOnly: which === 'names',
});
const match = () => spend(() => matchText(compiled, { title: '', summary: text }));
console.log(JSON.stringify({ first: match(), second: match() } satisfies FirstMatch));
