import { remembered } from '../remembered.ts';
import { IDEOGRAPH } from './characters.ts';
import { charactersOf } from './chinese.ts';
import { isPartOfWords } from './longer-chinese-words.ts';
import { endsWithForeignCountry, isCountry } from './countries.ts';
import type { Tokens } from './tokens.ts';

/** What every state has one of, and no 学院 or 银行 (美国麻省理工学院): 商务部, 国务院, 发改委, 央行. In Chinese news it is China's, unless another country is told. */
const organOfState = /(?:(?<!俱乐|总)部|(?:法|检察|国务|议)院|委|署|央行|中央银行)$/;
/** A province or city, or one character for a country. */
const otherBefore = /[省市区县州美英法德日俄韩澳加欧印]$/;
/** Names of a watchlist are asked for over and over. */
const isCountryName = remembered(1000, (name) => isCountry([name]));
/** Characters looked at on each side. */
const REACH = 6;

/** Why a name in ideographs at words `[from, to)` is none, if the characters around it say so; `alias` is the name as given. */
export function otherwiseInChinese(
  tokens: Tokens,
  from: number,
  to: number,
  alias: string,
): string | undefined {
  const before = run(tokens, from, -1);
  if (organOfState.test(alias) && (otherBefore.test(before) || endsWithForeignCountry(before)))
    return 'that of another country or of a province';
  // 法国人 is a word, and tells of 法国.
  if (isCountryName(alias)) return undefined;
  const after = run(tokens, to - 1, 1);
  const name = charactersOf(tokens, from, to);
  return isPartOfWords(before + name + after, before.length, before.length + name.length)
    ? 'inside a longer word'
    : undefined;
}

/** The ideographs that adjoin word `edge` on one side. */
function run(tokens: Tokens, edge: number, step: -1 | 1): string {
  let end = edge;
  for (let i = 0; i < REACH; i++) {
    const next = end + step;
    if (
      next < 0 ||
      tokens.gap(Math.max(end, next)) !== 0 ||
      tokens.kinds[next] !== IDEOGRAPH ||
      next >= tokens.count
    )
      break;
    end = next;
  }
  return step < 0 ? charactersOf(tokens, end, edge) : charactersOf(tokens, edge + 1, end + 1);
}
