import { withoutDatelines } from './datelines.ts';
import { plain, wordsOf, type Word } from './text.ts';

/** An article as read: its plain title and summary, the words of the title, and those of both. */
export interface Reading {
  title: string;
  body: string;
  titleWords: Word[];
  words: Word[];
}

/** Reads title and summary. Learning and comparing share it: it is half of their work. */
export function readingOf(input: { title: string; summary?: string | undefined }): Reading {
  const title = plain(input.title);
  const body = plain(input.summary ?? '');
  const titleWords = wordsOf(withoutDatelines(title));
  return { title, body, titleWords, words: [...titleWords, ...wordsOf(withoutDatelines(body))] };
}
