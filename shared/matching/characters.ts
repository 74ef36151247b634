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

const scripts: [number, RegExp][] = [
  [LATIN, /\p{Script=Latin}/u],
  [CYRILLIC, /\p{Script=Cyrillic}/u],
  [GREEK, /\p{Script=Greek}/u],
];
const invisible = /[\p{Cf}\p{Variation_Selector}\u034f\u115f\u1160\u3164]/u;

function describe(unit: number): void {
  const char = String.fromCharCode(unit);
  folded[unit] = unit;
  if (invisible.test(char)) kinds[unit] = IGNORED;
  else if (/\p{M}/u.test(char)) kinds[unit] = COMPLEX;
  else if (/[\p{L}\p{N}]/u.test(char)) describeLetter(unit, char);
  else if (/[\p{White_Space}\p{Cc}]/u.test(char)) gaps[unit] = SPACE;
}

function describeLetter(unit: number, char: string): void {
  const compatible = char.normalize('NFKC');
  const lower = compatible.toLowerCase();
  let base = /\p{Script=Cyrillic}/u.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}+/gu, '');
  if (base === 'ё' || base === 'э') base = 'е';
  if (base.length !== 1) {
    kinds[unit] = COMPLEX;
    return;
  }
  folded[unit] = base.charCodeAt(0);
  const script = scripts.find(([, pattern]) => pattern.test(base))?.[0];
  if (script === undefined && /\p{L}/u.test(base)) {
    kinds[unit] = /\p{Script=Hiragana}/u.test(base) ? IDEOGRAPH : OTHER_SCRIPT;
    return;
  }
  kinds[unit] = WORD | (script ?? DIGIT);
  if (compatible !== lower) kinds[unit] |= UPPER;
  else if (script !== undefined) kinds[unit] |= LOWER;
}

function describeRange(first: number, last: number, kind: number): void {
  kinds.fill(kind, first, last + 1);
  for (let unit = first; unit <= last; unit++) folded[unit] = unit;
}

const HAN = [
  [0x34_00, 0x4d_bf],
  [0x4e_00, 0x9f_ff],
] as const;
// The large blocks need no look at each character; this keeps the module's start at a few milliseconds.
for (let unit = 0; unit < 0x34_00; unit++) describe(unit);
for (let unit = 0xa0_00; unit < 0xac_00; unit++) describe(unit);
for (let unit = 0xf9_00; unit < UNITS; unit++) describe(unit);
describeRange(0xac_00, 0xd7_a3, OTHER_SCRIPT);
for (const [first, last] of HAN) describeRange(first, last, IDEOGRAPH);
describeRange(0xf9_00, 0xfa_ff, IDEOGRAPH);
for (let unit = 0xf9_00; unit <= 0xfa_ff; unit++) {
  const unified = String.fromCharCode(unit).normalize('NFKC');
  if (unified.length === 1) folded[unit] = unified.charCodeAt(0);
}
describeRange(0x30_05, 0x30_07, IDEOGRAPH); // 々〆〇
for (const pair of traditional.split('|')) {
  const [from, to] = pair.split(' ');
  if (from?.length === 1 && to?.length === 1) folded[from.charCodeAt(0)] = to.charCodeAt(0);
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
