import { Parser } from 'htmlparser2';
import type { Problem } from '../item.ts';
import type { Format } from './fields.ts';
import { MAX_DEPTH, TidyReader } from './tidy-reader.ts';

/** A feed as a small well-formed document: known names, plain text, absolute links, ISO dates. */
export interface Tidied {
  xml: string;
  problems: Problem[];
}

export interface TidyOptions {
  /** What relative links are relative to. */
  base?: string;
  maxItems?: number;
}

/** More entries would not fit the feed's row with those of the last week. */
export const MAX_ITEMS = 5_000;
/** The reader is asked between pieces whether to stop, so a hostile document costs at most one piece more. */
const PIECE = 16 * 1024;

/**
 * Reads any XML feed, however broken, in one pass that is linear in its length, and writes what is of interest as a
 * document that a strict parser reads. Nothing from a DTD is evaluated. Undefined if there is no feed in the text.
 */
export function tidy(text: string, { base, maxItems = MAX_ITEMS }: TidyOptions = {}): Tidied | undefined {
  const reader = new TidyReader(base, maxItems);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        reader.open(name, attributes);
      },
      ontext: (raw) => {
        reader.text(raw);
      },
      oncdatastart: () => {
        reader.inCdata = true;
      },
      oncdataend: () => {
        reader.inCdata = false;
      },
      onclosetag: (name, implied) => {
        // An empty element (<br/>) is closed by implication too.
        reader.close(name, implied && text[parser.endIndex - 1] !== '/');
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  for (let at = 0; at < text.length && reader.stopped === undefined; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
  }
  const truncated = reader.stopped === undefined && reader.depth > 0;
  const { unclosed, entry: item } = reader;
  if (reader.stopped === undefined) parser.end();
  reader.endEntry();
  if (reader.format === undefined) return undefined;

  const problems = [...reader.problems];
  if (reader.stopped !== undefined) problems.push(stops[reader.stopped](maxItems));
  if (truncated)
    problems.push({
      kind: 'truncated',
      message: 'the document ends too early',
      ...(item !== undefined && { item }),
    });
  if (unclosed > 0) problems.push({ kind: 'repaired-xml', message: `${unclosed} elements were not closed` });
  return {
    xml: write(reader.format, reader.head.write(), reader.written),
    problems,
  };
}

const stops = {
  'too-many-items': (maxItems: number): Problem => ({
    kind: 'too-many-items',
    message: `only the first ${maxItems} entries were read`,
  }),
  'too-deep': (): Problem => ({
    kind: 'too-deep',
    message: `elements are nested deeper than ${MAX_DEPTH}; the rest was not read`,
  }),
};

function write(format: Format, head: string, entries: string[]): string {
  // An attribute everywhere: what is empty would be a string to rss-parser, with a string's own `link`.
  const [open, entry, close] =
    format === 'atom'
      ? ['<feed version="1.0">', 'entry', '</feed>']
      : ['<rss version="2.0"><channel version="2.0">', 'item', '</channel></rss>'];
  return `${open}${head}${entries.map((each) => `<${entry} read="yes">${each}</${entry}>`).join('')}${close}`;
}
