/** A stream of values that descend by their key. */
type Descending<T> = AsyncGenerator<T>;

/** Merges streams into one that holds what is in any of them. */
export async function* mergeDescending<T>(
  streams: Descending<T>[],
  keyOf: (value: T) => string,
): Descending<T> {
  const heads = await Promise.all(streams.map((stream) => stream.next()));
  for (;;) {
    let greatest: { n: number; value: T } | undefined;
    for (const [n, head] of heads.entries())
      if (head.done !== true && (greatest === undefined || keyOf(head.value) > keyOf(greatest.value)))
        greatest = { n, value: head.value };
    if (greatest === undefined) return;
    yield greatest.value;
    heads[greatest.n] = await streams[greatest.n]!.next();
  }
}

/** Values read on in a stream before it is opened anew further down: about a page, which is read already. */
const STEPS_BEFORE_A_LEAP = 100;

/**
 * What is in all of the streams, by leaps: a stream that stands above the lowest goes down to it, so a long stream
 * costs no more than the short ones make it. The values are those of the first stream.
 * @param open opens each stream at or below a key, or at its top
 */
export async function* intersectDescending<T>(
  open: ((from?: string) => Descending<T>)[],
  keyOf: (value: T) => string,
): Descending<T> {
  const streams = open.map((each) => each());
  const heads = await Promise.all(streams.map((stream) => stream.next()));
  for (;;) {
    const values: T[] = [];
    for (const head of heads) {
      if (head.done === true) return;
      values.push(head.value);
    }
    const lowest = values.map(keyOf).reduce((a, b) => (a < b ? a : b));
    const together = values.every((value) => keyOf(value) === lowest);
    if (together) yield values[0]!;
    for (const n of streams.keys()) {
      let head = heads[n]!;
      for (let steps = 0; isAbove(head) || (together && steps === 0); steps++) {
        if (steps === STEPS_BEFORE_A_LEAP) {
          await streams[n]!.return(undefined);
          streams[n] = open[n]!(lowest);
        }
        head = await streams[n]!.next();
      }
      heads[n] = head;
    }
    function isAbove(head: IteratorResult<T, unknown>): boolean {
      return head.done !== true && keyOf(head.value) > lowest;
    }
  }
}
