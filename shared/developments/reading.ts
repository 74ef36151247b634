import type { Mention } from '../article.ts';
import { withoutDatelines } from './datelines.ts';
import { plain, wordsOf, type Word } from './text.ts';

/** An article as read: its plain title and summary, the words of the title, and those of both. */
export interface Reading {
  title: string;
  body: string;
  titleWords: Word[];
  words: Word[];
}

/** What is read of an article; `mentions` are the watched parties in it. */
export interface Readable {
  title: string;
  summary?: string | undefined;
  mentions?: readonly Pick<Mention, 'field' | 'start' | 'end'>[];
}

/**
 * Reads title and summary. Learning and comparing share it: it is half of their work. The names of watched parties are no
 * words: they brought the item here, so that two items share them says little, and as entities they count already.
 */
export function readingOf(input: Readable): Reading {
  const titleWords = wordsIn(input, 'title');
  const words = [...titleWords, ...wordsIn(input, 'summary')];
  return { title: plain(input.title), body: plain(input.summary ?? ''), titleWords, words };
}

function wordsIn(input: Readable, field: 'title' | 'summary'): Word[] {
  let text = input[field] ?? '';
  for (const { start, end, field: where } of input.mentions ?? [])
    if (where === field)
      text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end).replace(/^['’]s/u, '  ');
  return wordsOf(withoutDatelines(plain(text)));
}
