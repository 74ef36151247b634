import { watchlistSchema, type Watchlist } from '../../shared/watchlist.ts';
import { seeded } from './corpus.ts';

export interface HostileText {
  name: string;
  text: string;
  /** Names that the text nearly is. */
  watchlist: Watchlist;
}

/** Texts of about `bytes` bytes of UTF-8, each made to be slow for some way of matching. */
export function hostileTexts(bytes: number): HostileText[] {
  const repeat = (unit: string): string => unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));
  const make = (name: string, text: string, ...names: string[]): HostileText => ({
    name,
    text,
    watchlist: watchlistSchema.parse({
      entities: names.map((text, n) => ({ id: `e${n}`, name: text, kind: 'company', context: ['b'] })),
      watches: [{ id: 'near', name: 'near', all: [{ kind: 'company' }, { kind: 'company' }], within: 5 }],
    }),
  });
  const mixed = (words: string, glue = ' '): string => shuffled(words.split(' '), bytes, glue);
  const nested = Array.from({ length: 20 }, (_, n) => Array.from({ length: n + 1 }, () => 'Aa').join(' '));
  return [
    make('one name over and over', repeat('Huawei '), 'Huawei', 'MTS'),
    make('two names over and over', repeat('Huawei MTS '), 'Huawei', 'MTS'),
    make('two names out of reach', repeat('Huawei a b c d MTS a b c d '), 'Huawei', 'MTS'),
    make('a name of 99 words, nearly', repeat('Aa '), `${'Aa '.repeat(65)}Bb`),
    make('nested names', repeat('Aa '), ...nested),
    make('one ideograph', repeat('华'), `${'华'.repeat(198)}为`, '华华'),
    make('ideographs of a name', repeat('对华为首批'), '华为', '为首批华'),
    make('a long word', repeat('a'), `${'a'.repeat(199)}b`),
    make('long words', repeat(`${'а'.repeat(100_000)} `), `${'а'.repeat(199)}б`, 'ааа'),
    make('alternating scripts', repeat('аa'), 'аaаaа'),
    make('scripts in one long word', repeat('цf'), 'цf'),
    make('zero-width characters', repeat('H\u200bu\u200ba\u200bw\u200be\u200bi\u200b '), 'Huawei'),
    make('nothing but zero-width', repeat('\u200b'), 'Huawei'),
    make('combining marks', repeat('e\u0301'), 'eee'),
    make('a pile of combining marks', `e${repeat('\u0301\u0323')}`, 'e'),
    make('dots', repeat('A.'), 'A.A.A.A.B'),
    make('open tags', repeat('<a '), 'a'),
    make('ampersands', repeat('&amp'), 'amp'),
    make('character references', repeat('&#72;'), 'Huawei'),
    make('spaces', repeat(' '), 'Huawei'),
    make('surrogates', repeat('𝐇𝐮𝐚'), 'Huawei'),
    make('two words that are names', repeat('Xian Ford '), 'Xian', 'Ford'),
    make(
      'a name that is a word, among others',
      mixed('Ford Chad May Gap of the to was sold rises'),
      'Ford',
      'Chad',
      'May',
      'Gap',
    ),
    make('Russian names that are words', repeat('Курск Орёл '), 'Курск', 'Орёл'),
    make(
      'a Russian name that is a word, among others',
      mixed('Орёл МИД США и вновь открыл метро не'),
      'Орёл',
      'МИД',
    ),
    make('Chinese names in words', repeat('小米粥北京大学'), '小米', '北京'),
    make(
      'Chinese names among characters',
      mixed('小米 广厦 商务部 大 清 败 国 成 美 的 州', ''),
      '小米',
      '广厦',
      '商务部',
    ),
    make(
      'names that begin a quotation',
      repeat('《华为有一个人在北京大学说《«Ford is not «'),
      '华为',
      'Ford',
    ),
  ];
}

/** Words in an order that does not come again. */
function shuffled(words: readonly string[], bytes: number, glue: string): string {
  const next = seeded(1);
  let text = '';
  for (let size = 0; size < bytes;) {
    const word = words[Math.floor(next() * words.length)]! + glue;
    text += word;
    size += Buffer.byteLength(word);
  }
  return text;
}
