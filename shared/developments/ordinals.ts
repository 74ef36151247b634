import type { Word } from './text.ts';

const ENGLISH =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
const RUSSIAN =
  'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат';
const CHINESE = '一二三四五六七八九十';

const small = new Map([
  ...'two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i): [string, string] => [word, String(i + 2)]),
  ...'два три четыре пять шесть семь восемь девять десять'
    .split(' ')
    .map((word, i): [string, string] => [word, String(i + 2)]),
]);
const spelled = new Map([...ENGLISH.split(' ').map((word, i): [string, number] => [word, i + 1])]);
const russianStems = RUSSIAN.split(' ');
const RUSSIAN_ENDING =
  /^(?:ый|ой|ий|ая|ое|ье|ья|ые|ого|его|ьего|ому|ему|ьему|ым|им|ьим|ом|ем|ую|ью|ей|ьей|ых|их|ьих)$/u;
/** 第12轮, 第三届. */
const CHINESE_ORDINAL = /第(\d{1,4}|[一二三四五六七八九十]{1,3})(\p{Script=Han})/gu;
/** 神舟十五号, 嫦娥6号; a day of the month (7月15号) is none. */
const CHINESE_NAME =
  /([\p{Script=Han}--[一二三四五六七八九十百第月]]{2})(\d{1,3}|[一二三四五六七八九十]{1,3})[号號]/gv;

/**
 * What is numbered in a text, as `number noun`: `12 packag` for “the 12th package”, `iphon 13`, `flight 370`. Happenings
 * of a series may differ by nothing else. In Chinese the noun is the measure, or the name
 * before 号: `12 轮`, `15 神舟号`.
 */
export function ordinalsOf(words: readonly Word[], text: string): string[] {
  const found = new Set<string>();
  words.forEach((word, i) => {
    const n = ordinal(word.text.toLowerCase());
    const next = words[i + 1];
    if (n !== undefined && next && next.script !== 'han') found.add(`${n} ${next.stem}`);
    const previous = words[i - 1];
    if (/^\d{1,4}$/.test(word.text) && previous?.capital && !/^(?:19|20)\d\d$/.test(word.text))
      found.add(`${previous.stem} ${word.text}`);
  });
  for (const [, number, noun] of text.matchAll(CHINESE_ORDINAL))
    found.add(`${chineseNumber(number!)} ${noun}`);
  for (const [, name, number] of text.matchAll(CHINESE_NAME))
    found.add(`${chineseNumber(number!)} ${name}号`);
  return [...found];
}

/** The number of an ordinal word (12th, twelfth, 12-й, двенадцатого), else undefined. */
export function ordinal(word: string): number | undefined {
  const digits = /^(\d{1,3})(?:st|nd|rd|th|-?(?:й|я|е|го|му|м|х|ю))$/u.exec(word);
  if (digits) return Number(digits[1]);
  const english = spelled.get(word);
  if (english !== undefined) return english;
  const index = russianStems.findLastIndex(
    (stem) => word.startsWith(stem) && RUSSIAN_ENDING.test(word.slice(stem.length)),
  );
  return index < 0 ? undefined : index + 1;
}

function chineseNumber(text: string): number {
  if (/\d/.test(text)) return Number(text);
  const [tens, units] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (character: string | undefined) => CHINESE.indexOf(character || '') + 1;
  return text.includes('十') ? (tens ? digit(tens) : 1) * 10 + (units ? digit(units) : 0) : digit(units);
}

/**
 * How many of what a text counts, as `number noun`: each number goes with the two words after it, because an adjective
 * may stand between (`23 somali`, `23 pirat`).
 */
export function countedIn(words: readonly Word[]): string[] {
  const found = new Set<string>();
  words.forEach((word, i) => {
    const n = /^\d{1,6}(?:[.,]\d+)?$/.test(word.text) ? word.text : small.get(word.text.toLowerCase());
    if (n === undefined) return;
    const [next, second] = words.slice(i + 1, i + 3);
    if (next?.script === 'han') found.add(`${n} ${next.stem[0]!}`);
    for (const noun of [next, second])
      if (noun && noun.script !== 'han' && noun.stem.length > 3) found.add(`${n} ${noun.stem}`);
  });
  return [...found];
}
