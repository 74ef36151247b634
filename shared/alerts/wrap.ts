import { columnsOf, isWide } from '../columns.ts';

/** Columns that text mail is read at everywhere (RFC 5322, 2.1.1 advises 78; quoting takes some). */
export const MAIL_COLUMNS = 72;

/** Takes 10 ms of CPU to make (x64, November 2026), so it waits for a Chinese text. */
let words: Intl.Segmenter | undefined;
/** What may not begin a line: it belongs to the word before it. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]/u;

/**
 * Breaks a text into lines of a mail between words, Chinese ones too; an address or a word too long for a line stays whole.
 * @param first what stands before the first line
 * @param rest what stands before each further line
 */
export function wrap(text: string, first = '', rest = ' '.repeat(columnsOf(first))): string[] {
  const lines: string[] = [];
  let line = first;
  let isFresh = true;
  for (const piece of pieces(text)) {
    if (!isFresh && columnsOf(line) + columnsOf(piece.trimEnd()) > MAIL_COLUMNS) {
      lines.push(line.trimEnd());
      line = rest;
      isFresh = true;
    }
    line += isFresh ? piece.trimStart() : piece;
    if (piece.trim() !== '') isFresh = false;
  }
  return [...lines, line.trimEnd()];
}

/** What must not be broken: words with what closes them, and whole addresses. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const run of text.split(/(\s+)/)) {
    if (/^https?:\/\//.test(run) || /^\s*$/.test(run)) {
      found.push(run);
      continue;
    }
    const isSpaced = !isWide(run);
    let glued = false;
    for (const segment of isSpaced ? [run] : wordsOf(run)) {
      const before = glued && CLOSING.test(segment) ? found.pop() : undefined;
      found.push(`${before ?? ''}${segment}`);
      glued = true;
    }
  }
  return found;
}

function wordsOf(run: string): string[] {
  words ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(words.segment(run), ({ segment }) => segment);
}
