import type { Random } from '../../test/support/random.ts';

const VOCABULARY = 30_000;

/** The words of a happening: drawn as words of news are, a few very often and most seldom (Zipf). */
export function wordsOfStory(n: number, random: Random): string[] {
  const words = Array.from({ length: 40 }, () => anyWord(random));
  return [`Name${n}`, `Place${n % 500}`, ...words];
}

/** An article of a happening: a headline of 10 words and a summary of 30, most of them of the story. */
export function textOf(words: readonly string[], random: Random): { title: string; summary: string } {
  const some = (n: number) =>
    Array.from({ length: n }, () => (random.chance(0.7) ? random.pick(words) : anyWord(random))).join(' ');
  return { title: `${words[0]!} ${some(9)}`, summary: `${words[1]!} ${some(29)}.` };
}

const anyWord = (random: Random) => word(Math.floor(VOCABULARY ** random.next()));

const syllables = 'ba de fi go hu ka le mi no pu ra se ti vo zu cha'.split(' ');

/** A pronounceable word for a number, the same every time. */
function word(n: number): string {
  let text = '';
  for (let rest = n + 16; rest > 0; rest = Math.floor(rest / 16)) text += syllables[rest % 16]!;
  return text;
}
