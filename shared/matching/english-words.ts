import { readFileSync } from 'node:fs';

let words: ReadonlySet<string> | undefined;

/**
 * Whether a word, in small letters, is also an English word, not only a name: gap, not boeing. Source: the Hunspell dictionary,
 * which writes names with a capital, package dictionary-en. Takes 0.2 s to read, so it waits for a text that asks.
 */
export function isEnglishWord(word: string): boolean {
  words ??= load();
  return words.has(word);
}

interface Affix {
  before: boolean;
  strip: string;
  add: string;
  stands: RegExp;
}

/** All forms of the stems in small letters: files and rules as in hunspell(5). */
function load(): ReadonlySet<string> {
  const read = (file: string): string =>
    readFileSync(new URL(file, import.meta.resolve('dictionary-en')), 'utf8');
  const affixes = affixesOf(read('index.aff'));
  const found = new Set<string>();
  for (const [, stem, flags = ''] of read('index.dic').matchAll(/^([a-z]+)(?:\/(\w+))?$/gm)) {
    const own = Array.from(flags).flatMap((flag) => affixes.get(flag) ?? []);
    const begun = own.filter(({ before }) => before).map(({ add }) => add + stem!);
    for (const base of [stem!, ...begun]) {
      found.add(base);
      for (const { before, strip, add, stands } of own)
        if (!before && stands.test(base)) found.add(base.slice(0, base.length - strip.length) + add);
    }
  }
  return found;
}

/** By flag. */
function affixesOf(rules: string): ReadonlyMap<string, Affix[]> {
  const affixes = new Map<string, Affix[]>();
  for (const [, kind, flag, strip, add, end] of rules.matchAll(
    /^([PS])FX (\w) +(\S+) +([a-z]+)\S* +(\S+)/gm,
  )) {
    const affix = {
      before: kind === 'P',
      strip: strip === '0' ? '' : strip!,
      add: add!,
      stands: new RegExp(`${end!}$`),
    };
    affixes.set(flag!, [...(affixes.get(flag!) ?? []), affix]);
  }
  return affixes;
}

/** Whether a word in -s may be a verb (raises), not only a noun in the plural (companies): it has a form in -ing. */
export function isThirdPerson(word: string): boolean {
  const stem = /^(\w{2,})s$/.exec(word)?.[1];
  if (stem === undefined || stem.endsWith('s')) return false;
  const bases = [stem, stem.replace(/e$/, ''), stem.replace(/ie$/, 'y'), stem + stem.at(-1)!];
  return bases.some((base) => isEnglishWord(`${base}ing`));
}
