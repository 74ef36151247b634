import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';

/** Characters that no text needs: controls, bidirectional overrides and what Unicode never assigns. */
const UNWANTED =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;

const withoutControls = (text: string) => text.toWellFormed().replace(UNWANTED, '');
/** Text of which nothing need be taken, as most is; to look costs a third of replacing nothing. */
const NOT_PLAIN = /[^ -~\u00A0-\u024F\u0400-\u04FF\u4E00-\u9FFF]| {2}/;
const NOT_PLAIN_LINES = /[^\n -~\u00A0-\u024F\u0400-\u04FF\u4E00-\u9FFF]| [ \n]|\n[ \n]/;

/** One line without control characters. Typographic spaces stay. */
export function cleanLine(text: string): string {
  const trimmed = text.trim();
  if (!NOT_PLAIN.test(trimmed)) return trimmed;
  return withoutControls(text)
    .replace(/[\t\n\r ]+/g, ' ')
    .trim();
}

/** Several lines without control characters, empty lines or trailing spaces. */
export function cleanLines(text: string): string {
  const trimmed = text.trim();
  if (!NOT_PLAIN_LINES.test(trimmed)) return trimmed;
  return withoutControls(text)
    .replace(/[\t\r ]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

/**
 * Whether text that is not marked as HTML was meant as HTML: it closes an element, has one that is never closed, or an
 * entity. «1 < 2» and «the <blink> tag» are meant as they stand.
 */
export function looksLikeHtml(text: string): boolean {
  return /<\/[a-z][a-z0-9]*\s*>|<(?:br|hr|img|p)\b[^<>]*>|&(?:[a-z]{2,8}\d{0,2}|#\d{1,7}|#x[\da-f]{1,6});/i.test(
    text,
  );
}

const HIDDEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'head',
]);
const BLOCKS = new Set(
  'address article aside blockquote br center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** What an HTML fragment says, and how many characters of that stand in links. */
export interface HtmlText {
  /** Blocks are lines. */
  text: string;
  linkedLength: number;
}

/** Reads the text of an HTML fragment, in time linear in its length. */
export function readHtml(html: string): HtmlText {
  if (!html.includes('<')) return { text: cleanLines(decodeHTMLStrict(html)), linkedLength: 0 };
  const parts: string[] = [];
  let hidden = 0;
  let inLink = 0;
  let linkedLength = 0;
  const endLine = () => {
    if (parts.at(-1) !== '\n') parts.push('\n');
  };
  const parser = new Parser({
    onopentagname(name) {
      if (HIDDEN.has(name)) hidden++;
      if (BLOCKS.has(name)) endLine();
      if (name === 'a') inLink++;
    },
    ontext(text) {
      if (hidden > 0) return;
      parts.push(text.replaceAll('\n', ' '));
      if (inLink > 0) linkedLength += text.trim().length;
    },
    onclosetag(name) {
      if (HIDDEN.has(name)) hidden--;
      if (BLOCKS.has(name)) endLine();
      if (name === 'a') inLink--;
    },
  });
  parser.end(html);
  return { text: cleanLines(parts.join('')), linkedLength };
}
