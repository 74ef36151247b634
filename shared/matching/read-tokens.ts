import {
  CYRILLIC,
  gaps,
  IDEOGRAPH,
  IGNORED,
  kinds,
  LATIN,
  OTHER_GAP,
  OTHER_SCRIPT,
  WORD,
} from './characters.ts';
import { ROOT, tailValue } from './double-array.ts';
import { LONGEST_ENDING } from './endings.ts';
import { type Lexicon, wordsOfStem } from './lexicon.ts';
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

/** Stems that ended within the present word (their values), and after how many letters. */
let stemAt = new Int32Array(64);
let lettersAt = new Int32Array(64);

function note(place: number, stem: number, letters: number): void {
  if (place === stemAt.length) growStems();
  stemAt[place] = stem;
  lettersAt[place] = letters;
}

/** False when a character was met that only plain.ts can resolve. */
function read(lexicon: Lexicon, text: string, tokens: Tokens, plain: boolean): boolean {
  const { cells, tails, values } = lexicon.stems;
  const { codes, ideographs } = lexicon;
  const length = text.length;
  tokens.reserve(length);
  // Locals are loaded once, imported bindings and properties at every use: half of the time (measured 2026-11).
  const kindOf = kinds;
  const { symbols, starts, ends: wordEnds, gaps: gapsBefore, kinds: wordKinds } = tokens;
  let count = 0;
  if (tokens.several.length > 0) tokens.several = [];
  let gap = 0;
  let i = 0;
  while (i < length) {
    let unit = text.charCodeAt(i);
    let kind = kindOf[unit]!;
    if (kind === 0) {
      gap |= gaps[unit]!;
      i++;
    } else if (kind & (WORD | OTHER_SCRIPT)) {
      const run = kind & (WORD | OTHER_SCRIPT);
      const start = i;
      let node = ROOT;
      let seen = 0;
      let stems = 0;
      // While the trie follows …
      while (i < length && ((kind = kindOf[(unit = text.charCodeAt(i))]!) & run) !== 0) {
        seen |= kind;
        i++;
        const next = (cells[2 * node]! >> 1) + codes[unit]!;
        if (cells[2 * next + 1] !== node) break;
        node = next;
        const cell = cells[2 * node]!;
        if (cell >= 0) {
          if ((cell & 1) !== 0) note(stems++, values[node]!, i - start);
          continue;
        }
        for (let tail = ~cell; i < length && tails[tail] === codes[(unit = text.charCodeAt(i))];) {
          seen |= kindOf[unit]!;
          i++;
          if (tails[++tail] !== 0) continue;
          note(stems++, tailValue(tails, tail), i - start);
          break;
        }
        break;
      }
      // … and from there to the end of the word.
      while (i < length && ((kind = kindOf[text.charCodeAt(i)]!) & run) !== 0) {
        seen |= kind;
        i++;
      }
      const broken = i < length ? brokenWordEnd(text, start, i, run, plain) : i;
      if (broken > i || ((seen & LATIN) !== 0 && (seen & CYRILLIC) !== 0)) {
        i = broken;
        tokens.count = count;
        addUnusual(lexicon, text, start, i, gap, tokens);
        count = tokens.count;
      } else {
        symbols[count] = stems === 0 ? 0 : resolve(lexicon, text, start, i, stems, tokens);
        starts[count] = start;
        wordEnds[count] = i;
        gapsBefore[count] = gap;
        wordKinds[count++] = seen;
      }
      gap = 0;
    } else if (kind === IDEOGRAPH) {
      symbols[count] = ideographs[codes[unit]!]!;
      starts[count] = i;
      gapsBefore[count] = gap;
      wordKinds[count] = kind;
      wordEnds[count++] = ++i;
      gap = 0;
    } else if (kind === IGNORED) i++;
    else {
      if (!plain && (!isMarkup(unit) || opensMarkup(text, i))) return false;
      gap |= OTHER_GAP;
      i++;
    }
  }
  tokens.count = count;
  return true;
}

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
