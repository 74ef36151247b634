import { RefusedAddressError } from './addresses.ts';
import { TooSlowError } from './request.ts';
import { retryAfter } from './retry-after.ts';
import type { FetchFailed } from './types.ts';

/** The failure that an answer's status means. */
export function statusFailure(
  status: number,
  url: string,
  headers: Record<string, string>,
  now: Date,
): FetchFailed {
  const after = retryAfter(headers['retry-after'], now);
  const more = { status, retryable: true, ...(after && { retryAfter: after }) };
  if (status === 410) {
    return failed('gone', `${url} answers 410: the feed is gone for good`, { ...more, retryable: false });
  }
  if (status === 429 || (status === 503 && after !== undefined)) {
    return failed('rate-limited', `${url} answers ${status}: too many requests`, more);
  }
  if (headers['cf-mitigated'] === 'challenge') {
    return failed(
      'challenge',
      `${url} answers ${status} with a bot challenge; give the feed a fallbackUrl`,
      more,
    );
  }
  return failed('http', `${url} answers ${status}`, more);
}

/** A server may answer with 64 KB of headers, and messages stand in rows. */
const MAX_MESSAGE = 1_000;

/** A failure with its reason. */
export function failed(
  reason: FetchFailed['reason'],
  message: string,
  more: Partial<FetchFailed> & { retryable: boolean },
): FetchFailed {
  return { kind: 'failed', reason, message: message.slice(0, MAX_MESSAGE), ...more };
}

/** The failure that an error means: an address that is refused, a phase that took too long, or else the network. */
export function failureOf(error: unknown, url: string): FetchFailed {
  const refused = causes(error).find((cause) => cause instanceof RefusedAddressError);
  if (refused) {
    return failed('refused-address', `${url} is refused: ${refused.message}`, { retryable: false });
  }
  if (error instanceof TooSlowError) {
    return failed('timeout', `${url} is too slow: ${error.message}`, { retryable: true });
  }
  const [cause] = causes(error).reverse();
  return failed('network', `${url} cannot be read: ${cause?.message ?? String(error)}`, { retryable: true });
}

/** The error, what it says caused it, and so on. */
function causes(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? error.errors.flatMap(causes) : [];
  return [error, ...inner, ...causes(error.cause)];
}
