import { escapeUTF8 } from 'entities';
import type { Problem } from '../item.ts';
import { bodyRank, kindOf, tidyField, type Format, type RawField, type TidyField } from './fields.ts';

/** The tidied fields of one entry, or of the feed itself. */
export class TidyGroup {
  readonly #fields = new Map<string, string>();
  readonly #links: TidyField[] = [];
  #bodyRank = Number.POSITIVE_INFINITY;

  get empty(): boolean {
    return this.#fields.size + this.#links.length === 0;
  }

  /** Whether a body of this name would be taken as the summary. */
  wants(name: string): boolean {
    return kindOf(name) !== 'body' || bodyRank(name) < this.#bodyRank;
  }

  /** Takes a field; of several dates of one name the last is meant, of anything else the first. */
  add(field: RawField, format: Format, report: (problem: Problem) => void): void {
    const kind = kindOf(field.name);
    for (const tidied of tidyField(field, format, report)) {
      if (kind === 'link' && format === 'atom') this.#links.push(tidied);
      else if (kind === 'date' || kind === 'body' || !this.#fields.has(tidied.name)) this.set(tidied);
      if (kind === 'body') this.#bodyRank = bodyRank(field.name);
    }
  }

  set(field: TidyField): void {
    this.#fields.set(field.name, writeField(field));
  }

  write(): string {
    // rss-parser takes the first that says it is the alternate, else the first; without a word it is one too.
    const [silent = [], telling = []] = [true, false].map((without) =>
      this.#links.filter(({ attributes }) => (attributes?.rel === undefined) === without),
    );
    return [...this.#fields.values(), ...[...silent, ...telling].map(writeField)].join('');
  }
}

function writeField({ name, text, attributes = {} }: TidyField): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeUTF8(value)}"`);
  return `<${name}${list.join('')}>${escapeUTF8(text)}</${name}>`;
}
