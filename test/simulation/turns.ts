import type { Random } from '../support/random.ts';

/**
 * Lets invocations that overlap take turns, one effect at a time, in an order that a seed decides: an effect begins
 * only when every live invocation waits for its turn, so the same seed always interleaves them the same way.
 */
export class Turns {
  readonly #random: Random;
  readonly #live = new Set<object>();
  readonly #waiting: { who: object; go: () => void }[] = [];
  #busy = false;

  constructor(random: Random) {
    this.#random = random;
  }

  join(who: object): void {
    this.#live.add(who);
  }

  leave(who: object): void {
    this.#live.delete(who);
    this.#next();
  }

  async take<T>(who: object, effect: () => Promise<T>): Promise<T> {
    await new Promise<void>((go) => {
      this.#waiting.push({ who, go });
      this.#next();
    });
    try {
      return await effect();
    } finally {
      this.#busy = false;
      this.#next();
    }
  }

  #next(): void {
    const present = new Set(this.#waiting.map(({ who }) => who));
    if (this.#busy || present.size === 0 || [...this.#live].some((who) => !present.has(who))) return;
    this.#busy = true;
    const chosen = this.#random.pick([...present]);
    const index = this.#waiting.findIndex(({ who }) => who === chosen);
    this.#waiting.splice(index, 1)[0]!.go();
  }
}
