/**
 * The commonest small words of languages in Latin letters, enough to tell them apart in a headline. Cyrillic, Chinese,
 * Japanese and Korean are told by their letters.
 */
const functionWords: Record<string, ReadonlySet<string>> = {
  en: new Set(
    'the of and to in is for on with as at by from it us we its are was be who has will after over new says'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das und mit von für auf ist im den dem des ein eine zu nicht bei nach aus wie über sich wird als'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les des du de et en un une pour dans sur est par au aux avec son plus qui pas ne se'.split(' '),
  ),
  es: new Set('el la los las de del y en un una por con para que es su al se como más sin lo'.split(' ')),
  it: new Set('il lo la gli le di del della e in un una per con che è da al nel sono non dei si'.split(' ')),
  pt: new Set('o a os as de do da e em um uma por com para que no na ao se mais não dos das'.split(' ')),
  nl: new Set('de het een en van in op met voor is te dat niet aan bij naar uit door om ook'.split(' ')),
  pl: new Set('i w na z do nie się że to o po za od jest dla przez jak co'.split(' ')),
  tr: new Set('ve bir bu ile için da de en çok olarak sonra daha'.split(' ')),
};

const scripts: [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['el', /\p{Script=Greek}/gu],
];

/** Characters looked at. */
const SAMPLE = 2000;

/**
 * The language of a text as a code of two letters, `und` when nothing tells. By script first, then by small words; what
 * the feed says decides only where the text itself does not contradict it.
 */
export function guessLanguage(text: string, told?: string): string {
  const sample = text.slice(0, SAMPLE);
  const said = told?.toLowerCase().split('-')[0];
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  for (const [language, letters] of scripts) {
    const count = sample.match(letters)?.length ?? 0;
    // One ideograph says about as much as three letters.
    if (count * (language === 'zh' ? 3 : 1) > latin) return sameScript(language, said) ? said! : language;
  }
  if (latin === 0) return said ?? 'und';
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best = said !== undefined && said in functionWords ? said : 'und';
  let most = score(words, best) + 1;
  for (const language of Object.keys(functionWords)) {
    const hits = score(words, language);
    if (hits > most || (best === 'und' && hits === most && hits > 0)) {
      best = language;
      most = hits;
    }
  }
  return best === 'und' ? (said ?? 'und') : best;
}

const cyrillic = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'tg', 'mn']);

function sameScript(guessed: string, said: string | undefined): boolean {
  return said !== undefined && (said === guessed || (guessed === 'ru' && cyrillic.has(said)));
}

function score(words: readonly string[], language: string): number {
  const known = functionWords[language];
  return known === undefined ? 0 : words.filter((word) => known.has(word)).length;
}

/** The language of a text in which a word, in small letters, is a function word. */
export function isFunctionWord(word: string, text: string, told?: string): string | undefined {
  if (!Object.values(functionWords).some((words) => words.has(word))) return undefined;
  const language = guessLanguage(text, told);
  return functionWords[language]?.has(word) === true ? language : undefined;
}
