import { isOneOf, type WordLengths, wordsAt } from './chinese-dictionary.ts';
import { attached, free, ranks } from './chinese-words.ts';

/** Characters looked at on each side. */
const REACH = 4;
/** 老北京 is 北京. */
const kin = new Set('大老新小');

/** Characters, and by place what words begin there, as far as it was asked. */
interface Around {
  text: string;
  last: number;
  words: (WordLengths | undefined)[];
}

/** Whether a name at `[start, end)` of a run of characters is a part of a longer word: 望子成龙, 小米粥, or lies across two: 广厦|大败. */
export function isPartOfWords(text: string, start: number, end: number): boolean {
  const first = Math.max(0, start - REACH);
  const last = Math.min(text.length, end + REACH);
  const around: Around = { text, last, words: [] };
  for (let from = first; from <= start; from++) {
    const { all } = wordsFrom(around, from);
    for (let to = end; all !== 0 && to <= last; to++) {
      if (to - from === end - start || !isOneOf(all, to - from)) continue;
      if (isBoundBefore(around, from, start) || isBoundBehind(around, end, to)) return true;
    }
  }
  for (let from = first; from < start; from++) {
    if (!isForeign(around, from, start)) return false;
    for (let cut = start + 1; cut < end; cut++)
      if (isWord(around, from, cut) && goesOn(around, cut, end)) return true;
  }
  return false;
}

const wordsFrom = (around: Around, from: number): WordLengths =>
  (around.words[from] ??= wordsAt(around.text, from, around.last));

const isWord = (around: Around, from: number, to: number): boolean =>
  isOneOf(wordsFrom(around, from).all, to - from);

/** Whether what stands in a word before a name is no word by itself. */
function isBoundBefore(around: Around, from: number, to: number): boolean {
  if (to - from < 2) return to > from && !kin.has(around.text[from]!);
  return !isOneOf(wordsFrom(around, from).usual, to - from);
}

/** The same of what stands behind, if it does not begin a word with the next character: 长安街头. */
function isBoundBehind(around: Around, from: number, to: number): boolean {
  const { text } = around;
  if (to - from < 2) return to > from && !attached.has(text[from]!) && !isWord(around, from, to + 1);
  return !isWord(around, from, to) && !(ranks.has(text[from]!) && isWord(around, from + 1, to));
}

/** Whether characters before a name are no word there that it may follow. */
const isForeign = (around: Around, from: number, to: number): boolean =>
  to - from === 1 ? !free.has(around.text[from]!) : !isWord(around, from, to);

/** Whether what is left of a name stands for itself, or begins a word that goes beyond it. */
function goesOn(around: Around, cut: number, end: number): boolean {
  if (end - cut === 1 && free.has(around.text[cut]!)) return true;
  for (let to = end + 1; to <= around.last; to++) if (isWord(around, cut, to)) return true;
  return false;
}
