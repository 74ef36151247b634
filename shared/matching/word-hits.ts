/** Where the phrases of the word lists stand in an item; filled while it is scanned, grouped only when asked. */
export class WordHits {
  private count = 0;
  private readonly phrases: number[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private grouped: Map<number, number[]> | undefined;
  private readonly known = new Map<number, number[]>();
  private readonly listsOfPhrase: readonly (readonly number[])[];

  constructor(listsOfPhrase: readonly (readonly number[])[]) {
    this.listsOfPhrase = listsOfPhrase;
  }

  /** Notes that a phrase stands at words `[from, to)`. */
  add(phrase: number, from: number, to: number): void {
    const index = this.count++;
    this.phrases[index] = phrase;
    this.from[index] = from;
    this.to[index] = to;
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** By phrase, the words where it stands: pairs of first word and word after. */
  places(): ReadonlyMap<number, readonly number[]> {
    if (this.grouped !== undefined) return this.grouped;
    this.grouped = new Map();
    for (let i = 0; i < this.count; i++) {
      const known = this.grouped.get(this.phrases[i]!);
      if (known === undefined) this.grouped.set(this.phrases[i]!, [this.from[i]!, this.to[i]!]);
      else known.push(this.from[i]!, this.to[i]!);
    }
    return this.grouped;
  }

  /** The phrases of a list that stand in the item. */
  phrasesOf(list: number): readonly number[] {
    let phrases = this.known.get(list);
    if (phrases === undefined) {
      phrases = [...this.places().keys()].filter((phrase) => this.listsOfPhrase[phrase]!.includes(list));
      this.known.set(list, phrases);
    }
    return phrases;
  }

  has(list: number): boolean {
    return this.phrasesOf(list).length > 0;
  }

  /** Calls back for every list of which a phrase stands in the item, perhaps several times. */
  eachOf(listsOfPhrase: readonly (readonly number[])[], call: (list: number) => void): void {
    for (let i = 0; i < this.count; i++) for (const list of listsOfPhrase[this.phrases[i]!]!) call(list);
  }
}
