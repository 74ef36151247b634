import { remembered } from '../remembered.ts';
import { kinds, SPACE, STOP, UPPER } from './characters.ts';
import type { Tokens } from './tokens.ts';

const english = /^(north|south|east|west|central|(north|south|east|west|north-?east|south-?east)ern)$/;
const russian = /^(северо|юго)?-?(северн|южн|восточн|западн|центральн)(ый|ой|ого|ому|ым|ом|ая|ую|ое)$/;

/**
 * A capitalised point of the compass before a name makes another name of it: Северная Африка, South Korea, West Virginia.
 * Such a name counts only if the watchlist has it, and then it is the longer one.
 */
export function compassBefore(tokens: Tokens, from: number): string | undefined {
  if (from === 0 || (tokens.gaps[from]! & ~STOP) !== SPACE || tokens.gaps[from]! & STOP) return undefined;
  const start = tokens.starts[from - 1]!;
  const end = tokens.ends[from - 1]!;
  if (end - start > LONGEST || end - start < SHORTEST || !(kinds[tokens.text.charCodeAt(start)]! & UPPER))
    return undefined;
  const word = tokens.text.slice(start, end);
  return isCompassPoint(word.toLowerCase()) ? `after ${word} it is another name` : undefined;
}

const isCompassPoint = remembered(1000, (word: string) => english.test(word) || russian.test(word));

const SHORTEST = 4;
const LONGEST = 16;
