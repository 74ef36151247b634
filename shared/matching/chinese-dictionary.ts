import { readFileSync } from 'node:fs';
import { attached, free, ranks } from './chinese-words.ts';

let counts: ReadonlyMap<string, number> | undefined;

/**
 * How often simplified characters stand as a word; 0 for none. Source: the large dictionary of the segmenter jieba, package
 * jieba-js (it is read; the segmenter is not used, as ICU's is at hand). Takes half a second to read, so it waits for a text
 * that asks.
 */
function countOf(text: string): number {
  counts ??= load();
  return counts.get(text) ?? 0;
}

function load(): ReadonlyMap<string, number> {
  const file = new URL('dict/dict.txt.big', import.meta.resolve('jieba-js/package.json'));
  const counts = new Map<string, number>();
  for (const [, word, count] of readFileSync(file, 'utf8').matchAll(/^(\p{Script=Han}{2,}) (\d+)/gmu))
    counts.set(word!, Number(count));
  return counts;
}

const isWord = (text: string): boolean => countOf(text) > 0;

/** Rarer words are parts of idioms more often than words: 望子. */
const USUAL = 20;

/** Characters looked at on each side. */
const REACH = 4;
/** 老北京 is 北京. */
const kin = /^[大老新小]$/;

/** Whether a name at `[start, end)` of a run of characters is a part of a longer word: 望子成龙, 小米粥, or lies across two: 广厦|大败. */
export function isPartOfWords(text: string, start: number, end: number): boolean {
  const first = Math.max(0, start - REACH);
  const last = Math.min(text.length, end + REACH);
  for (let from = first; from <= start; from++)
    for (let to = end; to <= last; to++) {
      if (to - from === end - start || !isWord(text.slice(from, to))) continue;
      if (isBoundBefore(text.slice(from, start)) || isBoundBehind(text.slice(end, to), text[to])) return true;
    }
  for (let from = first; from < start; from++) {
    if (!isForeign(text.slice(from, start))) return false;
    for (let cut = start + 1; cut < end; cut++)
      if (isWord(text.slice(from, cut)) && goesOn(text, cut, end, last)) return true;
  }
  return false;
}

/** Whether what stands in a word before a name is no word by itself. */
const isBoundBefore = (part: string): boolean =>
  part !== '' && !(part.length === 1 ? kin.test(part) : countOf(part) >= USUAL);

/** The same of what stands behind, if it does not begin a word with the next character: 长安街头. */
function isBoundBehind(part: string, next = ''): boolean {
  if (part.length < 2) return part !== '' && !attached.has(part) && !isWord(part + next);
  return !isWord(part) && !(ranks.has(part[0]!) && isWord(part.slice(1)));
}

/** Whether characters before a name are no word there that it may follow. */
const isForeign = (part: string): boolean => (part.length === 1 ? !free.has(part) : !isWord(part));

/** Whether what is left of a name stands for itself, or begins a word that goes beyond it. */
function goesOn(text: string, cut: number, end: number, last: number): boolean {
  if (end - cut === 1 && free.has(text[cut]!)) return true;
  for (let to = end + 1; to <= last; to++) if (isWord(text.slice(cut, to))) return true;
  return false;
}
