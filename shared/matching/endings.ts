/**
 * Sets of endings, by their number; a word carries a bit mask of the sets it may take after its stem. е stands for ё and э too.
 * Source: the declension tables of A. Zaliznyak's grammatical dictionary, reduced to what a stem may be followed by.
 */
const sets = {
  bare: [''],
  /** банк, Газпром */
  masculine: ['', 'а', 'у', 'ом', 'ем', 'е'],
  masculinePlural: ['ы', 'и', 'ов', 'ев', 'ей', 'ам', 'ами', 'ах'],
  /** Путин: Путиным */
  surname: ['ым'],
  /** Алтай, Сергей, Дмитрий */
  short: ['й', 'я', 'ю', 'ем', 'е', 'и'],
  shortPlural: ['ев', 'ям', 'ями', 'ях'],
  /** Кремль, Сибирь */
  soft: ['ь', 'я', 'ю', 'ем', 'е', 'и', 'ью'],
  softPlural: ['ей', 'ям', 'ями', 'ях', 'ам', 'ами', 'ах'],
  /** Москва */
  feminine: ['а', 'ы', 'и', 'е', 'у', 'ой', 'ою', 'ей', 'ею'],
  femininePlural: ['', 'ам', 'ами', 'ах'],
  /** Россия, Катя */
  feminineSoft: ['я', 'и', 'е', 'ю', 'ей', 'ею'],
  feminineSoftPlural: ['й', 'ь', 'ям', 'ями', 'ях'],
  /** Косово */
  neuter: ['о', 'а', 'у', 'ом', 'е'],
  neuterPlural: ['', 'ам', 'ами', 'ах'],
  /** соглашение, море */
  neuterSoft: ['е', 'я', 'ю', 'ем', 'и', 'а', 'у'],
  neuterSoftPlural: ['й', 'ей', 'ям', 'ями', 'ях'],
  adjectiveMasculine: ['ый', 'ий', 'ой', 'ого', 'его', 'ому', 'ему', 'ым', 'им', 'ом', 'ем'],
  adjectiveFeminine: ['ая', 'яя', 'ой', 'ей', 'ую', 'юю', 'ою', 'ею'],
  adjectiveNeuter: ['ое', 'ее', 'ого', 'его', 'ому', 'ему', 'ым', 'им', 'ом', 'ем'],
  adjectivePlural: ['ые', 'ие', 'ых', 'их', 'ым', 'им', 'ыми', 'ими'],
  /** Химки, Ведомости, Нидерланды */
  plural: ['ы', 'и', 'ов', 'ев', 'ей', 'й', '', 'ам', 'ям', 'ами', 'ями', 'ах', 'ях'],
  /** МИДа: written small after capitals. */
  abbreviation: ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах'],
  past: ['ть', 'л', 'ла', 'ло', 'ли', 'в', 'лся', 'лась', 'лось', 'лись', 'ться'],
  present: [
    'ю',
    'у',
    'ет',
    'ют',
    'ут',
    'ем',
    'ется',
    'ются',
    'утся',
    'ит',
    'ят',
    'ат',
    'им',
    'ится',
    'ятся',
    'атся',
  ],
  passive: ['н', 'на', 'но', 'ны', 'ен', 'ена', 'ено', 'ены', 'т', 'та', 'то', 'ты'],
  english: ['', 's', 'es'],
  englishVerb: ['ed', 'd', 'ing'],
  englishY: ['y', 'ies', 'ied', 'ying'],
} as const;

export type EndingSet = keyof typeof sets;

const names = Object.keys(sets) as EndingSet[];
/** Letters of the longest ending. */
export const LONGEST_ENDING = 4;
/** A packed ending that is in no set. */
export const NO_ENDING = -1;
/** The bit of any ending at all: the word is a beginning, written `подпис*`. */
export const ANY_ENDING = 1 << 30;

const bit = new Map(names.map((name, index) => [name, 1 << index]));

/** The mask of some sets. */
export const endingMask = (...chosen: EndingSet[]): number =>
  chosen.reduce((mask, name) => mask | bit.get(name)!, 0);

const LATIN_A = 0x61;
const CYRILLIC_A = 0x04_30;

const masks = new Map<number, number>();
for (const name of names)
  for (const ending of sets[name]) {
    let key = 0;
    for (let i = 0; i < ending.length; i++) key = packEnding(key, ending.charCodeAt(i));
    masks.set(key, (masks.get(key) ?? 0) | bit.get(name)!);
  }

/** Adds a folded code unit to a packed ending; 0 packs the empty one. Whatever is no letter of an ending packs as 127. */
export function packEnding(packed: number, unit: number): number {
  if (unit >= CYRILLIC_A && unit < CYRILLIC_A + 32) return packed * 128 + unit - CYRILLIC_A + 1;
  return packed * 128 + (unit > LATIN_A - 1 && unit < LATIN_A + 26 ? unit - LATIN_A + 64 : 127);
}

/** The sets that hold a packed ending, as a mask. */
export const setsOf = (packed: number): number => masks.get(packed) ?? 0;
