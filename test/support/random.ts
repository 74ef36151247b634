/** A stream of numbers that is random to the code under test and the same in every run. */
export interface Random {
  /** 0 up to 1. */
  next(): number;
  chance(probability: number): boolean;
  /** A whole number from 0 up to `below`. */
  int(below: number): number;
  pick<T>(values: readonly T[]): T;
}

/** Mulberry32 (Tommy Ettinger, 2017): 32 bits of state, enough to choose faults by. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (values) => values[int(values.length)]!,
  };
}
