import pLimit from 'p-limit';

/**
 * 24 feeds of 4 MB at once took 436 to 496 MiB of memory, more than the function has; two at a time 313 to 363
 * (`npm run bench -- poll --feeds 24 --entries 9000`).
 */
const AT_ONCE = 2;

const limit = pLimit(AT_ONCE);

/**
 * Waits until one more large body may be held, and returns how to end that: once its document is read. Who has a turn
 * waits for no other, so all come to theirs.
 */
export async function turnForLarge(): Promise<() => void> {
  const ended = Promise.withResolvers<undefined>();
  const begun = Promise.withResolvers<undefined>();
  void limit(() => {
    begun.resolve(undefined);
    return ended.promise;
  });
  await begun.promise;
  return () => {
    ended.resolve(undefined);
  };
}
