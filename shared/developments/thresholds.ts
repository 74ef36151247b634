/** Bounds of what is kept of an article or a development. */
export const signatureLimits = {
  /** Of a summary, the first so many characters count: the news stands at the beginning. */
  characters: 4500,
  terms: 140,
  /** A head must stay under 8 KB as stored; a term takes 20 bytes and more in Cyrillic. */
  headTerms: 170,
  listed: 30,
  names: 40,
};

/** Nine of ten headlines have fewer: of our streams at most 41 English, 40 Russian, 57 Chinese terms. */
export const TITLE_TERMS = 50;

/** How much a term counts, by where it stands and what it is. */
export const termWeights = { title: 3, lead: 2.5, leadWords: 60, entity: 3, figure: 4, name: 1.6, gram: 0.3 };

/**
 * A term of this weight tells something: a word of a title that stands in fewer than a twentieth of all items. And the
 * weight of a name, which smooths the share of names that are known: one of one says less than four of four. Of `content`
 * is a word of a title even when few items were seen, unless most hold it.
 */
export const telling = { term: 4, name: 6, content: 3 };

/**
 * Same writing system: log-odds that an article belongs to a development, a weighted sum of their likeness. `terms`, `covered`,
 * `shared`, `size` (articles of the development), `length` (terms of the article), `mass` (squared weight of the development)
 * and `telling` count by their natural logarithm; `text` is for what is longer than a title, and `textSize` for that and
 * for `size`. Found by a search in random directions on ECB+ and the tune halves of our streams of headlines and of our own
 * set (`node eval/developments/tune.ts`). Three are by hand: `thin` on headlines written for it, `elsewhere` on the
 * streams, and `han` for Chinese, where 0.2 to 0.9 score the same; the lower it is, the
 * more of what is joined is right.
 */
export const sameScript = {
  bias: 10.84,
  terms: 1.55,
  covered: 0.8,
  shared: 0.39,
  telling: 0.85,
  second: 0.06,
  mass: -0.23,
  length: -1.71,
  text: -1.78,
  textSize: -0.4,
  known: 0.72,
  sameDay: 1.19,
  otherFigures: -0.91,
  agree: 1.47,
  size: -0.1,
  han: 0.2,
  /** Of a title: both name places, and none in common. */
  elsewhere: -1.5,
  /** They share one party, and no word but a place: all news of a company in a country would be one happening. */
  thin: -8,
};

/**
 * While weights are learned from few items, every word looks rare: the exponent of likeness grows by `items` / learned, at
 * most by `power`, and the bar is higher by as much of `bar`, and of `onlyPlaces` where two texts share no word but of a place.
 * Set by hand between the demo, whose first items are retold at
 * once, and two happenings of two companies on a first day.
 */
export const cold = { items: 10, power: 1.5, bar: 0.8, onlyPlaces: -3 };

/**
 * Different writing systems: only names, numbers, dates, sounds and concepts are comparable. `cosine`, `shared` and `size`
 * (articles of the development) count by their natural logarithm. Found as `sameScript` was, `thin` by hand.
 */
export const acrossScripts = {
  bias: 1.23,
  cosine: 1.35,
  shared: 1.49,
  figures: 0.87,
  sameStage: 0.89,
  size: -1.72,
  /** They share entities only, fewer than two parties and no step: all news of one watched company would be one happening. */
  thin: -4,
};

/** What is known beside the text, in the same log-odds; but for the times set by hand on our tune half and the demo. */
export const circumstances = {
  /**
   * By the natural logarithm of the days since the development was last told of, against `usual`: what others are away on
   * average, at most `usual` (1.7 days), among them `smoothing` of `prior`. Found on the streams, with `sameScript`.
   */
  usual: 0.69,
  smoothing: 20,
  prior: 0.4,
  later: 3.59,
  /**
   * By the natural logarithm of how many developments were told of within a day, and this, where they are more than `few`. The
   * tune half told in a tenth of a day, 400 at once, still wants as much; beyond `many` nothing was measured.
   */
  crowded: -1.16,
  few: 8,
  many: 400,
  /** Where both titles name watched parties: an update may come days later, and by chance others are told of that day; by hand. */
  parties: { usual: 1.25, later: 0.8 },
  /** An outlet seldom covers a happening twice without an update. */
  sameOutlet: -0.3,
  /** Both titles name parties: none, or two and more, of one are known to the other. */
  otherParties: -2.2,
  sameParties: 1,
  /** Both have a kind, and not the same. */
  otherKind: -0.5,
};

/** Look-back evidence and how far it lowers the bar, in log-odds. */
export const retelling = {
  /** What looks back joins what is known this far below the bar. */
  allowance: 0.5,
  /** History without any sign of looking back must be this far above the bar. */
  unmarked: 5,
  /** A happening is news for so many days; later, a text that looks back is background. */
  freshDays: 14,
};

/** Two figures of one unit are the same up to this factor (rounding), two happenings beyond that; a toll that grew by so much is news. */
export const figureFactors = { same: 1.1, other: 2, toll: 1.5 };
