import { readFileSync } from 'node:fs';
import { remembered } from '../remembered.ts';

interface Affix {
  flag: string;
  strip: string;
  add: string;
  stands: RegExp;
}

interface Dictionary {
  /** Stems to the flags of what they take. */
  stems: ReadonlyMap<string, string>;
  prefixes: readonly Affix[];
  suffixes: readonly Affix[];
}

let dictionary: Dictionary | undefined;

/**
 * Whether a word, in small letters, is also an English word, not only a name: gap, not boeing. Source: the Hunspell dictionary,
 * which writes names with a capital, package dictionary-en. Its files are as in hunspell(5); they are read when a text first
 * asks, and a word is taken apart when it is met: making all forms took 0.1 s.
 */
export const isEnglishWord = remembered(10_000, (word: string): boolean => {
  dictionary ??= load();
  return (
    isBase(dictionary, word, '') ||
    dictionary.suffixes.some(({ flag, strip, add, stands }) => {
      if (!word.endsWith(add)) return false;
      const base = word.slice(0, word.length - add.length) + strip;
      return stands.test(base) && isBase(dictionary!, base, flag);
    })
  );
});

/** Whether something is a stem, or one with a prefix, that takes a suffix of this flag. */
const isBase = ({ stems, prefixes }: Dictionary, base: string, flag: string): boolean =>
  stems.get(base)?.includes(flag) === true ||
  prefixes.some((prefix) => {
    if (!base.startsWith(prefix.add)) return false;
    const flags = stems.get(base.slice(prefix.add.length));
    return flags?.includes(prefix.flag) === true && flags.includes(flag);
  });

function load(): Dictionary {
  const read = (file: string): string =>
    readFileSync(new URL(file, import.meta.resolve('dictionary-en')), 'utf8');
  const stems = new Map<string, string>();
  for (const [, stem, flags = ''] of read('index.dic').matchAll(/^([a-z]+)(?:\/(\w+))?$/gm))
    stems.set(stem!, (stems.get(stem!) ?? '') + flags);
  const rules = read('index.aff');
  return { stems, prefixes: affixesOf(rules, 'P'), suffixes: affixesOf(rules, 'S') };
}

function affixesOf(rules: string, wanted: 'P' | 'S'): Affix[] {
  const lines = rules.matchAll(/^([PS])FX (\w) +(\S+) +([a-z]+)(?:\/\S+)? +(\S+)/gm);
  return [...lines].flatMap(([, kind, flag, strip, add, end]) =>
    kind === wanted
      ? { flag: flag!, strip: strip === '0' ? '' : strip!, add: add!, stands: new RegExp(`${end!}$`) }
      : [],
  );
}

/** Whether a word in -s may be a verb (raises), not only a noun in the plural (companies): it has a form in -ing. */
export function isThirdPerson(word: string): boolean {
  const stem = /^(\w{2,})s$/.exec(word)?.[1];
  if (stem === undefined || stem.endsWith('s')) return false;
  const bases = [stem, stem.replace(/e$/, ''), stem.replace(/ie$/, 'y'), stem + stem.at(-1)!];
  return bases.some((base) => isEnglishWord(`${base}ing`));
}
