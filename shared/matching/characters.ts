import traditional from 'opencc-js/dict/TSCharacters';

/** What a UTF-16 code unit is to the matcher: bits of `kinds`. 0 is a separator, whose sort `gaps` tells. */
export const WORD = 1;
export const UPPER = 2;
export const LOWER = 4;
export const LATIN = 8;
export const CYRILLIC = 16;
export const GREEK = 32;
/** Scripts written without spaces and matched character by character: Han, hiragana. */
export const IDEOGRAPH = 64;
/** Runs of katakana, Hangul, Thai and other scripts, which never share a word with Latin or Cyrillic. */
export const OTHER_SCRIPT = 128;
/** Zero-width characters, soft hyphens, variation selectors: as if they were not there. */
export const IGNORED = 256;
/** Cannot be read one by one: combining marks, ligatures, and the `&` and `<` of markup. See plain.ts. */
export const COMPLEX = 512;
export const DIGIT = 1024;

/** What stands between two words; sets of these are kept for texts and aliases alike. */
export const SPACE = 1;
export const HYPHEN = 2;
export const APOSTROPHE = 4;
export const DOT = 8;
export const COMMA = 16;
export const QUOTE = 32;
export const OTHER_GAP = 64;
/** The end of a sentence may stand here. */
export const STOP = 128;

/** How many code units there are. */
export const UNITS = 0x1_00_00;
export const kinds = new Uint16Array(UNITS);
export const gaps = new Uint8Array(UNITS).fill(OTHER_GAP);
/** Code unit to its folded form: NFKC, lower case, no accents on Latin, ё and э as е, simplified Chinese. */
export const folded = new Uint16Array(UNITS);
for (let unit = 0; unit < UNITS; unit++) folded[unit] = unit;

// Every function starts by filling these tables. A pattern takes all characters at once: one at a time they took twice as
// long (x64, November 2026). The blocks left out, Han and Hangul, hold one sort of character each.
const units = Buffer.from(folded.buffer).toString('utf16le');
const characters = units.slice(0, 0x34_00) + units.slice(0xa0_00, 0xac_00) + units.slice(0xf9_00);

function mark(table: Uint16Array | Uint8Array, kind: number, pattern: RegExp): void {
  for (const run of characters.match(pattern) ?? [])
    for (let index = 0; index < run.length; index++) table[run.charCodeAt(index)] = kind;
}

/** Code unit of a letter to the bit of its script; 0 for what is none. */
const scripts = new Uint16Array(UNITS)
  .fill(OTHER_SCRIPT, 0x34_00, 0xa0_00)
  .fill(OTHER_SCRIPT, 0xac_00, 0xd7_a4);
mark(scripts, OTHER_SCRIPT, /\p{L}+/gu);
mark(scripts, LATIN, /\p{Script=Latin}+/gu);
mark(scripts, CYRILLIC, /\p{Script=Cyrillic}+/gu);
mark(scripts, GREEK, /\p{Script=Greek}+/gu);
mark(scripts, IDEOGRAPH, /\p{Script=Hiragana}+/gu);

for (const letter of characters.replace(/[^\p{L}\p{N}Ⓐ-ⓩ]+/gu, '')) describeLetter(letter);
mark(gaps, SPACE, /[\p{White_Space}\p{Cc}]+/gu);
mark(kinds, COMPLEX, /\p{M}+/gu);
mark(kinds, IGNORED, /[\p{Cf}\p{Variation_Selector}\u034f\u115f\u1160\u3164]+/gu);
kinds.fill(OTHER_SCRIPT, 0xac_00, 0xd7_a4);
kinds.fill(IDEOGRAPH, 0x34_00, 0x4d_c0);
kinds.fill(IDEOGRAPH, 0x4e_00, 0xa0_00);
kinds.fill(IDEOGRAPH, 0x30_05, 0x30_08); // 々〆〇
kinds.fill(IDEOGRAPH, 0xf9_00, 0xfb_00);

function describeLetter(letter: string): void {
  const unit = letter.charCodeAt(0);
  const compatible = letter.normalize('NFKC');
  const lower = compatible.toLowerCase();
  const cyrillic = scripts[lower.charCodeAt(0)] === CYRILLIC;
  let base = cyrillic ? lower : lower.normalize('NFD').replace(/\p{M}+/gu, '');
  if (base === 'ё' || base === 'э') base = 'е';
  if (base.length !== 1) {
    kinds[unit] = COMPLEX;
    return;
  }
  folded[unit] = base.charCodeAt(0);
  const script = scripts[folded[unit]]!;
  if (script === IDEOGRAPH || script === OTHER_SCRIPT) kinds[unit] = script;
  else kinds[unit] = WORD | (script || DIGIT) | (compatible !== lower ? UPPER : script && LOWER);
}

// Entries are `from to` or `from to other`, with a bar between them; those beyond the BMP are two units long.
for (let at = 0, end = 0; end >= 0; at = end + 1) {
  end = traditional.indexOf('|', at);
  const plain = traditional[at + 1] === ' ' && ' |'.includes(traditional.charAt(at + 3));
  if (plain) folded[traditional.charCodeAt(at)] = traditional.charCodeAt(at + 2);
}

for (const [gap, chars] of [
  [HYPHEN, '-\u2010\u2011\u2043\u2212\ufe63\uff0d'],
  [APOSTROPHE, "'\u2018\u2019\u201b\u02bc\u02b9\u2032\u0060\u00b4\uff07"],
  [DOT, '.\uff0e\u00b7\u2022\u2027\u30fb'],
  [COMMA, ',\uff0c'],
  [QUOTE, '"«»„“”‟″〝〞「」『』《》〈〉＂'],
] as const)
  for (const char of chars) {
    kinds[char.charCodeAt(0)] = 0;
    gaps[char.charCodeAt(0)] = gap;
  }
for (const char of '.!?…。！？') gaps[char.charCodeAt(0)]! |= STOP;
for (const char of '&<') kinds[char.charCodeAt(0)] = COMPLEX;
kinds[0xd8_35] = COMPLEX; // first half of the mathematical letters, which NFKC turns into plain ones

/** Code unit to its kind, times 2^16, and its folded form: a text is read by it with one look at memory a character. */
export const letters = new Int32Array(UNITS);
for (let unit = 0; unit < UNITS; unit++) letters[unit] = (kinds[unit]! << 16) | folded[unit]!;

/** Folded Cyrillic letters with a Latin double in either case (Unicode TR39), each followed by that double. */
const doubles = 'аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdһhԛqԝw';
/** By folded code unit; 0 where there is no double. */
export const cyrillicAsLatin = new Uint16Array(UNITS);
export const latinAsCyrillic = new Uint16Array(UNITS);
for (let i = 0; i < doubles.length; i += 2) {
  const [cyrillic, latin] = [doubles.charCodeAt(i), doubles.charCodeAt(i + 1)];
  cyrillicAsLatin[cyrillic] = latin;
  latinAsCyrillic[latin] ||= cyrillic;
}
