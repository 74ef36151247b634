/** Longer waits are not believed: a feed must not be silenced for a year by one header. */
const LONGEST_MS = 24 * 3_600_000;

/** When a `Retry-After` header (seconds or an HTTP date) asks us to come back; at most a day from now. */
export function retryAfter(header: string | undefined, now: Date): Date | undefined {
  const value = header?.trim();
  if (value === undefined || value === '') return undefined;
  const time = /^\d+$/.test(value) ? now.getTime() + Number(value) * 1000 : Date.parse(value);
  if (Number.isNaN(time)) return undefined;
  return new Date(Math.min(Math.max(time, now.getTime()), now.getTime() + LONGEST_MS));
}
