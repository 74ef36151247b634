import { ANY_ENDING, ending } from './endings.ts';

/**
 * How much a word may change: not at all, as a name (singular, or as it stands), as any common word, as an abbreviation, which
 * takes endings in small letters, or with any ending, as the beginning of words.
 */
export type Inflection = 'none' | 'name' | 'word' | 'abbreviation' | 'beginning';

/** Told what forms of a word begin with, perhaps more than once, and the sets of endings that may follow. */
type Add = (stem: string, endings: number) => void;

const ADJECTIVE =
  ending.adjectiveMasculine | ending.adjectiveFeminine | ending.adjectiveNeuter | ending.adjectivePlural;

/**
 * Tells the forms of a folded word as stems with endings. More forms than exist are allowed for, as long as no other word is
 * met: «новосибирского» and not «новосибирец».
 */
export function inflect(word: string, inflection: Inflection, add: Add): void {
  switch (inflection) {
    case 'beginning':
      add(word, ANY_ENDING);
      return;
    case 'abbreviation': // «главы МИДа»
      add(word, consonants.has(word.at(-1)!) ? ending.abbreviation : ending.bare);
      return;
    case 'none':
      add(word, ending.bare);
      return;
    case 'name':
    case 'word':
      add(word, ending.bare);
      if (word.length < 3 && !(inflection === 'name' && shortSurname.test(word))) return;
      if (cyrillic.test(word)) {
        nominal(word, inflection === 'word', add);
        if (inflection === 'word') verbal(word, add);
      } else if (inflection === 'word' && latin.test(word)) english(word, add);
  }
}

const cyrillic = /^[а-я]+$/;
const latin = /^[a-z]+$/;
const consonants = new Set('бвгджзклмнпрстфхцчшщ');
/** Ким Чен Ын: Ким Чен Ына. */
const shortSurname = /^[а-я][бвгджзклмнпрстфхцчшщ]$/;

/** By their last two letters. */
const adjectives = new Map([
  ...['ый', 'ий', 'ой'].map((end) => [end, ending.adjectiveMasculine] as const),
  ...['ая', 'яя'].map((end) => [end, ending.adjectiveFeminine] as const),
  ...['ое', 'ее'].map((end) => [end, ending.adjectiveNeuter] as const),
  ...['ые', 'ие'].map((end) => [end, ending.adjectivePlural] as const),
]);
const surnames = new Set(['ов', 'ев', 'ин', 'ын']);

function nominal(word: string, common: boolean, add: Add): void {
  const end = word.slice(-2);
  const adjective = adjectives.get(end);
  if (adjective !== undefined) {
    const whole = common && word.length > 4;
    add(word.slice(0, -2), whole ? ADJECTIVE : adjective);
    if (!whole && (adjective === ending.adjectiveFeminine || adjective === ending.adjectiveNeuter)) return;
  } else if (surnames.has(end)) add(word, ending.surname);
  if (word.endsWith('ъ')) nominal(word.slice(0, -1), common, add);
  else noun(word, common, add);
}

function noun(word: string, common: boolean, add: Add): void {
  const base = word.slice(0, -1);
  const both = (singular: number, plural: number): number => (common ? singular | plural : singular);
  switch (word.at(-1)!) {
    case 'а':
      add(base, both(ending.feminine, ending.femininePlural));
      if (common) fleetingPlural(base, add);
      return;
    case 'я':
      add(base, both(ending.feminineSoft, ending.feminineSoftPlural));
      // Крылья, друзья, братья are plurals.
      if (word.endsWith('ья')) add(base, ending.shortPlural);
      return;
    case 'о':
      add(base, both(ending.neuter, ending.neuterPlural));
      return;
    case 'е':
      add(base, both(ending.neuterSoft, ending.neuterSoftPlural));
      return;
    case 'й':
      add(base, both(ending.short, ending.shortPlural));
      return;
    case 'ь':
      add(base, both(ending.soft, ending.softPlural));
      fleeting(base, both(ending.soft, ending.softPlural), add);
      return;
    case 'ы':
    case 'и':
      add(base, ending.plural);
      fleetingPlural(base, add);
      return;
    case 'у':
    case 'ю':
      return;
    default:
      add(word, both(ending.masculine, ending.masculinePlural));
      fleeting(word, both(ending.masculine, ending.masculinePlural), add);
  }
}

/** Череповец: Череповца; Павел: Павла; день: дня; китаец: китайца; Лев: Льва. */
function fleeting(word: string, endings: number, add: Add): void {
  const tail = word.at(-1)!;
  if (word.length < 3 || !'ео'.includes(word.at(-2)!) || !'цклнвт'.includes(tail)) return;
  const head = word.slice(0, -2);
  const joint = 'аеиоуыюя'.includes(head.at(-1)!) ? 'й' : head.endsWith('л') ? 'ь' : '';
  add(head + joint + tail, endings);
}

/** Химки: Химок; карточка: карточек. */
function fleetingPlural(base: string, add: Add): void {
  const tail = base.at(-1) ?? '';
  const head = base.slice(0, base.at(-2) === 'ь' ? -2 : -1);
  if (!'кнлц'.includes(tail) || !consonants.has(head.at(-1) ?? '')) return;
  for (const vowel of 'ое') add(head + vowel + tail, ending.bare);
}

/** The forms of a verb given as its infinitive, reflexive or not. */
function verbal(word: string, add: Add): void {
  const infinitive = word.endsWith('ться') || word.endsWith('тись') ? word.slice(0, -2) : word;
  if (infinitive.length < 5 || !(infinitive.endsWith('ть') || infinitive.endsWith('сти'))) return;
  const found = /^(.{2,})(ать|ять|ить|еть|ыть|уть|оть|сти)$/.exec(infinitive);
  if (found === null) return;
  const [, root = '', last = ''] = found;
  const participle = (stem: string): void => {
    add(`${stem}н`, ADJECTIVE);
  };
  const forms = (stem: string): void => {
    add(stem, ending.present | ending.passive);
    participle(`${stem}ен`);
  };
  if (last === 'сти') {
    add(infinitive, ending.bare);
    add(root, ending.past);
    forms(`${root}т`);
    forms(`${root}д`);
    return;
  }
  const past = infinitive.slice(0, -2);
  add(past, ending.past | ending.present | ending.passive);
  participle(past);
  if (infinitive.endsWith('овать')) forms(`${infinitive.slice(0, -5)}у`);
  if (last === 'ыть') forms(`${root}о`);
  forms(root);
  if (root.endsWith('ст')) forms(`${root.slice(0, -2)}щ`);
  else for (const consonant of softened.get(root.at(-1)!) ?? []) forms(root.slice(0, -1) + consonant);
}

/** What the last consonant of a verb's stem turns into: купить: куплен; запретить: запрещён; подписать: подпишет. */
const softened = new Map([
  ['б', ['бл']],
  ['п', ['пл']],
  ['в', ['вл']],
  ['ф', ['фл']],
  ['м', ['мл']],
  ['т', ['щ', 'ч']],
  ['д', ['ж', 'жд']],
  ['с', ['ш']],
  ['з', ['ж']],
  ['к', ['ч']],
]);

function english(word: string, add: Add): void {
  const last = word.at(-1)!;
  if (last === 'y' && !/[aeiou]y$/.test(word)) {
    add(word.slice(0, -1), ending.englishY);
    return;
  }
  add(word, ending.english | ending.englishVerb);
  if (last === 'e') add(word.slice(0, -1), ending.englishVerb);
  else if (/[^aeiou][aeiou][bdgklmnprt]$/.test(word)) add(word + last, ending.englishVerb);
}
