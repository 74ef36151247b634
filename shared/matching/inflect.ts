import { ANY_ENDING, endingMask } from './endings.ts';

/** What a form of a word begins with, and the sets of endings that may follow. */
export interface Stem {
  stem: string;
  endings: number;
}

/** How much a word may change: not at all, as a name (singular, or as it stands), or as any common word. */
export type Inflection = 'none' | 'name' | 'word';

const BARE = endingMask('bare');
const ADJECTIVE = endingMask('adjectiveMasculine', 'adjectiveFeminine', 'adjectiveNeuter', 'adjectivePlural');

/**
 * The forms of a folded word as stems with endings. More forms than exist are allowed for, as long as no other word is met:
 * «новосибирского» and not «новосибирец». Words that end in `*` allow any ending.
 */
export function inflect(word: string, inflection: Inflection): Stem[] {
  if (word.endsWith('*')) return [{ stem: word.slice(0, -1), endings: ANY_ENDING }];
  const exact = { stem: word, endings: BARE };
  if (inflection === 'none' || (word.length < 3 && !(inflection === 'name' && shortSurname.test(word))))
    return [exact];
  const forms = /^[а-я]+$/.test(word)
    ? [...nominal(word, inflection === 'word'), ...(inflection === 'word' ? verbal(word) : [])]
    : /^[a-z]+$/.test(word) && inflection === 'word'
      ? english(word)
      : [];
  return merge([exact, ...forms]);
}

/** Ким Чен Ын: Ким Чен Ына. */
const shortSurname = /^[а-я][бвгджзклмнпрстфхцчшщ]$/;

/** An abbreviation in capitals takes endings in small letters: «главы МИДа». */
export function inflectAbbreviation(word: string): Stem[] {
  const declined = /[бвгджзклмнпрстфхцчшщ]$/.test(word);
  return [{ stem: word, endings: declined ? endingMask('abbreviation') : BARE }];
}

type Sets = Parameters<typeof endingMask>;

function nominal(word: string, common: boolean): Stem[] {
  const stem = (letters: number, ...sets: Sets): Stem => ({
    stem: word.slice(0, -letters),
    endings: endingMask(...sets),
  });
  const last = word.at(-1)!;
  const two = word.slice(-2);
  if (common && /(ый|ий|ой|ая|яя|ое|ее|ые|ие)$/.test(word) && word.length > 4)
    return [{ stem: word.slice(0, -2), endings: ADJECTIVE }, ...noun(word, common)];
  if (two === 'ый' || two === 'ий' || two === 'ой')
    return [stem(2, 'adjectiveMasculine'), ...noun(word, common)];
  if (two === 'ая' || two === 'яя') return [stem(2, 'adjectiveFeminine')];
  if (two === 'ое' || two === 'ее') return [stem(2, 'adjectiveNeuter')];
  if (two === 'ые' || two === 'ие') return [stem(2, 'adjectivePlural'), ...noun(word, common)];
  if (/(ов|ев|ин|ын)$/.test(word))
    return [{ stem: word, endings: endingMask('surname') }, ...noun(word, common)];
  return last === 'ъ' ? nominal(word.slice(0, -1), common) : noun(word, common);
}

function noun(word: string, common: boolean): Stem[] {
  const base = word.slice(0, -1);
  const of = (stem: string, singular: Sets[number], plural: Sets[number]): Stem => ({
    stem,
    endings: common ? endingMask(singular, plural) : endingMask(singular),
  });
  switch (word.at(-1)!) {
    case 'а':
      return [of(base, 'feminine', 'femininePlural'), ...(common ? fleetingPlural(base) : [])];
    case 'я':
      return [of(base, 'feminineSoft', 'feminineSoftPlural')];
    case 'о':
      return [of(base, 'neuter', 'neuterPlural')];
    case 'е':
      return [of(base, 'neuterSoft', 'neuterSoftPlural')];
    case 'й':
      return [of(base, 'short', 'shortPlural')];
    case 'ь':
      return [of(base, 'soft', 'softPlural'), ...fleeting(base, 'soft', of)];
    case 'ы':
    case 'и':
      return [of(base, 'plural', 'plural'), ...fleetingPlural(base)];
    case 'у':
    case 'ю':
      return [];
    default:
      return [of(word, 'masculine', 'masculinePlural'), ...fleeting(word, 'masculine', of)];
  }
}

/** Череповец: Череповца; Павел: Павла; день: дня; китаец: китайца; Лев: Льва. */
function fleeting(
  word: string,
  set: 'masculine' | 'soft',
  of: (stem: string, singular: Sets[number], plural: Sets[number]) => Stem,
): Stem[] {
  const found = /^(.*)[ео]([цклнвт])$/.exec(word);
  if (found === null || word.length < 3) return [];
  const [, head = '', tail = ''] = found;
  const joint = /[аеиоуыюя]$/.test(head) ? 'й' : /л$/.test(head) ? 'ь' : '';
  return [of(head + joint + tail, set, set === 'soft' ? 'softPlural' : 'masculinePlural')];
}

/** Химки: Химок; карточка: карточек. */
function fleetingPlural(base: string): Stem[] {
  const found = /^(.*[бвгджзклмнпрстфхцчшщ])ь?([кнлц])$/.exec(base);
  return found === null
    ? []
    : ['о', 'е'].map((vowel) => ({ stem: `${found[1]!}${vowel}${found[2]!}`, endings: BARE }));
}

/** The forms of a verb given as its infinitive, reflexive or not. */
function verbal(word: string): Stem[] {
  const infinitive = word.replace(/(?<=т)ься$|(?<=ти)сь$/, (ending) => (ending === 'ься' ? 'ь' : ''));
  const found = /^(.{2,})(ать|ять|ить|еть|ыть|уть|оть|ести|сти)$/.exec(infinitive);
  if (found === null || infinitive.length < 5) return [];
  const [, root = '', ending = ''] = found;
  const past = infinitive.slice(0, -2);
  const participle = (stem: string): Stem => ({ stem: `${stem}н`, endings: ADJECTIVE });
  const forms = (stem: string): Stem[] => [
    { stem, endings: endingMask('present', 'passive') },
    participle(`${stem}ен`),
  ];
  const stems: Stem[] = [{ stem: past, endings: endingMask('past', 'present', 'passive') }, participle(past)];
  if (ending === 'ести' || ending === 'сти') {
    const open = ending === 'ести' ? `${root}е` : root;
    return [
      { stem: infinitive, endings: BARE },
      { stem: open, endings: endingMask('past') },
      ...['т', 'д'].flatMap((consonant) => forms(open + consonant)),
    ];
  }
  if (infinitive.endsWith('овать')) stems.push(...forms(`${infinitive.slice(0, -5)}у`));
  if (infinitive.endsWith('ыть')) stems.push(...forms(`${root}о`));
  stems.push(...forms(root), ...softened(root).flatMap(forms));
  return stems;
}

/** The consonant a verb's stem turns into: купить: куплен; запретить: запрещён; подписать: подпишет. */
function softened(root: string): Stem['stem'][] {
  const head = root.slice(0, -1);
  if (root.endsWith('ст')) return [`${root.slice(0, -2)}щ`];
  const turned = {
    б: ['бл'],
    п: ['пл'],
    в: ['вл'],
    ф: ['фл'],
    м: ['мл'],
    т: ['щ', 'ч'],
    д: ['ж', 'жд'],
    с: ['ш'],
    з: ['ж'],
    к: ['ч'],
  };
  return (turned[root.at(-1) as keyof typeof turned] as string[] | undefined)?.map((end) => head + end) ?? [];
}

function english(word: string): Stem[] {
  const last = word.at(-1)!;
  if (last === 'y' && !/[aeiou]y$/.test(word))
    return [{ stem: word.slice(0, -1), endings: endingMask('englishY') }];
  if (last === 'e')
    return [
      { stem: word, endings: endingMask('english', 'englishVerb') },
      { stem: word.slice(0, -1), endings: endingMask('englishVerb') },
    ];
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(word)
    ? [{ stem: word + last, endings: endingMask('englishVerb') }]
    : [];
  return [{ stem: word, endings: endingMask('english', 'englishVerb') }, ...doubled];
}

function merge(stems: Stem[]): Stem[] {
  const masks = new Map<string, number>();
  for (const { stem, endings } of stems) if (stem !== '') masks.set(stem, (masks.get(stem) ?? 0) | endings);
  return [...masks].map(([stem, endings]) => ({ stem, endings }));
}
