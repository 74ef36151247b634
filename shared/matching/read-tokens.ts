import { CYRILLIC, gaps, IDEOGRAPH, IGNORED, LATIN, OTHER_GAP, OTHER_SCRIPT, WORD } from './characters.ts';
import { ROOT, tailValue } from './double-array.ts';
import { LONGEST_ENDING } from './endings.ts';
import { KIND_SHIFT, LETTER, type Lexicon, wordsOfStem } from './lexicon.ts';
import { isMarkup, opensMarkup, plainText } from './plain.ts';
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

/** The code units of the present text and a separator: a typed array is read twice as fast as a string (measured 2026-11). */
let units = new Uint16Array(4096);
let bytes = Buffer.from(units.buffer);

function unitsOf(text: string): Uint16Array {
  if (text.length >= units.length) {
    units = new Uint16Array(text.length * 2);
    bytes = Buffer.from(units.buffer);
  }
  bytes.write(text, 0, 'utf16le');
  units[text.length] = SEPARATOR;
  return units;
}

const SEPARATOR = 32;

/** Stems that ended within the present word (their values), and after how many letters. */
let stemAt = new Int32Array(64);
let lettersAt = new Int32Array(64);

function note(place: number, stem: number, letters: number): void {
  if (place === stemAt.length) growStems();
  stemAt[place] = stem;
  lettersAt[place] = letters;
}

const RUN = (WORD | OTHER_SCRIPT) << KIND_SHIFT;

/** False when a character was met that only plain.ts can resolve. */
function read(lexicon: Lexicon, text: string, tokens: Tokens, plain: boolean): boolean {
  const { cells, tails, values } = lexicon.stems;
  const { letters, ideographs } = lexicon;
  const length = text.length;
  tokens.reserve(length);
  const from = unitsOf(text);
  // Locals are loaded once, imported bindings and properties at every use: half of the time (measured 2026-11).
  const gapOf = gaps;
  const { symbols, starts, ends, gaps: gapsBefore, kinds } = tokens;
  let count = 0;
  if (tokens.several.length > 0) tokens.several = [];
  let gap = 0;
  for (let i = 0; i < length;) {
    let letter = letters[from[i]!]!;
    const run = letter & RUN;
    if (run !== 0) {
      const start = i;
      let node = ROOT;
      let seen = 0;
      let stems = 0;
      // While the trie follows …
      do {
        const next = (cells[2 * node]! >> 1) + (letter & LETTER);
        if (cells[2 * next + 1] !== node) break;
        node = next;
        seen |= letter;
        letter = letters[from[++i]!]!;
        const cell = cells[2 * node]!;
        if (cell < 0) {
          let tail = ~cell;
          while (tails[tail] !== 0 && tails[tail] === (letter & LETTER) && (letter & run) !== 0) {
            seen |= letter;
            letter = letters[from[++i]!]!;
            tail++;
          }
          if (tails[tail] === 0) note(stems++, tailValue(tails, tail), i - start);
          break;
        }
        if ((cell & 1) !== 0) note(stems++, values[node]!, i - start);
      } while ((letter & run) !== 0);
      // … and from there to the end of the word.
      while ((letter & run) !== 0) {
        seen |= letter;
        letter = letters[from[++i]!]!;
      }
      seen >>= KIND_SHIFT;
      const kind = letter >> KIND_SHIFT;
      const end = kind === 0 && i - start > 1 ? i : brokenWordEnd(text, start, i, run >> KIND_SHIFT, plain);
      if (end > i || (seen & MIXED) === MIXED) {
        i = end;
        tokens.count = count;
        addUnusual(lexicon, text, start, i, gap, tokens);
        count = tokens.count;
      } else {
        symbols[count] = stems === 0 ? 0 : resolve(lexicon, text, start, i, stems, tokens);
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

function growStems(): void {
  const wider = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
    const grown = new Int32Array(array.length * 2);
    grown.set(array);
    return grown;
  };
  stemAt = wider(stemAt);
  lettersAt = wider(lettersAt);
}

const found: number[] = [];

/** The number of the word `[start, end)`, all letters of which stand side by side, from the stems noted. */
function resolve(
  lexicon: Lexicon,
  text: string,
  start: number,
  end: number,
  stems: number,
  tokens: Tokens,
): number {
  found.length = 0;
  for (let s = stems - 1; s >= 0; s--) {
    const from = start + lettersAt[s]!;
    if (end - from > LONGEST_ENDING && !lexicon.beginnings) break;
    wordsOfStem(lexicon, stemAt[s]!, text, from, end, found);
  }
  return symbolOf(found, tokens);
}
