import type { FeedState } from '../feed.ts';
import { BASE_MINUTES } from './cadence.ts';
import type { FetchFailed, PollOutcome } from './types.ts';

/** A feed is reported broken once it has failed this often, for at least this long: a blip is no news. */
const BROKEN_FAILURES = 5;
const BROKEN_HOURS = 6;
const LONGEST_BACKOFF_HOURS = 24;
const HOUR_MS = 3_600_000;

/** Whether the site refuses us, as opposed to having trouble. */
export const isRefusal = (failure: FetchFailed): boolean =>
  failure.status === 403 || failure.reason === 'challenge';

/** The outcome and the state after a failed poll: counted, backed off (doubling, or as asked), reported once. */
export function afterFailure(state: FeedState, failure: FetchFailed, now: Date): PollOutcome {
  const failures = state.failures + 1;
  const failingSince = state.failingSince ?? now.toISOString();
  const backoffMs = Math.min(BASE_MINUTES * 60_000 * 2 ** (failures - 1), LONGEST_BACKOFF_HOURS * HOUR_MS);
  const notBefore = new Date(Math.max(now.getTime() + backoffMs, failure.retryAfter?.getTime() ?? 0));
  const broken =
    state.brokenReportedAt === undefined &&
    failures >= BROKEN_FAILURES &&
    now.getTime() - Date.parse(failingSince) >= BROKEN_HOURS * HOUR_MS;
  return {
    kind: 'failed',
    reason: failure.reason,
    message: failure.message,
    retryable: failure.retryable,
    ...(broken && { report: 'broken' }),
    ...(failure.reason === 'gone' && { disable: true }),
    state: {
      ...state,
      failures,
      failingSince,
      lastError: failure.message,
      notBefore: notBefore.toISOString(),
      ...(isRefusal(failure) && { refusals: state.refusals + 1, refusedAt: now.toISOString() }),
      ...(broken && { brokenReportedAt: now.toISOString() }),
    },
  };
}

/** The state after a successful poll, the record of failures cleared; the same object if there was nothing to clear. */
export function afterSuccess(state: FeedState, now: Date): { state: FeedState; report?: 'recovered' } {
  if (state.failures === 0 && state.lastSuccessAt !== undefined) return { state };
  const { failingSince: _since, lastError: _error, notBefore: _until, brokenReportedAt, ...rest } = state;
  return {
    state: { ...rest, failures: 0, lastSuccessAt: now.toISOString() },
    ...(brokenReportedAt !== undefined && { report: 'recovered' }),
  };
}
