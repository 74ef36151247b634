/** Columns that text mail is read at everywhere (RFC 5322, 2.1.1 advises 78; quoting takes some). */
export const MAIL_COLUMNS = 72;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
/** What may not begin a line: it belongs to the word before it. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]/u;

/** Columns a text takes in a fixed-width font: Chinese characters take two. */
export const columnsOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

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
    const isSpaced = !WIDE.test(run);
    let glued = false;
    for (const segment of isSpaced ? [run] : Array.from(words.segment(run), (each) => each.segment)) {
      const before = glued && CLOSING.test(segment) ? found.pop() : undefined;
      found.push(`${before ?? ''}${segment}`);
      glued = true;
    }
  }
  return found;
}
