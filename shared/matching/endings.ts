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

type EndingSet = keyof typeof sets;

const names = Object.keys(sets) as EndingSet[];
/** The bit of any ending at all: the word is a beginning, written `подпис*`. */
export const ANY_ENDING = 1 << 30;

/** The bit of each set. */
export const ending = Object.fromEntries(names.map((name, index) => [name, 1 << index])) as Record<
  EndingSet,
  number
>;

/**
 * The endings as a trie that is walked from the last letter of a word backwards: `nextEnding` leads from a node and a letter to
 * the next node, `setsAt` gives the sets that hold the letters behind it. No node is 0.
 */
export const setsAt = new Int32Array(256);
/** The node of the empty ending. */
export const NO_LETTERS = 1;
const letterOf = new Uint16Array(256);
/** By node and the low bits of a letter, which tell apart those of endings. */
const ways = new Uint8Array(256 << 7);
let nodes = NO_LETTERS + 1;

for (const name of names)
  for (const letters of sets[name]) {
    let node = NO_LETTERS;
    for (let i = letters.length - 1; i >= 0; i--) {
      const letter = letters.charCodeAt(i);
      const way = (node << 7) | (letter & 127);
      if (ways[way] === 0) {
        letterOf[nodes] = letter;
        ways[way] = nodes++;
      }
      node = ways[way]!;
    }
    setsAt[node]! |= ending[name];
  }

/** The node of an ending with one more folded letter in front; 0 when no ending ends so. */
export function nextEnding(node: number, letter: number): number {
  const next = ways[(node << 7) | (letter & 127)]!;
  return letterOf[next] === letter ? next : 0;
}
