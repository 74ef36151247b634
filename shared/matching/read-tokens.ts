import {
  CYRILLIC,
  gaps,
  IDEOGRAPH,
  IGNORED,
  LATIN,
  letters,
  OTHER_GAP,
  OTHER_SCRIPT,
  WORD,
} from './characters.ts';
import { findWords, type Lexicon, type Words } from './lexicon.ts';
import { isMarkup, opensMarkup, plainText } from './plain.ts';
import { hashOf } from './hash-filter.ts';
import type { Tokens } from './tokens.ts';
import { addUnusual, brokenWordEnd, symbolOf } from './unusual-words.ts';

/** Reads a text into `tokens`. Time is linear in the text. */
export function readTokens(lexicon: Lexicon, text: string, tokens: Tokens): void {
  tokens.plain = undefined;
  tokens.text = text;
  if (read(lexicon, text, tokens, false)) return;
  tokens.plain = plainText(text);
  tokens.text = tokens.plain.text;
  read(lexicon, tokens.text, tokens, true);
}

/**
 * The code units of the present text and a separator: a typed array is read twice as fast as a string (measured 2026-11). The
 * letters of words are folded in place when they have been read.
 */
let units = new Uint16Array(4096);
let bytes = Buffer.from(units.buffer);
/** At each letter of a word, the hash of the word so far. */
let hashes = new Int32Array(4096);

function unitsOf(text: string): Uint16Array {
  if (text.length >= units.length) {
    units = new Uint16Array(text.length * 2);
    bytes = Buffer.from(units.buffer);
    hashes = new Int32Array(units.length);
  }
  bytes.write(text, 0, 'utf16le');
  units[text.length] = SEPARATOR;
  return units;
}

const SEPARATOR = 32;

const LETTER = 0xff_ff;
const KIND_SHIFT = 16;
const RUN = (WORD | OTHER_SCRIPT) << KIND_SHIFT;

/** False when a character was met that only plain.ts can resolve. */
function read(lexicon: Lexicon, text: string, tokens: Tokens, plain: boolean): boolean {
  const length = text.length;
  tokens.reserve(length);
  const from = unitsOf(text);
  // Locals are loaded once, imported bindings and properties at every use: half of the time (measured 2026-11).
  const gapOf = gaps;
  const letterOf = letters;
  const { ideographs } = lexicon;
  const { symbols, starts, ends, gaps: gapsBefore, kinds } = tokens;
  let count = 0;
  if (tokens.several.length > 0) tokens.several = [];
  let gap = 0;
  for (let i = 0; i < length;) {
    let letter = letterOf[from[i]!]!;
    const run = letter & RUN;
    if (run !== 0) {
      const start = i;
      let seen = 0;
      let hash = 0;
      do {
        seen |= letter;
        from[i] = letter;
        hashes[i] = hash = hashOf(hash, letter & LETTER);
        letter = letterOf[from[++i]!]!;
      } while ((letter & run) !== 0);
      seen >>= KIND_SHIFT;
      const kind = letter >> KIND_SHIFT;
      const end = kind === 0 && i - start > 1 ? i : brokenWordEnd(text, start, i, run >> KIND_SHIFT, plain);
      if (end > i || (seen & MIXED) === MIXED) {
        i = end;
        tokens.count = count;
        addUnusual(lexicon, text, start, i, gap, tokens);
        count = tokens.count;
      } else {
        symbols[count] = resolve(lexicon, start, i, tokens);
        starts[count] = start;
        ends[count] = i;
        gapsBefore[count] = gap;
        kinds[count++] = seen;
      }
      gap = 0;
      continue;
    }
    const kind = letter >> KIND_SHIFT;
    if (kind === 0) gap |= gapOf[from[i]!]!;
    else if (kind === IDEOGRAPH) {
      symbols[count] = ideographs[letter & LETTER]!;
      starts[count] = i;
      ends[count] = i + 1;
      gapsBefore[count] = gap;
      kinds[count++] = kind;
      gap = 0;
    } else if (kind !== IGNORED) {
      if (!plain && (!isMarkup(from[i]!) || opensMarkup(text, i))) return false;
      gap |= OTHER_GAP;
    }
    i++;
  }
  tokens.count = count;
  return true;
}

const MIXED = LATIN | CYRILLIC;

const found: Words = { count: 0, numbers: [] };

/** The number of the word `[start, end)`, all letters of which stand side by side. */
function resolve(lexicon: Lexicon, start: number, end: number, tokens: Tokens): number {
  findWords(lexicon, units, hashes, start, end, found);
  return found.count === 0 ? 0 : symbolOf(found, tokens);
}
