/**
 * Merges streams that descend by a key into one that does.
 * @param keyOf what the streams are ordered by, greatest first
 */
export async function* mergeDescending<T>(
  streams: AsyncIterable<T>[],
  keyOf: (value: T) => string,
): AsyncGenerator<T> {
  const readers = streams.map((stream) => stream[Symbol.asyncIterator]());
  const heads = await Promise.all(readers.map((reader) => reader.next()));
  for (;;) {
    let greatest: { n: number; value: T } | undefined;
    for (const [n, head] of heads.entries())
      if (!head.done && (greatest === undefined || keyOf(head.value) > keyOf(greatest.value)))
        greatest = { n, value: head.value };
    if (greatest === undefined) return;
    yield greatest.value;
    heads[greatest.n] = await readers[greatest.n]!.next();
  }
}
