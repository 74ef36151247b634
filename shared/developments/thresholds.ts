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
 * Same writing system: log-odds that an article belongs to a development, a weighted sum of their likeness.
 * Found by `node eval/developments/tune.ts` (coordinate ascent on ECB+, cross-checked by topics), the bias then by hand.
 */
export const sameScript = {
  bias: 2.05,
  terms: 11.87,
  known: 0.9,
  expected: 0.13,
  opening: 1.18,
  sameDay: 3.61,
  farDays: -1.2,
  agree: 1.24,
  conflict: -0.97,
  /** By the natural logarithm of the articles it has, and of the terms the article has. */
  size: -0.59,
  length: -1.1,
};

/**
 * While weights are learned from few items: the exponent of likeness grows by `items` / learned, at most by `power`. Set
 * by hand between the demo, whose first items are retold at once, and two happenings of two companies on a first day.
 */
export const cold = { items: 3, power: 2 };

/** Different writing systems: only names, numbers, dates and sounds are comparable. Set by hand on our tune half. */
export const acrossScripts = { bias: -3.7, terms: 5, shared: 0.27, sameDay: 1.2, figures: 1.5, kind: 0.6 };

/** What is known beside the text, in the same log-odds. Set by hand: the sets without dates cannot tell. */
export const circumstances = {
  /** For each day beyond the free ones since the development was last told of. */
  perDay: -0.2,
  freeDays: 2,
  mostDays: 14,
  /** An outlet seldom covers a happening twice without an update. */
  sameOutlet: -0.3,
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
