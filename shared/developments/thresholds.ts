/** Bounds of what is kept of an article or a development. */
export const signatureLimits = {
  /** Of a summary, the first so many characters count: the news stands at the beginning. */
  characters: 6000,
  terms: 140,
  /** A head must stay under 8 KB as stored; a term takes 20 bytes and more in Cyrillic. */
  headTerms: 170,
  listed: 30,
  names: 40,
};

/** How much a term counts, by where it stands and what it is. */
export const termWeights = { title: 3, lead: 2, leadWords: 60, entity: 3, figure: 4, name: 1.6, gram: 0.4 };

/**
 * Same writing system: log-odds that an article belongs to a development, a weighted sum of their likeness. `terms`,
 * `covered`, `shared` (natural logarithms of what is in common), `size` (of the articles the development has) and
 * `length` (of the terms the article has) were chosen by logistic regression over pairs of ECB+, four parts by topic; the
 * numbers are of coordinate ascent (`node eval/developments/tune.ts`), `bias`, `shared` and `length` then by hand, to suit
 * titles and text alike.
 */
export const sameScript = {
  bias: 9,
  terms: 1.7,
  covered: 0.7,
  shared: 1,
  length: -2,
  known: 0.8,
  sameDay: 0.5,
  otherFigures: -0.6,
  agree: 0.8,
  conflict: -0.4,
  size: -0.7,
};

/**
 * While weights are learned from few items: the exponent of likeness grows by `items` / learned, at most by `power`. Set
 * by hand between the demo, whose first items are retold at once, and two happenings of two companies on a first day.
 */
export const cold = { items: 10, power: 1.5 };

/** Different writing systems: only names, numbers, dates and sounds are comparable. Set by hand on our tune half. */
export const acrossScripts = {
  bias: -3.3,
  terms: 5,
  shared: 0.27,
  sameDay: 1.2,
  figures: 1.5,
  kind: 0.6,
  /** They share entities only, and fewer than two parties: all news of one watched company would be one happening. */
  thin: -1.5,
};

/** What is known beside the text, in the same log-odds. Set by hand on our tune half and the demo. */
export const circumstances = {
  /**
   * Told at once, and by the natural logarithm of the days since the development was last told of. ECB+ with made-up times
   * asks for 1.6, but an update may come days later.
   */
  soon: 1,
  later: 0.8,
  /** An outlet seldom covers a happening twice without an update. */
  sameOutlet: -0.3,
  /** Both titles name parties: none, or two and more, of one are known to the other. */
  otherParties: -1.5,
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
