import type { Entity, Watchlist } from '../../shared/watchlist.ts';

/** Numbers in [0, 1) from a seed (mulberry32): the same names and items in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Script = 'latin' | 'cyrillic' | 'han';
const scripts: Script[] = ['latin', 'cyrillic', 'han'];
const syllables = {
  latin:
    'al an ar bel ber co den der el en fin ga hu in ka lo mar mi no or pa ra ris san ta ter to ver vi wei zen'.split(
      ' ',
    ),
  cyrillic:
    'ал ан бер вол гор дин ер ин ка ков лен ма мир на нов ор пет ра рос сан си ста та тех то цен эк'.split(
      ' ',
    ),
};

interface Item {
  title: string;
  summary: string;
}

/** Names and news made up of syllables and ideographs; one item in ten names an entity of the list. */
export class Corpus {
  private readonly random = seeded(20_201_028);
  private readonly vocabulary: Record<'latin' | 'cyrillic', string[]>;

  constructor() {
    const words = (script: 'latin' | 'cyrillic'): string[] =>
      Array.from({ length: 20_000 }, () => this.word(script));
    this.vocabulary = { latin: words('latin'), cyrillic: words('cyrillic') };
  }

  /** So many aliases, three to an entity (one in each script), with context words and one watch over pairs. */
  watchlist(aliases: number): Watchlist {
    const entities = Array.from({ length: Math.ceil(aliases / 3) }, (_, n): Entity => {
      const [en, ru, zh] = scripts.map((script) => this.name(script));
      return {
        id: `entity-${n}`,
        name: en!,
        kind: n % 2 === 0 ? 'company' : 'university',
        country: n % 3 === 0 ? 'RU' : 'CN',
        names: { ru: [n % 10 === 0 ? { text: ru!, strength: 'weak' } : ru!], zh: [zh!] },
        ...(n % 10 === 0 ? { context: this.context() } : {}),
      };
    });
    const watch = { id: 'pair', name: 'pair', severity: 2 as const, within: 'item' as const };
    return {
      entities,
      watches: [{ ...watch, all: [{ kind: 'company', country: 'RU' }, { kind: 'university' }] }],
      topics: [{ id: 'topic', words: Array.from({ length: 40 }, () => this.pick('latin')) }],
    };
  }

  /** Ten of the hundred words that say what such entities are about. */
  private context(): { en: string[]; ru: string[] } {
    const some = (script: 'latin' | 'cyrillic'): string[] =>
      Array.from({ length: 5 }, () => this.vocabulary[script][1000 + this.integer(50)]!);
    return { en: some('latin'), ru: some('cyrillic') };
  }

  /** Headlines of some ten words and summaries of some forty, a third in each script. */
  items(count: number, { entities }: Watchlist): Item[] {
    return Array.from({ length: count }, (_, n) => {
      const script = scripts[n % 3]!;
      const item = { title: this.sentence(script, 10), summary: this.sentence(script, 40) };
      if (n % 10 !== 0) return item;
      const entity = entities[Math.floor(this.random() * entities.length)]!;
      const [ru] = entity.names!.ru!;
      const names = {
        latin: entity.name,
        cyrillic: typeof ru === 'string' ? ru : ru!.text,
        han: entity.names!.zh![0] as string,
      };
      const joint = script === 'han' ? '' : ' ';
      return {
        ...item,
        summary: `${item.summary}${joint}${names[script]}${joint}${this.sentence(script, 5)}`,
      };
    });
  }

  private integer(below: number): number {
    return Math.floor(this.random() * below);
  }

  /** Frequent words are frequent: the square of an even choice. */
  private pick(script: 'latin' | 'cyrillic'): string {
    return this.vocabulary[script][Math.floor(this.random() ** 2 * 20_000)]!;
  }

  private word(script: 'latin' | 'cyrillic'): string {
    return this.syllables(script, 1 + this.integer(4));
  }

  private syllables(script: 'latin' | 'cyrillic', count: number): string {
    return Array.from(
      { length: count },
      () => syllables[script][this.integer(syllables[script].length)]!,
    ).join('');
  }

  private ideographs(count: number): string {
    // The squares make some ideographs common, as they are.
    return Array.from({ length: count }, () =>
      String.fromCharCode(0x4e_00 + Math.floor(this.random() ** 2 * 3500)),
    ).join('');
  }

  private name(script: Script): string {
    if (script === 'han') return this.ideographs(this.random() < 0.1 ? 2 : 3 + this.integer(4));
    const words = 1 + this.integer(3);
    return Array.from({ length: words }, () =>
      // Names are mostly words of their own; in longer ones a third are words of every day.
      capital(
        words > 1 && this.random() < 0.33 ? this.pick(script) : this.syllables(script, 4 + this.integer(3)),
      ),
    ).join(' ');
  }

  private sentence(script: Script, words: number): string {
    if (script === 'han')
      return (
        Array.from({ length: Math.ceil(words / 8) }, () => this.ideographs(8 + this.integer(8))).join('，') +
        '。'
      );
    const text = Array.from({ length: words }, () => {
      const word = this.pick(script);
      return this.random() < 0.15 ? capital(word) : word;
    }).join(' ');
    return `${capital(text)}.`;
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
