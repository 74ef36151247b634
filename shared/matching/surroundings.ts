import { IDEOGRAPH } from './characters.ts';
import type { Name } from './compile.ts';
import { hashOf } from './hash-filter.ts';
import type { Tokens } from './tokens.ts';

/** A name at word `from`, among the characters `[start, end)`, and what was found out about it there. */
interface Known {
  name: Name;
  from: number;
  start: number;
  end: number;
  answer: string | undefined;
}

/** Words that rules look at before a name and behind it; of those in ideographs, each is a character. */
const BEFORE = 2;
const BEHIND = 4;
const IDEOGRAPHS = 6;
/** Of a hash, the twelve bits under which an answer is kept until another takes its place. */
const SHIFT = 20;

/** Keeps the answers to a question about names of one text that only the words around each decide: a text may repeat them. */
export class Surroundings {
  private readonly tokens: Tokens;
  private readonly known = new Map<number, Known>();

  constructor(tokens: Tokens) {
    this.tokens = tokens;
  }

  /** The answer that was given where the same name stood among the same words, else that of `ask`. */
  answer(name: Name, from: number, to: number, ask: () => string | undefined): string | undefined {
    const { tokens } = this;
    const ideographs = (tokens.kinds[from]! & IDEOGRAPH) !== 0;
    const first = from - (ideographs ? IDEOGRAPHS : BEFORE);
    const last = to + (ideographs ? IDEOGRAPHS : BEHIND);
    const start = first <= 0 ? 0 : tokens.starts[first]!;
    const end = last >= tokens.count ? tokens.text.length : tokens.starts[last]!;
    let hash = to - from;
    for (let i = Math.max(first, 0); i < last && i < tokens.count; i++)
      hash = hashOf(hash, signOf(tokens, i));
    const place = hash >>> SHIFT;
    const known = this.known.get(place);
    if (known?.name === name && this.isSame(known, from, start, end)) return known.answer;
    const answer = ask();
    this.known.set(place, { name, from, start, end, answer });
    return answer;
  }

  private isSame(known: Known, from: number, start: number, end: number): boolean {
    const { text, starts } = this.tokens;
    if (known.end - known.start !== end - start) return false;
    if (starts[known.from]! - known.start !== starts[from]! - start) return false;
    for (let i = start, other = known.start; i < end; i++, other++)
      if (text.charCodeAt(i) !== text.charCodeAt(other)) return false;
    return true;
  }
}

/** Tells most words apart: the first character and the length. */
const signOf = ({ text, starts, ends }: Tokens, index: number): number =>
  text.charCodeAt(starts[index]!) | ((ends[index]! - starts[index]!) << 16);
