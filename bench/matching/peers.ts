import { AhoCorasick as DoubleArray } from '@monyone/aho-corasick/fast';
import ModernAhoCorasick from 'modern-ahocorasick';
import ModernFast from 'modern-ahocorasick/fast';

/** Something that finds names in a text. `build` is timed; what it returns is run on every item. */
export interface Engine {
  name: string;
  build: (aliases: string[]) => (text: string) => number;
  /** About the most names it is asked to build. */
  upTo?: number;
}

/** The peers find the names just as given: no case forms, boundaries (but for RegExp and map), context or watches. */
export const peers: Engine[] = [
  {
    name: '@monyone/aho-corasick (fast)',
    upTo: 10_000, // with 100,000 of these names its build was not done after five minutes (2026-11)
    build: (aliases) => {
      const automaton = new DoubleArray(aliases);
      return (text) => automaton.matchInText(text).length;
    },
  },
  {
    name: 'modern-ahocorasick',
    build: (aliases) => {
      const automaton = new ModernAhoCorasick(aliases);
      return (text) => automaton.search(text).length;
    },
  },
  {
    name: 'modern-ahocorasick (fast)',
    build: (aliases) => {
      const automaton = new ModernFast(aliases);
      return (text) => automaton.search(text).length;
    },
  },
  { name: 'RegExp union', build: regExpUnion },
  { name: 'token map', build: tokenMap },
  {
    name: 'charCodeAt pass (limit)',
    build: () => (text) => {
      let sum = 0;
      for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
      return sum & 1;
    },
  },
];

function regExpUnion(aliases: string[]): (text: string) => number {
  const longestFirst = [...new Set(aliases)].sort((a, b) => b.length - a.length);
  const [chinese, others] = [
    longestFirst.filter(isChinese),
    longestFirst.filter((alias) => !isChinese(alias)),
  ];
  const words = new RegExp(
    `(?<!\\p{L})(?:${others.map(escape).join('|')})(?!\\p{L})|(?:${chinese.map(escape).join('|')})`,
    'gu',
  );
  return (text) => {
    let hits = 0;
    for (const _hit of text.matchAll(words)) hits++;
    return hits;
  };
}

const isChinese = (alias: string): boolean => /\p{Script=Han}/u.test(alias);
const escape = (alias: string): string => alias.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Words of the text looked up in a map from the first word of the names; ideographs two by two. */
function tokenMap(aliases: string[]): (text: string) => number {
  const byFirst = new Map<string, string[]>();
  for (const alias of aliases) {
    const first = isChinese(alias) ? alias.slice(0, 2) : alias.split(' ')[0]!;
    byFirst.set(first, [...(byFirst.get(first) ?? []), alias]);
  }
  return (text) => {
    let hits = 0;
    for (const found of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const [word] = found;
      if (isChinese(word)) {
        for (let i = 0; i + 1 < word.length; i++)
          hits += follow(byFirst.get(word.slice(i, i + 2)), text, found.index + i);
      } else hits += follow(byFirst.get(word), text, found.index);
    }
    return hits;
  };
}

function follow(candidates: string[] | undefined, text: string, at: number): number {
  return candidates?.some((alias) => text.startsWith(alias, at)) ? 1 : 0;
}
