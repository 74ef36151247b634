import { Spans } from './spans.ts';

/** Where a phrase first ends in an item and where it last begins. */
interface Reach {
  firstEnd: number;
  lastStart: number;
}

/** Where the phrases of the word lists stand in an item; filled while it is scanned, told apart only when asked. */
export class WordHits {
  readonly spans = new Spans();
  private reaches: Map<number, Reach> | undefined;
  private asked: Map<number, readonly number[]> | undefined;
  private readonly listsOfPhrase: readonly (readonly number[])[];

  constructor(listsOfPhrase: readonly (readonly number[])[]) {
    this.listsOfPhrase = listsOfPhrase;
  }

  get isEmpty(): boolean {
    return this.spans.count === 0;
  }

  /** The phrases of a list that stand in the item. */
  phrasesOf(list: number): readonly number[] {
    this.asked ??= new Map();
    let phrases = this.asked.get(list);
    if (phrases === undefined) {
      phrases = [...this.reachOfPhrases().keys()].filter((phrase) =>
        this.listsOfPhrase[phrase]!.includes(list),
      );
      this.asked.set(list, phrases);
    }
    return phrases;
  }

  has(list: number): boolean {
    return this.phrasesOf(list).length > 0;
  }

  /** Whether a phrase of the item stands outside words `[from, to)`, too. */
  standsOutside(phrase: number, from: number, to: number): boolean {
    const { firstEnd, lastStart } = this.reachOfPhrases().get(phrase)!;
    return firstEnd <= from || lastStart >= to;
  }

  private reachOfPhrases(): ReadonlyMap<number, Reach> {
    if (this.reaches !== undefined) return this.reaches;
    this.reaches = new Map();
    const { spans } = this;
    for (let i = 0; i < spans.count; i++) {
      const known = this.reaches.get(spans.what(i));
      if (known === undefined)
        this.reaches.set(spans.what(i), { firstEnd: spans.to(i), lastStart: spans.from(i) });
      else known.lastStart = spans.from(i);
    }
    return this.reaches;
  }
}
